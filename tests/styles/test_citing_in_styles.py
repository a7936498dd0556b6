"""Citations of one article in the styles a scholar is asked for."""

from typing import Any

import pytest

from tests.builders import a_reference
from tui.core.citation import COUNTED, Citation, Locator
from tui.core.reference import Reference
from tui.styles import Form, Styles, markdown, plain

JALALI = a_reference(
    "The Strategic Partnership of Russia and Iran",
    id="jalali2001",
    author=[{"family": "Jalali", "given": "Ali A."}],
    container_title="Parameters",
    volume="31",
    issue="4",
    page="98-111",
    issued={"date-parts": [[2001]], "season": 4},
)
PAGE = Locator("page", "98")
PARAGRAPH = Locator("paragraph", "3", COUNTED, "Introduction")
FURTHER = Locator("paragraph", "3", "counted", "Ties", "12")
SECTION = Locator("section", "Introduction", COUNTED)
WORDS = "Iran's possible reconciliation with the “Great Satan” could surprise Washington."


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        (
            "mla",
            "Jalali, Ali A. “The Strategic Partnership of Russia and Iran.” *Parameters*, vol. 31, "
            "no. 4, winter 2001, pp. 98-111.",
        ),
        (
            "apa",
            "Jalali, A. A. (2001). The strategic partnership of Russia and Iran. *Parameters*, "
            "*31*(4), 98–111.",
        ),
        (
            "chicago",
            "Jalali, Ali A. “The Strategic Partnership of Russia and Iran.” *Parameters* 31, no. 4 "
            "(2001): 98–111.",
        ),
        (
            "chicago-17",
            "Jalali, Ali A. “The Strategic Partnership of Russia and Iran.” *Parameters* 31, no. 4 "
            "(Winter 2001): 98–111.",
        ),
        (
            "chicago-author-date",
            "Jalali, Ali A. 2001. “The Strategic Partnership of Russia and Iran.” *Parameters* 31 "
            "(4): 98–111.",
        ),
    ],
)
def test_an_entry_is_as_the_handbook_has_it(style: str, entry: str, styles: Styles) -> None:
    assert markdown(styles.named(style).entry(JALALI)) == entry


@pytest.mark.parametrize(
    ("style", "locator", "cited"),
    [
        ("mla", None, "(Jalali)"),
        ("mla", PAGE, "(Jalali 98)"),
        ("mla", PARAGRAPH, "(Jalali, par. 3)"),
        ("mla", FURTHER, "(Jalali, par. 12)"),
        ("mla", SECTION, "(Jalali, “Introduction”)"),
        ("apa", None, "(Jalali, 2001)"),
        ("apa", PAGE, "(Jalali, 2001, p. 98)"),
        ("apa", Locator("page", "98-99"), "(Jalali, 2001, pp. 98–99)"),
        ("apa", PARAGRAPH, "(Jalali, 2001, “Introduction” section, para. 3)"),
        ("apa", FURTHER, "(Jalali, 2001, “Ties” section, para. 3)"),
        ("apa", SECTION, "(Jalali, 2001, “Introduction” section)"),
        ("mla", Locator("line", "5-8"), "(Jalali, lines 5-8)"),
        ("mla", Locator("custom", "3.1.45-47"), "(Jalali 3.1.45-47)"),
        ("mla", Locator("custom", "Gen. 1.1"), "(Jalali, Gen. 1.1)"),
        ("mla", Locator("timestamp", "1:30:40"), "(Jalali 1:30:40)"),
        ("mla", Locator("volume", "2, pp. 45-46"), "(Jalali, vol. 2, pp. 45-46)"),
        ("mla", Locator("act", "3, scene 1"), "(Jalali, act 3, scene 1)"),
        ("apa", Locator("custom", "3.1.45-47"), "(Jalali, 2001, 3.1.45–47)"),
        ("apa", Locator("table", "2"), "(Jalali, 2001, Table 2)"),
        ("apa", Locator("sub-verbo", "reading"), "(Jalali, 2001, s.v. “reading”)"),
        ("apa", Locator("chapter", "3-5"), "(Jalali, 2001, Chapters 3–5)"),
        ("chicago-author-date", Locator("table", "2"), "(Jalali 2001, table 2)"),
        (
            "chicago-author-date",
            Locator("sub-verbo", "“reading”"),
            "(Jalali 2001, under “reading”)",
        ),
        ("chicago-author-date", PAGE, "(Jalali 2001, 98)"),
        ("chicago-author-date", PARAGRAPH, "(Jalali 2001, under “Introduction,” para. 3)"),
    ],
)
def test_a_place_is_named_in_the_words_of_the_style(
    style: str, locator: Locator | None, cited: str, styles: Styles
) -> None:
    assert plain(styles.named(style).in_text(Citation(JALALI, locator))) == cited


