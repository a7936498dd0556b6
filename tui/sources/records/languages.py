"""Languages as catalogues and title pages call them, in the codes that CSL has (ISO 639-1)."""

_CODES = {
    "ar": "ara arabic",
    "bg": "bul bulgarian",
    "ca": "cat catalan",
    "cs": "cze ces czech",
    "cy": "wel cym welsh",
    "da": "dan danish",
    "de": "ger deu german",
    "el": "gre ell greek",
    "en": "eng english",
    "eo": "epo esperanto",
    "es": "spa spanish",
    "et": "est estonian",
    "eu": "baq eus basque",
    "fa": "per fas persian",
    "fi": "fin finnish",
    "fr": "fre fra french",
    "ga": "gle irish",
    "he": "heb hebrew",
    "hi": "hin hindi",
    "hr": "hrv croatian",
    "hu": "hun hungarian",
    "hy": "arm hye armenian",
    "is": "ice isl icelandic",
    "it": "ita italian",
    "ja": "jpn japanese",
    "ko": "kor korean",
    "la": "lat latin",
    "lt": "lit lithuanian",
    "lv": "lav latvian",
    "nl": "dut nld dutch",
    "no": "nor norwegian",
    "pl": "pol polish",
    "pt": "por portuguese",
    "ro": "rum ron romanian",
    "ru": "rus russian",
    "sa": "san sanskrit",
    "sk": "slo slk slovak",
    "sl": "slv slovenian",
    "sr": "srp serbian",
    "sv": "swe swedish",
    "tr": "tur turkish",
    "uk": "ukr ukrainian",
    "zh": "chi zho chinese",
}
_BY_NAME = {name: code for code, names in _CODES.items() for name in names.split()}


def language_code(written: str) -> str:
    """The code of a language by its code of three letters or its English name, else as written."""
    return _BY_NAME.get(written.strip().lower(), written)
