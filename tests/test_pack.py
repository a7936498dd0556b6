"""The pack: made of what it was pinned to, the same each time, any one style by itself."""

import gzip
import importlib
from pathlib import Path
from types import ModuleType

import pytest

from tui.bundled import content_folder
from tui.core.entry import Relation
from tui.lexicon import Lexicon, WordNet
from tui.styles.csl.element import LANGUAGE
from tui.styles.pack import open_pack

STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0" default-locale="en-GB">
  <info><title>{title}</title>{links}</info>
</style>
"""
PARENT = '<link rel="independent-parent" href="http://www.zotero.org/styles/one"/>'
DIALECTS = '{"primary-dialects": {"en": "en-GB"}}'


@pytest.fixture
def content(monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the build hook's modules, which are no part of the package."""
    monkeypatch.syspath_prepend(Path(__file__).parents[1] / "content")


@pytest.fixture
def packing(content: None) -> ModuleType:
    """What packs the styles."""
    return importlib.import_module("pack_styles")


def test_the_build_hook_packs_the_styles_and_the_lexicon(content: None) -> None:
    assert sorted(importlib.import_module("pack").PACKS) == ["lexicon", "styles"]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """Two independent styles, one dependent on the first, and a locale."""
    written = {
        "dependent/three.csl": STYLE.format(kind="", title="Three", links=PARENT),
        "locales/locales-en-GB.xml": '<locale xml:lang="en-GB"/>',
        "locales/locales.json": DIALECTS,
        "styles/one.csl": STYLE.format(kind="note", title="One\n  and only", links=""),
        "styles/two.csl": STYLE.format(kind="in-text", title="Two", links=""),
    }
    for name, text in written.items():
        path = tmp_path / "source" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return {name: tmp_path / "source" / name for name in written}


def packed(packing: ModuleType, files: dict[str, Path], folder: Path, sha256: str = "") -> Path:
    """The files packed into `folder`, as the data they are or as that of another hash."""
    pinned = importlib.import_module("pinned")
    wanted = sha256 or pinned.content_hash(files)
    pinned.Pinned(("pytest",), wanted, 1, lambda: files, packing.write).pack(folder)
    return folder


def test_one_style_is_read_without_the_others(
    packing: ModuleType, files: dict[str, Path], tmp_path: Path
) -> None:
    pack = open_pack(packed(packing, files, tmp_path / "pack"))
    two = pack.style("two")
    assert two is not None and two.get("class") == "in-text"
    assert [child.name for child in two.children[0]] == ["title"]
    assert pack.style("none") is None


def test_a_dependent_style_names_its_parent(
    packing: ModuleType, files: dict[str, Path], tmp_path: Path
) -> None:
    pack = open_pack(packed(packing, files, tmp_path / "pack"))
    offers = {offer.id: offer for offer in pack.offers()}
    assert offers["three"].parent == "one"
    assert pack.style("three") is None
    assert (offers["one"].title, offers["one"].kind) == ("One and only", "note")


def test_a_language_means_its_main_dialect(
    packing: ModuleType, files: dict[str, Path], tmp_path: Path
) -> None:
    pack = open_pack(packed(packing, files, tmp_path / "pack"))
    language, dialect = pack.locale("en"), pack.locale("en-GB")
    assert language is not None and dialect is not None
    assert language.get(LANGUAGE) == dialect.get(LANGUAGE) == "en-GB"
    assert pack.locale("tlh") is None


def test_packing_twice_gives_the_same_bytes(
    packing: ModuleType, files: dict[str, Path], tmp_path: Path
) -> None:
    first, second = (packed(packing, files, tmp_path / name) for name in ("first", "second"))
    names = sorted(path.name for path in first.iterdir())
    assert names == sorted(path.name for path in second.iterdir())
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in names)


def test_a_pack_that_is_current_is_left_alone(
    packing: ModuleType, files: dict[str, Path], tmp_path: Path
) -> None:
    folder = packed(packing, files, tmp_path / "pack")
    (folder / "styles.tsv").write_text("marked", encoding="utf-8")
    packed(packing, files, folder)
    assert (folder / "styles.tsv").read_text(encoding="utf-8") == "marked"
    (folder / "record.json").unlink()
    packed(packing, files, folder)
    assert (folder / "styles.tsv").read_text(encoding="utf-8") != "marked"


def test_other_files_than_the_pinned_ones_are_refused(
    packing: ModuleType, files: dict[str, Path], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit, match="not what this build was made for"):
        packed(packing, files, tmp_path / "pack", packing.STYLES.sha256)
    assert not (tmp_path / "pack").exists()


WORDNET = {
    "data.noun": "  1 licence\r\n"
    '00000010 03 n 02 lection 0 reading 0 001 @ 00000099 n 0000 | what is read; "a lection"  \r\n'
    "00000099 03 n 01 text 0 001 ~ 00000010 n 0000 | words  \r\n",
    "index.noun": "lection n 1 1 @ 1 0 00000010  \r\nreading n 1 1 @ 1 0 00000010  \r\n"
    "text n 1 1 ~ 1 0 00000099  \r\n",
    "noun.exc": "lectiones lection\r\n",
    "index.sense": "lection%1:03:00:: 00000010 1 2\r\n",
    "LICENSE": "Whose it is.\r\n",
}


def test_the_lexicon_is_read_line_by_line_and_packed_the_same_each_time(
    content: None, tmp_path: Path
) -> None:
    packing = importlib.import_module("pack_lexicon")
    files = {}
    for part in packing.PARTS.values():
        for name in (f"data.{part}", f"index.{part}", f"{part}.exc"):
            files[name] = tmp_path / name
    for name in (*files, "index.sense", "LICENSE"):
        files[name] = tmp_path / name
        files[name].write_bytes(WORDNET.get(name, "").encode())
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        packing.write(files, tmp_path / folder)
    first, second = (tmp_path / name / "lexicon.db" for name in ("first", "second"))
    assert first.read_bytes() == second.read_bytes()
    (entry,) = Lexicon(WordNet(first)).define("lectiones", thesaurus=True).entries
    (sense,) = entry.senses
    assert (entry.word, sense.definition, sense.examples) == (
        "lection",
        "what is read",
        ("a lection",),
    )
    assert sense.synonyms == ("reading",)
    assert sense.words(Relation.BROADER) == ("text",)
    assert "Whose it is." in (tmp_path / "first" / "NOTICE").read_text("utf-8")


def test_the_pack_of_this_checkout_is_whole() -> None:
    folder = content_folder() / "styles"
    pack = open_pack(folder)
    independent = [offer for offer in pack.offers() if not offer.parent]
    assert len(independent) == 2851
    assert all(pack.offer(offer.parent) for offer in pack.offers() if offer.parent)
    whole = gzip.decompress((folder / "styles.gz").read_bytes())
    assert whole.count(b"\n") == len(independent)
    for offer in independent[::100]:
        style = pack.style(offer.id)
        assert style is not None and style.name == "style"
    assert "creativecommons.org/licenses/by-sa/3.0" in (folder / "NOTICE").read_text("utf-8")
