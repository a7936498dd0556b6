"""Sentences of many languages, and the encodings that texts of each were saved in."""

_WEST = ("cp1252", "iso8859-15", "mac-roman", "cp850")
_EAST = ("cp1250", "iso8859-2", "cp852")

SENTENCES = {
    "en": "The café’s façade was “naïve” – or so Zoë wrote in her résumé; it cost €5 … or less.",
    "fr": "Dès l'aube, la sœur du maître s'était levée; où allait-elle ? À l'étang, près du chêne, "
    "où l'eau était déjà très fraîche. Le garçon naïf, lui, rêvait encore d'un château.",
    "de": "Über den Dächern hörte man die Glöckchen; das Mädchen grüßte die Männer auf der Straße "
    "und schloß die Türen. Später wäre es müde gewesen.",
    "es": "¿Dónde está el niño? La mañana era fría y la montaña parecía lejana; mañana vendrá él, "
    "según dijo mi tía, con más pan y un corazón tranquilo.",
    "pt": "A avó não sabia se a canção era antiga; três irmãos cantavam-na à noite, e as mães, "
    "então já velhas, diziam que o coração é assim.",
    "it": "Perché la città è così bella? Già più volte l'università ne parlò, però la verità è che "
    "non v'è libertà senza pietà.",
    "sv": "På ängen stod en älg och såg på båten; flickan gick över bron till sjön, där hennes far "
    "väntade på våren.",
    "da": "På øen bor der en mand, som både kan læse og skære i træ; når året er gået, sejler han "
    "over til fastlandet for at købe brød.",
    "is": "Maðurinn sá að þorpið var hinum megin við ána og það var orðið kalt í húsinu þá.",
    "pl": "Źdźbło trawy kołysało się na łące, gdy mały chłopiec szedł ścieżką; gęś zaś spała już "
    "od dłuższego czasu, więc nikt jej nie słyszał.",
    "cs": "Příliš žluťoučký kůň úpěl ďábelské ódy; byl jednou jeden král a ten měl tři dcery, "
    "které byly všechny krásné.",
    "hu": "Az öreg király őszinte fiú volt, de gyűlölte az esőt; a kút mellől nézte a hűvös erdőt.",
    "hr": "Čovjek je došao kući i rekao ženi da će večeras kiša; možda i snijeg, šumi već u lišću.",
    "tr": "Küçük kız ağacın altında şarkı söylüyordu; İstanbul'da ışıklar çoğaldı ve gün bitti.",
    "lt": "Žmogus gyveno prie ežero ir kas rytą ėjo į mišką; jį lydėjo šuo, kurį jis mylėjo.",
    "ru": "Над рекой стоял туман, и лодки возвращались домой; старик сказал, что завтра будет "
    "ветер. Ещё не рассвело.",
    "uk": "Над річкою стояв туман, і човни поверталися додому; її син ще спав.",
    "el": "Άνθρωποι πολλοί έφθασαν στο νησί, μα ο γέρος δεν ήξερε τη γλώσσα τους και σώπαινε.",
    "he": "בבוקר יצא האיש אל השדה וראה את הפרות; אחר כך שב הביתה ושתה כוס תה עם אשתו.",
    "ar": "خرج الرجل في الصباح إلى الحقل ورأى الأبقار، ثم عاد إلى البيت وشرب الشاي مع زوجته.",
    "ja": "朝早く男は畑に出て牛を見た。それから家に帰り、妻と一緒にお茶を飲んだのである。",
    "zh": "清晨，那個人到田裡去看牛，然後回家和他的妻子一起喝茶。天下之大，無所不有。",
    "zh-hans": "清晨，那个人到田里去看牛，然后回家和他的妻子一起喝茶。天下之大，无所不有。",
    "ko": "아침 일찍 남자는 밭에 나가 소를 보았다. 그리고 집으로 돌아와 아내와 함께 차를 마셨다.",
    "th": "ตอนเช้าชายคนนั้นออกไปที่ทุ่งนาและเห็นวัว แล้วเขาก็กลับบ้านไปดื่มชากับภรรยา",
}
"""One or two sentences, by language."""

SAVED_IN = {
    "en": ("cp1252", "mac-roman"),
    "fr": _WEST[:3],
    **dict.fromkeys(("de", "es", "pt", "it", "sv", "da"), _WEST),
    "is": ("cp1252",),
    **dict.fromkeys(("pl", "cs", "hu", "hr"), _EAST),
    "tr": ("cp1254", "iso8859-9"),
    "lt": ("cp1257", "iso8859-13"),
    "ru": ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic"),
    "uk": ("cp1251", "koi8-u"),
    "el": ("cp1253", "iso8859-7", "cp737"),
    "he": ("cp1255", "iso8859-8"),
    "ar": ("cp1256", "iso8859-6"),
    "ja": ("shift_jis", "euc_jp", "iso2022_jp"),
    "zh": ("big5", "gb18030"),
    "zh-hans": ("gb18030",),
    "ko": ("euc_kr",),
    "th": ("cp874",),
}
"""The encodings of each language."""