def test_a_note_gives_the_whole_work_and_a_later_one_its_short_form(styles: Styles) -> None:
    chicago = styles.named("chicago")
    citation = Citation(JALALI, PAGE)
    assert markdown(chicago.note(citation)) == (
        "Ali A. Jalali, “The Strategic Partnership of Russia and Iran,” *Parameters* 31, no. 4 "
        "(2001): 98."
    )
    assert plain(chicago.short_note(citation)) == (
        "Jalali, “The Strategic Partnership of Russia and Iran,” 98."
    )


def test_a_heading_follows_the_journal_after_a_comma(styles: Styles) -> None:
    note = plain(styles.named("chicago").note(Citation(JALALI, PARAGRAPH)))
    assert note.endswith("Parameters 31, no. 4 (2001), under “Introduction,” para. 3.")


@pytest.mark.parametrize(
    ("style", "cited"),
    [("mla", "Jalali (98)"), ("apa", "Jalali (2001, p. 98)"), ("ieee", "Jalali [1, p. 98]")],
)
def test_the_author_stands_in_the_sentence(style: str, cited: str, styles: Styles) -> None:
    citation = Citation(JALALI, PAGE)
    if style == "ieee":
        # A numbered style has no names in its citations.
        cited = plain(styles.named(style).in_text(citation))
    assert plain(styles.named(style).narrative(citation)) == cited


@pytest.mark.parametrize(
    ("style", "cited"),
    [
        ("mla", "*Brown v. Board of Education* (483)"),
        ("apa", "*Brown v. Board of Education* (1954, p. 483)"),
        ("chicago-author-date", "*Brown v. Board of Education* (1954, 483)"),
    ],
)
def test_a_legal_case_stands_in_the_sentence_by_its_title(
    style: str, cited: str, styles: Styles
) -> None:
    case = a_reference(
        "Brown v. Board of Education",
        type="legal_case",
        author=[],
        container_title="U.S.",
        volume="347",
        issued={"date-parts": [[1954]]},
    )
    narrative = styles.named(style).narrative(Citation(case, Locator("page", "483")))
    assert markdown(narrative) == cited
    undated = Reference({**case.item, "issued": {}})
    assert markdown(styles.named(style).narrative(Citation(undated))).startswith("*Brown")


def test_an_ampersand_is_written_out_in_a_sentence(styles: Styles) -> None:
    names = [{"family": "Grazer", "given": "Brian"}, {"family": "Fishman", "given": "Charles"}]
    pair = Citation(a_reference(author=names, issued={"date-parts": [[2015]]}))
    apa = styles.named("apa")
    assert plain(apa.in_text(pair)) == "(Grazer & Fishman, 2015)"
    assert plain(apa.narrative(pair)) == "Grazer and Fishman (2015)"


def test_forms_of_the_other_kind_are_answered_by_the_nearest(styles: Styles) -> None:
    citation = Citation(JALALI, PAGE)
    chicago, apa = styles.named("chicago"), styles.named("apa")
    assert chicago.in_text(citation) == chicago.narrative(citation) == chicago.note(citation)
    assert apa.note(citation) == apa.short_note(citation) == apa.in_text(citation)


