"""The letters beyond ASCII that languages write with, the commonest first, and their small words.

What a text was saved in is told by them: see `tui.sources.encodings.guessing`.
"""

from dataclasses import dataclass
from functools import cached_property
from math import log

_FLATTER = 2
"""How slowly letters grow rarer down the list."""

_LISTED = 0.85
"""The share of letters beyond ASCII that are in the list, in a text of the language."""


@dataclass(frozen=True)
class Alphabet:
    """The letters of one language, the commonest first, and some of its commonest words."""

    letters: str
    words: frozenset[str] = frozenset()

    @cached_property
    def costs(self) -> dict[str, float]:
        """For each letter, the negative logarithm of its share."""
        weights = [1 / (rank + _FLATTER) for rank in range(len(self.letters))]
        whole = sum(weights) / _LISTED
        return {
            letter: -log(weight / whole)
            for letter, weight in zip(self.letters, weights, strict=True)
        }


def _alphabet(letters: str, words: str = "") -> Alphabet:
    return Alphabet(letters, frozenset(words.split()))


WESTERN = (
    _alphabet("éèêëöüàïçñæâœáôäîóíøåãúßû", "the of and to in is that for with was his it as by"),
    _alphabet("éèàêçùôîâûœïëüæÿ", "le la les de des et un une que qui dans pour est pas du en"),
    _alphabet("üäößéàèô", "der die und das in den von zu ist mit nicht ein eine sich auf dem"),
    _alphabet("óíáéñúüªº", "el la los de que y en un una por con no las se su para del"),
    _alphabet("ãçáéíóõêúâàôüªº", "o a os de que e em um uma para com não as do da se no na"),
    _alphabet("èàùòìéíîúïªº", "il la di che e un una per con non le gli del della in si"),
    _alphabet("äåöéàü", "och att det som en på är av för den med till inte han de ett"),
    _alphabet("åøæéòôêóèä", "og i at det som en på er av til den med for ikke han de et"),
    _alphabet("ëéïèöüêàâáóçô", "de het een van en in is dat op te zijn met voor niet die aan"),
    _alphabet("äöåéšž", "ja on ei se että oli hän mutta kun niin ovat tai joka myös"),
    _alphabet("ðíáþúóéöæýä", "og að í er var sem til á um hann en ekki með fyrir"),
    _alphabet("àóèéòíçúïü", "el la els les de que i en un una per amb no del al"),
    _alphabet("éáíóú", "an na agus is ar ag do bhí sé go le mar"),
    _alphabet("ëçéâ", "dhe të në një që për me nga është ka"),
    _alphabet("õäöüšžé", "ja on ei et see ta oli kui ka mis oma"),
    _alphabet("âêôîûŵŷáéïöä", "yr y yn a i o ar ei mae wedi"),
)
"""Languages of Western Europe, which the encodings of the west can write."""

CENTRAL = (
    _alphabet("łąężóćśńźéü", "w i na z do się nie jest że od po to o jak"),
    _alphabet("íáéěřčžýšůúťďóňöüä", "a v na se je že z do s o i byl by jak"),
    _alphabet("áíéčžýúšľťôňďóäĺŕěřö", "a v na sa je že z do s o by ako si"),
    _alphabet("áéőöóüűíúä", "a az és hogy nem is egy volt meg ez de"),
    _alphabet("čšžćđëéöü", "i u je na se da za su od a ne in ki bi"),
    _alphabet("ăâîşţșțéö", "și şi de a în la cu nu o care pe din un"),
)

BALTIC = (
    _alphabet("āīšēūņļžģķčéōŗ", "un ir ka no ar par uz kas bet"),
    _alphabet("ėšųžįąūčęéäö", "ir kad su iš į ne yra tai kaip buvo"),
    _alphabet("õäöüšžé", "ja on ei et see ta oli kui ka mis oma"),
)

TURKISH = (_alphabet("ıüşçöğİâîûé", "ve bir bu da de için ile olarak çok gibi o ne"),)

CYRILLIC = (
    _alphabet("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё№"),
    _alphabet("оаинвіетрсклудмпяьзгбчєйхжїшюцщґф"),
    _alphabet("аоеитнрсвлкдпмузъгбчщяжцхюйшфь"),
    _alphabet("аоеиунјртсвкдмпљњжзгбчћшцфхџђ"),
    _alphabet("аоеинтврслкдпмузјгбчшњцжќфѓљхџѕѐѝ"),
    _alphabet("аніеорсткуыўлдпзвяьмгйхчцбэшжюёф"),
)

GREEK = (_alphabet("αοιετνσρκπυηςμλίόγάδθήέφχύωβώξζψϊϋΐΰ"),)
HEBREW = (_alphabet("יוהלאתרבשמנםחקעדפכגצןסטזךףץ"),)
ARABIC = (
    _alphabet("اليمنورتبدعةسهفكحقجشصذىطخءئأإآضغثظؤ"),
    _alphabet("اینردهتومسبشکلزفگقخجعحپآچصطغثئذظضءأژؤ"),
)
THAI = (_alphabet("านรอกเงมยลวดทส่ตะป้บคัีหแิจพขใไ็ชโื์ำซธณถผุึูศษฟญภฉ"),)

KANA = (
    "のいにたはをとるがしてでなかれらもりっさあすそくまきこよだおんけつえうみめわどせちほばろじ"
    "ょゃゅやべびひへずげごむふゆぶぐぎざねぬづぼぱぴぷぞぺぽぜぁぃぇぉゑゐ"
)
KATAKANA = "".join(chr(code) for code in range(0x30A1, 0x30FB)) + "ー"
HANZI = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"
    "过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心"
    "曰者矣乃无與這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣無見開長門問間此何夫乎焉"
    "故言聞日月山水二三四五六七八九十本全文字第名知明老入前意高情手新"
)
HANGUL = (
    "이다는의에을를가고하은지한로도인사기아리자어시과대정나있해서일그라들만보수것면부게여스주전"
    "제상장구원와없되었했니입력습합오내세안계필신않모적동용공무선간방요으"
)
