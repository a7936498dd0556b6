"""XML: a style or a locale read from its file."""

from xml.etree import ElementTree

from tui.styles.csl.element import LANGUAGE, Element, NotAStyle, Tree

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_style(xml: bytes) -> Element:
    """The root of a style's XML. Raises NotAStyle; document type declarations are refused."""
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise NotAStyle("It declares a document type, which no style does.")
    try:
        root = parse(xml)
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        raise NotAStyle(f"It is not well-formed XML: {error}.") from error
    if root.name != "style":
        raise NotAStyle("Its root is not a style element.")
    return root


def parse(xml: bytes | str) -> Element:
    """The root of any XML of the language."""
    return Element(*tree(ElementTree.fromstring(xml)))


def tree(element: ElementTree.Element) -> Tree:
    """An element and all in it, without the namespace of their names."""
    attributes = {
        LANGUAGE if name == _LANGUAGE else name: value for name, value in element.attrib.items()
    }
    text = element.text or ""
    if "\n" in text and not text.strip():
        text = ""  # the layout of the file
    return [element.tag.rpartition("}")[2], attributes, text, [tree(child) for child in element]]