def test_a_quotation_ends_after_its_citation_in_the_text(styles: Styles) -> None:
    quotation = styles.named("apa").quotation(Citation(JALALI, PAGE, WORDS))
    assert plain(quotation) == (
        "“Iran's possible reconciliation with the ‘Great Satan’ could surprise Washington” "
        "(Jalali, 2001, p. 98)."
    )


def test_a_quotation_ends_before_its_note(styles: Styles) -> None:
    quotation = styles.named("chicago").quotation(Citation(JALALI, PAGE, WORDS))
    assert plain(quotation).startswith(
        "“Iran's possible reconciliation with the ‘Great Satan’ could surprise Washington.” Ali A."
    )


def test_a_question_keeps_its_mark(styles: Styles) -> None:
    quotation = styles.named("mla").quotation(Citation(JALALI, PAGE, "Who gains?"))
    assert plain(quotation) == "“Who gains?” (Jalali 98)."


def test_a_long_quotation_is_a_block_without_marks(styles: Styles) -> None:
    words = " ".join(["word"] * 39 + ["end."])
    quotation = plain(styles.named("apa").quotation(Citation(JALALI, PAGE, words)))
    assert quotation.endswith("word end. (Jalali, 2001, p. 98)")
    assert "“" not in quotation


def test_every_form_is_answered_in_every_style(styles: Styles) -> None:
    for name in ("mla", "apa", "chicago", "chicago-17", "chicago-author-date", "ieee", "nature"):
        for form in Form:
            assert plain(styles.named(name).formed(form, Citation(JALALI, PAGE, WORDS)))


def test_a_few_words_are_never_a_block_and_many_are_in_every_style(styles: Styles) -> None:
    few, four_lines, many = (" ".join(["word"] * count) for count in (4, 60, 101))
    for name in ("mla", "apa", "chicago", "chicago-17", "chicago-author-date", "ieee", "nature"):
        assert styles.named(name).run_in(few)[1:].startswith(few)
        assert styles.named(name).run_in(many) == ""
    assert styles.named("mla").run_in(four_lines)


@pytest.mark.parametrize(
    ("style", "heading"),
    [
        ("mla", "Works Cited"),
        ("apa", "References"),
        ("chicago", "Bibliography"),
        ("chicago-author-date", "References"),
        ("nature", "Bibliography"),
    ],
)
def test_the_list_has_the_heading_of_the_handbook(style: str, heading: str, styles: Styles) -> None:
    assert styles.named(style).heading == heading


def test_what_a_reference_lacks_is_named(styles: Styles) -> None:
    bare = Reference({"id": "x", "type": "article-journal", "title": "On Reading"})
    assert styles.named("apa").missing(Citation(bare)) == (
        "author",
        "issued",
        "container-title",
        "volume",
        "page",
    )
    assert styles.named("apa").missing(Citation(JALALI)) == ()


@pytest.mark.parametrize(
    "type",
    [
        *["bill", "legal_case", "legislation", "treaty", "regulation", "entry-encyclopedia"],
        *["entry-dictionary", "article-newspaper", "article-magazine", "webpage", "classic"],
    ],
)
@pytest.mark.parametrize("style", ["mla", "apa", "chicago"])
def test_nobody_is_asked_for_where_many_have_none(style: str, type: str, styles: Styles) -> None:
    unsigned = a_reference(
        type=type,
        author=[],
        issued={"date-parts": [[1999]]},
        container_title="The Times",
        URL="https://example.org",
    )
    assert styles.named(style).missing(Citation(unsigned)) == ()


def test_a_case_is_asked_for_its_reporter(styles: Styles) -> None:
    case = a_reference(type="legal_case", author=[], issued={"date-parts": [[1954]]})
    assert styles.named("apa").missing(Citation(case)) == ("container-title",)


