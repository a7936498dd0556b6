"""A small writer of PDF files, in plain bytes, for pages that are set just so."""

from collections.abc import Sequence
from dataclasses import dataclass, field

_END = "\nendstream"
HEIGHT, WIDTH = 792.0, 612.0
_FACES = {
    "roman": "Times-Roman",
    "bold": "Times-Bold",
    "italic": "Times-Italic",
    "fixed": "Courier",
}


@dataclass
class Page:
    """The letters and links of a page; places are in points from its lower left corner."""

    _letters: list[str] = field(default_factory=list)
    _links: list[str] = field(default_factory=list)

    def put(
        self, text: str, x: float, y: float, *, size: float = 10, face: str = "roman"
    ) -> "Page":
        """Write one line of type; the page again."""
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = list(_FACES).index(face)
        self._letters.append(f"BT /F{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET")
        return self

    def put_lines(
        self,
        lines: Sequence[str],
        x: float = 72,
        y: float = 700,
        *,
        size: float = 10,
        leading: float = 12,
        face: str = "roman",
    ) -> "Page":
        """Write lines one below another; blanks before one set it in by a letter's width each."""
        for number, line in enumerate(lines):
            words = line.lstrip(" ")
            inset = (len(line) - len(words)) * size * 0.5
            self.put(words, x + inset, y - number * leading, size=size, face=face)
        return self

    def link(self, x: float, y: float, width: float, height: float, address: str) -> "Page":
        """Have an area lead to an address."""
        self._links.append(
            f"<< /Type /Annot /Subtype /Link /Rect [{x} {y} {x + width} {y + height}] "
            f"/A << /S /URI /URI ({address}) >> >>"
        )
        return self

    @property
    def stream(self) -> bytes:
        """What is drawn."""
        return "\n".join(self._letters).encode("cp1252")

    @property
    def links(self) -> str:
        """The links as an array."""
        return " ".join(self._links)


def pdf(
    *pages: Page,
    title: str = "",
    author: str = "",
    labels: str = "",
    outline: Sequence[tuple[str, int]] = (),
    xmp: str = "",
) -> bytes:
    """A PDF of those pages; `labels` is the /Nums array of its page labels.

    `outline` has titles, each with its page from 0.
    """
    objects: list[bytes] = []

    def add(content: str | bytes) -> int:
        objects.append(content.encode("cp1252") if isinstance(content, str) else content)
        return len(objects)

    catalog = add("")
    tree = add("")
    fonts = [
        add(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
        for name in _FACES.values()
    ]
    named = " ".join(f"/F{number} {font} 0 R" for number, font in enumerate(fonts))
    kids = []
    for page in pages:
        length = f"<< /Length {len(page.stream)} >>\nstream\n".encode()
        content = add(length + page.stream + _END.encode())
        kids.append(
            add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
                f"/Resources << /Font << {named} >> >> /Contents {content} 0 R "
                f"/Annots [{page.links}] >>"
            )
        )
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[tree - 1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>".encode()
    more = f" /PageLabels << /Nums [{labels}] >>" if labels else ""
    if outline:
        root = len(objects) + 1
        add(f"<< /Type /Outlines /First {root + 1} 0 R /Last {root + len(outline)} 0 R >>")
        for number, (entry, page_number) in enumerate(outline, root + 1):
            following = f" /Next {number + 1} 0 R" if number < root + len(outline) else ""
            place = f"/Dest [{kids[page_number]} 0 R /Fit]"
            add(f"<< /Title ({entry}) /Parent {root} 0 R {place}{following} >>")
        more += f" /Outlines {root} 0 R"
    if xmp:
        head = f"<< /Type /Metadata /Subtype /XML /Length {len(xmp.encode())} >>\nstream\n"
        more += f" /Metadata {add(f'{head}{xmp}{_END}')} 0 R"
    objects[catalog - 1] = f"<< /Type /Catalog /Pages {tree} 0 R{more} >>".encode()
    stated = add(f"<< /Title ({title}) /Author ({author}) >>")
    return _file(objects, catalog, stated)


def _file(objects: Sequence[bytes], catalog: int, stated: int) -> bytes:
    """The objects as a file, with the table of where each stands."""
    written = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root {catalog} 0 R /Info {stated} 0 R >>"
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + table
        + f"trailer\n{trailer}\nstartxref\n{len(written)}\n%%EOF\n".encode()
    )
