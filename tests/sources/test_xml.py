"""XML from anywhere is only elements and text."""

import pytest

from tui.sources.xml import XmlFault, document, parsed


def test_entities_that_are_declared_mean_nothing() -> None:
    root = parsed(
        b'<!DOCTYPE a [<!ENTITY x "words">\n<!ENTITY y "]>">]>\n<a>&eacute; &x; &amp;</a>'
    )
    assert root.text.strip().endswith("é &x; &")


def test_what_nests_beyond_reason_is_told_from_what_is_broken() -> None:
    with pytest.raises(XmlFault) as deep:
        parsed(b"<a>" * 5000 + b"</a>" * 5000)
    assert deep.value.is_too_deep
    with pytest.raises(XmlFault) as broken:
        parsed(b"<a><b></a>")
    assert not broken.value.is_too_deep


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_every_encoding_that_is_declared_is_read(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?><a>caf\xe9</a>'
    assert parsed(text.encode(encoding)).text == "café"


@pytest.mark.parametrize(
    ("content", "others"),
    [
        ("<a>“é”\u2060 \u00ad&amp;</a>".encode(), "“é”"),
        (b"<a>&eacute;</a>", None),
        (b"<a>&#233;</a>", None),
        ('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("iso-8859-1"), None),
        ('\ufeff<?xml version="1.0" encoding="utf-16"?><a>é</a>'.encode("utf-16-le"), "é"),
    ],
)
def test_characters_are_known_where_all_stand_in_the_bytes(
    content: bytes, others: str | None
) -> None:
    assert document(content).others == others