def test_what_the_style_does_not_print_is_not_missed(styles: Styles) -> None:
    book = a_reference(type="book", publisher="Murray")
    assert styles.named("mla").missing(Citation(book)) == ()
    assert styles.named("mla").missing(Citation(a_reference(type="book"))) == ("publisher",)
    numbered = a_reference(type="book", publisher="Murray", issued=None)
    assert styles.named("apa").missing(Citation(numbered)) == ("issued",)


def test_a_document_tells_its_sources_apart(styles: Styles) -> None:
    first = a_reference("Alpha", id="a")
    second = a_reference("Beta", id="b")
    document = styles.named("apa").document([[Citation(second)], [Citation(first, PAGE)]])
    assert list(map(plain, document.citations)) == ["(Byron, 1843b)", "(Byron, 1843a, p. 98)"]
    assert [entry.key for entry in document.bibliography] == ["a", "b"]


def test_a_document_cites_in_full_once(styles: Styles) -> None:
    other = a_reference("Beta", id="b", author=[{"family": "Lovelace", "given": "Ada"}])
    notes = [[Citation(JALALI, PAGE)], [Citation(other)], [Citation(JALALI, PAGE)]]
    document = styles.named("chicago").document(notes)
    assert plain(document.citations[0]).startswith("Ali A. Jalali, “The Strategic")
    assert plain(document.citations[2]) == (
        "Jalali, “The Strategic Partnership of Russia and Iran,” 98."
    )


def test_references_without_keys_do_not_stand_in_for_each_other(styles: Styles) -> None:
    items = [{"type": "book", "title": "One"}, {"type": "book", "title": "Two"}]
    entries = styles.named("mla").bibliography(map(Reference, items))
    assert [plain(entry.text) for entry in entries] == ["One.", "Two."]


def test_a_site_is_not_named_twice(styles: Styles) -> None:
    page = a_reference(
        "About Yale",
        type="webpage",
        author=[{"literal": "Yale University"}],
        container_title="Yale University",
        URL="https://www.yale.edu",
    )
    assert plain(styles.named("apa").entry(page)) == (
        "Yale University. (1843). About Yale. https://www.yale.edu"
    )


def test_a_journal_without_volumes_is_dated_by_its_season(styles: Styles) -> None:
    article = a_reference(
        container_title="Ploughshares", issued={"date-parts": [[2021]], "season": 4}
    )
    assert plain(styles.named("apa").entry(article)).startswith("Byron, A. (2021, Winter).")
    assert plain(styles.named("apa").in_text(Citation(article))) == "(Byron, 2021)"


def test_hyphens_stand_for_the_same_people_only(styles: Styles) -> None:
    def by(*families: str, title: str) -> Reference:
        people = [{"family": family, "given": "A."} for family in families]
        return a_reference(title, type="book", author=people)

    books = [
        by("Roe", "Doe", "Poe", title="First"),
        by("Roe", "Doe", "Poe", title="Second"),
        by("Roe", "Moe", "Poe", title="Third"),
    ]
    entries = [plain(entry.text) for entry in styles.named("mla").bibliography(books)]
    assert entries == [
        "Roe, A., et al. First. 1843.",
        "---. Second. 1843.",
        "Roe, A., et al. Third. 1843.",
    ]


@pytest.mark.parametrize(
    ("style", "entries"),
    [
        ("mla", ["*Hamlet*. Directed by Ann Doe, 1996.", "*Hamlet*. Directed by Bea Roe, 1948."]),
        ("chicago-17", ["Doe, Ann, dir. *Hamlet*. 1996.", "Roe, Bea, dir. *Hamlet*. 1948."]),
    ],
)
def test_a_mark_stands_for_the_names_an_entry_begins_with(
    style: str, entries: list[str], styles: Styles
) -> None:
    def by(given: str, family: str, year: int) -> Reference:
        item = {"type": "motion_picture", "title": "Hamlet", "issued": {"date-parts": [[year]]}}
        return Reference({**item, "director": [{"family": family, "given": given}]})

    films = [by("Ann", "Doe", 1996), by("Bea", "Roe", 1948)]
    assert [markdown(one.text) for one in styles.named(style).bibliography(films)] == entries


@pytest.mark.parametrize("style", ["mla", "chicago-17"])
def test_no_mark_stands_for_a_title(style: str, styles: Styles) -> None:
    books = [
        Reference({"type": "book", "title": "Beowulf", "publisher": publisher})
        for publisher in ("Dent", "Pearson")
    ]
    entries = [plain(one.text) for one in styles.named(style).bibliography(books)]
    assert all(entry.startswith("Beowulf") for entry in entries)


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        ("mla", "Doe, Ann, editor and translator. Poems. 1843."),
        ("chicago", "Doe, Ann, ed. and trans. Poems. 1843."),
        ("chicago-author-date", "Doe, Ann, ed. and trans. 1843. Poems."),
    ],
)
def test_an_editor_who_translated_is_named_once(style: str, entry: str, styles: Styles) -> None:
    doe = [{"family": "Doe", "given": "Ann"}]
    book = a_reference("Poems", type="book", author=[], editor=doe, translator=doe)
    assert plain(styles.named(style).entry(book)) == entry


def test_a_date_in_words_is_given_once(styles: Styles) -> None:
    page = a_reference("Kings", type="webpage", issued={"literal": "in the reign of Ahaz"})
    entry = plain(styles.named("apa").entry(page))
    assert entry == "Byron, A. (in the reign of Ahaz). Kings."


@pytest.mark.parametrize(
    ("style", "entry"),
    [("apa", "Byron, A. (n.d.). Kings."), ("mla", "Byron, Ada. Kings.")],
)
def test_a_date_that_says_there_is_none_is_none(style: str, entry: str, styles: Styles) -> None:
    page = a_reference("Kings", type="webpage", issued={"literal": "n.d."})
    assert plain(styles.named(style).entry(page)) == entry


def test_works_of_many_hands_are_told_apart_by_the_first_who_differs(styles: Styles) -> None:
    def by(count: int, *others: str) -> list[Citation]:
        families = [*(f"Name{chr(ord('a') + at)}" for at in range(count)), *others]
        people = [{"family": family, "given": "A."} for family in families]
        return [Citation(a_reference(f"By {len(people)}", author=people))]

    clusters = [by(6), by(7), by(6, "Roe", "Doe"), by(6, "Moe", "Doe")]
    cited = [plain(text) for text in styles.named("apa").document(clusters).citations]
    six = "Namea, Nameb, Namec, Named, Namee"
    assert cited == [
        f"({six}, & Namef, 1843)",
        f"({six}, Namef, & Nameg, 1843)",
        f"({six}, Namef, Roe, et al., 1843)",
        f"({six}, Namef, Moe, et al., 1843)",
    ]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        (
            "The Strategic Partnership of Russia and Iran",
            "The Strategic Partnership of {Russia} and {Iran}",
        ),
        ("Emotions in the literature of Spain", "Emotions in the literature of {Spain}"),
        ("On Reading", "On Reading"),
    ],
)
def test_bibtex_is_told_which_words_are_names(title: str, written: str, styles: Styles) -> None:
    entry = plain(styles.named("mla").formed(Form.BIBTEX, Citation(a_reference(title))))
    assert f"title = {{{written}}}," in entry


@pytest.mark.parametrize(
    ("style", "pages", "cited"),
    [
        ("chicago-author-date", ("328", "475"), "(Wong 1999, 328; 2000, 475)"),
        ("chicago-author-date", ("", "475"), "(Wong 1999; 2000, 475)"),
        ("chicago-author-date", ("", ""), "(Wong 1999, 2000)"),
        ("apa", ("328", ""), "(Wong, 1999, p. 328; 2000)"),
    ],
)
def test_years_with_pages_are_set_apart_by_semicolons(
    style: str, pages: tuple[str, str], cited: str, styles: Styles
) -> None:
    wong = [{"family": "Wong", "given": "R."}]
    cluster = [
        Citation(
            a_reference(type="book", author=wong, issued={"date-parts": [[year]]}),
            Locator("page", page) if page else None,
        )
        for year, page in zip((1999, 2000), pages, strict=True)
    ]
    assert plain(styles.named(style).document([cluster]).citations[0]) == cited


def test_a_later_note_in_oscola_points_to_the_first(styles: Styles) -> None:
    book = a_reference("Poems", type="book")
    notes = [
        [Citation(book)],
        [Citation(a_reference("Essays", id="other"))],
        [Citation(book, PAGE)],
    ]
    cited = styles.named("oscola").document(notes).citations
    assert plain(cited[-1]) == "Byron, Poems (n 1) 98."


def test_types_of_a_condition_are_a_choice(styles: Styles) -> None:
    news = a_reference(
        type="article-newspaper", container_title="The Times", issued={"date-parts": [[2002, 5, 4]]}
    )
    assert "4 May 2002" in plain(styles.named("anabases").entry(news))


def test_et_al_may_be_for_later_citations_alone(styles: Styles) -> None:
    people = [{"family": name, "given": "A."} for name in ("Roe", "Doe", "Poe")]
    book = Citation(a_reference(type="book", author=people))
    cited = styles.named("harvard-stellenbosch-university").document([[book], [book]]).citations
    assert [plain(one) for one in cited] == ["(Roe, Doe & Poe, 1843)", "(Roe et al., 1843)"]


def test_affixes_of_a_name_stand_round_each(styles: Styles) -> None:
    editors = [{"family": "Roe", "given": "A."}, {"family": "Doe", "given": "B."}]
    chapter = a_reference(type="chapter", container_title="Essays", editor=editors)
    entry = plain(styles.named("harvard-review-of-psychiatry").entry(chapter))
    assert "In: Roe A, Doe B, eds. Essays" in entry


def test_a_hyphen_is_a_part_of_the_number_of_a_law(styles: Styles) -> None:
    law = a_reference("Civil Rights Act", type="legislation", author=[], number="88-352")
    assert "Pub. L. No. 88-352" in plain(styles.named("chicago").note(Citation(law)))


def test_works_are_told_apart_where_the_first_citation_is_the_shortest(styles: Styles) -> None:
    def by(*families: str) -> list[Citation]:
        people = [{"family": family, "given": "A."} for family in families]
        return [Citation(a_reference(type="book", author=people))]

    style = styles.named("les-journees-de-la-recherche-avicole")
    cited = [plain(one) for one in style.document([by("Roe", "Doe"), by("Roe", "Poe")]).citations]
    assert cited == ["(Roe et Doe, 1843)", "(Roe et Poe, 1843)"]


@pytest.mark.parametrize(
    ("style", "edition"),
    [
        ("iso690-full-note-with-ibid-ro", " 2-lea ed. "),
        ("universidade-do-porto-faculdade-de-engenharia-chicago-pt", " 2.ª ed."),
    ],
)
def test_an_edition_has_the_ordinal_of_its_language(
    style: str, edition: str, styles: Styles
) -> None:
    book = a_reference("Poems", type="book", edition="2", publisher="Dent")
    assert edition in plain(styles.named(style).entry(book))


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        ("mla", "Doe, Jane, et al. On Reading. 1843."),
        ("apa", "Doe, J., Roe, A., et al. (1843). On Reading."),
        ("chicago-author-date", "Doe, Jane, A. Roe, et al. 1843. On Reading."),
    ],
)
def test_others_without_a_name_are_et_al(style: str, entry: str, styles: Styles) -> None:
    names = [{"family": "Doe", "given": "Jane"}, {"family": "Roe", "given": "A."}]
    book = a_reference(type="book", author=[*names, {"literal": "others"}])
    assert plain(styles.named(style).entry(book)) == entry
    alone = a_reference(type="book", author=[{"literal": "others"}])
    assert "thers" in plain(styles.named(style).entry(alone))


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        ("mla", "Lauter, Paul, editor. *The Heath Anthology*. 6th ed., vol. B, Wadsworth, 2009."),
        ("apa", "Lauter, P. (Ed.). (2009). *The Heath anthology* (6th ed., Vol. B). Wadsworth."),
        ("chicago", "Lauter, Paul, ed. *The Heath Anthology*. 6th ed. Vol. B. Wadsworth, 2009."),
    ],
)
def test_a_volume_may_have_a_letter(style: str, entry: str, styles: Styles) -> None:
    anthology = Reference(
        {
            "type": "book",
            "title": "The Heath anthology",
            "editor": [{"family": "Lauter", "given": "Paul"}],
            "volume": "B",
            "edition": "6",
            "publisher": "Wadsworth",
            "issued": {"date-parts": [[2009]]},
        }
    )
    assert markdown(styles.named(style).entry(anthology)) == entry


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        ("mla", "Doe, Ann. “On Reading.” *Reading*, vol. 12, no. 3, 1955, pp. 1-9."),
        ("apa", "Doe, A. (1955). On reading. *Reading*, *12*(3), 1–9."),
        ("chicago-author-date", "Doe, Ann. 1955. “On Reading.” *Reading* 12 (3): 1–9."),
    ],
)
def test_a_volume_in_roman_numerals_is_given_in_arabic_ones(
    style: str, entry: str, styles: Styles
) -> None:
    article = a_reference(
        "On reading",
        author=[{"family": "Doe", "given": "Ann"}],
        container_title="Reading",
        volume="XII",
        issue="3",
        page="1-9",
        issued={"date-parts": [[1955]]},
    )
    assert markdown(styles.named(style).entry(article)) == entry


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        (
            "mla",
            "Weiller, K. H. Review of *Sport, Rhetoric, Gender, and Media*, by Linda K. Fuller. "
            "*Choice*, Apr. 2007, p. 1377.",
        ),
        (
            "apa",
            "Weiller, K. H. (2007). [Review of *Sport, rhetoric, gender, and media*, by "
            "L. K. Fuller]. *Choice*, 1377.",
        ),
    ],
)
def test_a_review_names_who_wrote_what_it_is_of(style: str, entry: str, styles: Styles) -> None:
    review = Reference(
        {
            "type": "review",
            "author": [{"family": "Weiller", "given": "K. H."}],
            "reviewed-title": "Sport, Rhetoric, Gender, and Media",
            "reviewed-author": [{"family": "Fuller", "given": "Linda K."}],
            "container-title": "Choice",
            "issued": {"date-parts": [[2007, 4]]},
            "page": "1377",
        }
    )
    assert markdown(styles.named(style).entry(review), escape=False) == entry


def test_the_number_of_a_patent_is_one_number(styles: Styles) -> None:
    patent = a_reference("On lenses", type="patent", number="7,347,809")
    assert "Patent No. 7,347,809" in plain(styles.named("apa").entry(patent))


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        ("mla", "*Reading at Risk*. National Endowment for the Arts, 2004."),
        ("apa", "National Endowment for the Arts. (2004). *Reading at risk*."),
        (
            "chicago",
            "National Endowment for the Arts. *Reading at Risk*. National Endowment for the Arts, "
            "2004.",
        ),
    ],
)
def test_who_published_their_own_work_is_named_once(style: str, entry: str, styles: Styles) -> None:
    report = a_reference(
        "Reading at Risk",
        type="book",
        author=[{"literal": "National Endowment for the Arts"}],
        publisher="National Endowment for the Arts",
        issued={"date-parts": [[2004]]},
    )
    assert markdown(styles.named(style).entry(report)) == entry


@pytest.mark.parametrize(
    ("style", "edition", "words"),
    [
        ("apa", "Summer 2019", "(Summer 2019 ed.)"),
        ("apa", "2nd rev.", "(2nd rev. ed.)"),
        ("mla", "revised", "Revised ed., "),
        ("chicago", "revised and enlarged", "Revised and enlarged ed."),
        ("apa", "2. Aufl.", "(2. Aufl.)"),
        ("apa", "2", "(2nd ed.)"),
    ],
)
def test_an_edition_in_words_is_said_to_be_one(
    style: str, edition: str, words: str, styles: Styles
) -> None:
    book = a_reference(type="book", edition=edition, publisher="Penguin")
    assert words in plain(styles.named(style).entry(book))


def test_apa_has_its_own_words_in_brackets(styles: Styles) -> None:
    apa = styles.named("apa")
    assert "[Data set]" in plain(apa.entry(a_reference(type="dataset")))
    assert "[Film]" in plain(apa.entry(a_reference(type="motion_picture")))


def test_a_page_is_retrieved_on_a_day_or_not_at_all(styles: Styles) -> None:
    page = {"type": "webpage", "title": "On lamps", "URL": "https://lamps.org"}
    seen = {**page, "accessed": {"date-parts": [[2020, 5, 3]]}}
    apa = styles.named("apa")
    assert plain(apa.entry(Reference(page))) == "On lamps. (n.d.). https://lamps.org"
    assert plain(apa.entry(Reference(seen))) == (
        "On lamps. (n.d.). Retrieved May 3, 2020, from https://lamps.org"
    )


def test_the_number_of_an_article_is_not_that_of_its_journal(styles: Styles) -> None:
    article = a_reference(
        "On lamps", container_title="Light", volume="14", issue="1", number="e0209899"
    )
    assert "vol. 14, no. 1, article e0209899, " in plain(styles.named("mla").entry(article))


def test_mla_joins_all_ranges_by_a_hyphen(styles: Styles) -> None:
    article = a_reference(
        "On lamps",
        container_title="Light",
        volume="5",
        issue="1-2",
        issued={"date-parts": [[2019, 5], [2019, 6]]},
    )
    assert "vol. 5, nos. 1-2, May-June 2019" in plain(styles.named("mla").entry(article))
    assert "5(1–2)" in plain(styles.named("apa").entry(article))


@pytest.mark.parametrize(
    ("fields", "volume"),
    [
        ({}, ". Vol. 5, Yale UP"),
        ({"edition": "2"}, ". 2nd ed., vol. 5, Yale UP"),
        ({"translator": [{"family": "Roe", "given": "R."}]}, "Translated by R. Roe, vol. 5, Yale"),
    ],
)
def test_mla_names_the_volume_of_a_book(
    fields: dict[str, Any], volume: str, styles: Styles
) -> None:
    book = a_reference(type="book", volume="5", publisher="Yale UP", **fields)
    assert volume in plain(styles.named("mla").entry(book))


def test_mla_dates_a_talk_where_its_event_is_named(styles: Styles) -> None:
    talk = Reference(
        {
            "type": "speech",
            "title": "On lamps",
            "event-title": "Light Convention",
            "event-place": "Toronto",
            "issued": {"date-parts": [[2021, 1, 7]]},
        }
    )
    assert plain(styles.named("mla").entry(talk)) == (
        "“On Lamps.” Light Convention, 7 Jan. 2021, Toronto."
    )


@pytest.mark.parametrize("style", ["mla", "apa", "chicago", "chicago-author-date"])
def test_titles_are_sorted_without_their_articles(style: str, styles: Styles) -> None:
    zed = [{"family": "Zed", "given": "Ann"}]
    fields = {"type": "book", "issued": {"date-parts": [[2001]]}}
    titles = [("Beta", ""), ("The Aardvark", ""), ("Der Apfel", "de"), ("A Zebra", "")]
    works = [
        Reference({**fields, "id": title, "title": title, "language": language, "author": zed})
        for title, language in titles
    ]
    works += [Reference({**fields, "id": title, "title": title}) for title in ("The Ox", "Ants")]
    listed = styles.named(style).bibliography(works)
    order = ["Ants", "The Ox", "The Aardvark", "Der Apfel", "Beta", "A Zebra"]
    assert [entry.key for entry in listed] == order
