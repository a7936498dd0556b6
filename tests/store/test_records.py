"""A value comes back from its record as it was, and a record loses nothing by being rewritten."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOON, a_draft, a_holding, a_reference, an_annotation
from tui.core.annotation import Annotation, Colour
from tui.core.citation import Locator
from tui.core.clean import clean, clean_line
from tui.core.draft import Draft
from tui.core.holding import Holding
from tui.core.paging import PageStart
from tui.core.preferences import WIDEST, Preferences
from tui.core.project import Item, Project
from tui.core.selector import Selector
from tui.store.records import (
    ANNOTATIONS,
    DRAFTS,
    HOLDINGS,
    PREFERENCES,
    PROJECTS,
    Form,
    plain,
    stamp,
)

names = st.text() | st.text(st.characters(categories=["Cs", "Cc"])).filter(
    lambda text: json.loads(json.dumps(text)) == text  # JSON takes two halves for one character
)
texts = names.map(clean)
lines = names.map(clean_line)
words = st.text(min_size=1).map(clean_line).filter(bool)
selectors = st.builds(Selector, st.integers(0), texts, texts, texts)
times = st.datetimes(timezones=st.just(UTC))
annotations = st.builds(
    Annotation,
    names,
    st.none() | selectors,
    st.sampled_from(Colour),
    texts,
    names,
    st.none() | times,
    st.none() | times,
)
starts = st.builds(PageStart, selectors, words)
drafts = st.builds(Draft, names, names, texts, st.none() | selectors, names, st.none() | times)
holdings = st.builds(
    Holding,
    names,
    st.just(a_reference()),
    names,
    names,
    names,
    times,
    times,
    st.none() | selectors,
    st.floats(0, 1),
    pages=st.lists(starts).map(tuple),
)
preferences = st.builds(
    Preferences,
    words,
    words,
    st.integers(30, 140),
    st.integers(1, 2),
    st.sampled_from(Colour),
    st.booleans(),
    st.booleans(),
    names,
    st.booleans(),
)
locators = st.builds(Locator, words, words, lines, lines, lines)
items = st.builds(
    Item,
    names,
    lines,
    st.none() | selectors,
    st.none() | locators,
    texts,
    st.none() | times,
)
projects = st.builds(Project, lines, texts, st.lists(items, max_size=3).map(tuple), names)


def through_json(record: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(json.dumps(record, allow_nan=False))
    return read


@given(annotations)
def test_an_annotation_comes_back_as_it_was(annotation: Annotation) -> None:
    assert ANNOTATIONS.read(through_json(ANNOTATIONS.write(annotation))) == annotation


@given(holdings)
def test_a_holding_comes_back_as_it_was(holding: Holding) -> None:
    assert HOLDINGS.read(through_json(HOLDINGS.write(holding))) == holding


@given(preferences)
def test_preferences_come_back_as_they_were(preferred: Preferences) -> None:
    assert PREFERENCES.read(through_json(PREFERENCES.write(preferred))) == preferred


@given(drafts)
def test_a_draft_comes_back_as_it_was(draft: Draft) -> None:
    assert DRAFTS.read(through_json(DRAFTS.write(draft))) == draft


@given(projects)
def test_a_project_comes_back_as_it_was(project: Project) -> None:
    read = PROJECTS.read(through_json(PROJECTS.write(project)))
    assert read == project
    assert [(one.key, one.saved) for one in read.items] == [
        (one.key, one.saved) for one in project.items
    ]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda parts: st.lists(parts) | st.dictionaries(st.text(), parts),
    max_leaves=4,
)
forms: st.SearchStrategy[Form[Any]] = st.sampled_from(
    [ANNOTATIONS, HOLDINGS, PREFERENCES, DRAFTS, PROJECTS]
)
fields = st.sampled_from(
    [
        *ANNOTATIONS.write(an_annotation()),
        *HOLDINGS.write(a_holding()),
        *PREFERENCES.write(Preferences()),
        *DRAFTS.write(a_draft()),
        *PROJECTS.write(Project("Iran paper")),
    ]
)


@given(forms, st.dictionaries(fields, anything))
def test_whatever_a_record_holds_it_can_be_read_and_written(
    form: Form[Any], record: dict[str, Any]
) -> None:
    value = form.read(record)
    assert form.read(through_json(form.write(value))) == value


def test_what_a_newer_version_wrote_stays_when_a_record_is_rewritten() -> None:
    annotation = an_annotation(note="old", id="one")
    newer = ANNOTATIONS.write(annotation) | {"schema": 7, "tags": ["war"], "colour": "teal"}
    newer["selector"] |= {"page": "98"}
    rewritten = ANNOTATIONS.rewritten(newer, annotation.noted("new"))
    assert rewritten == newer | {"note": "new"}


def test_what_was_changed_is_changed_in_the_record() -> None:
    record = ANNOTATIONS.write(an_annotation(id="one")) | {"colour": "teal"}
    pink = ANNOTATIONS.read(record).coloured(Colour.PINK)
    assert ANNOTATIONS.rewritten(record, pink)["colour"] == "pink"


@pytest.mark.parametrize("record", [{}, {"measure": "wide", "colour": 7, "panel": "yes"}])
def test_preferences_that_make_no_sense_are_the_defaults(record: dict[str, object]) -> None:
    assert PREFERENCES.read(record) == Preferences()


def test_a_measure_wider_than_any_is_the_widest() -> None:
    assert PREFERENCES.read({"measure": 10**6}).measure == WIDEST


def test_a_time_is_written_in_utc_and_a_time_without_a_zone_is_taken_for_it() -> None:
    paris = timezone(timedelta(hours=1))
    assert stamp(datetime(2026, 3, 1, 13, tzinfo=paris)) == "2026-03-01T12:00:00+00:00"
    assert DRAFTS.read({"saved": "2026-03-01T12:00:00"}).saved == NOON


def test_what_json_has_no_form_for_is_kept_as_its_text() -> None:
    item = {"issued": date(2001, 12, 1), 7: (float("nan"), 1.5, {"a": None}), "ok": True}
    assert plain(item) == {"issued": "2001-12-01", "7": ["nan", 1.5, {"a": None}], "ok": True}


def test_the_fields_of_a_record_are_named_alike_in_every_library() -> None:
    assert sorted(ANNOTATIONS.write(an_annotation())) == [
        "colour",
        "created",
        "id",
        "modified",
        "note",
        "schema",
        "selector",
        "work",
    ]
    assert {"id", "reference", "sha256", "place"} <= HOLDINGS.write(a_holding()).keys()
    assert {"id", "work", "text", "selector"} <= DRAFTS.write(a_draft()).keys()


def test_what_other_hands_wrote_is_clean_when_it_is_read() -> None:
    record = {"reference": {"title": "a\x1b]0;x\x07", "author": [{"family": "b\x9b2J"}]}}
    item = HOLDINGS.read(record).reference.item
    assert item == {"title": "a\ufffd]0;x\ufffd", "author": [{"family": "b\ufffd2J"}]}
    assert ANNOTATIONS.read({"note": "one\r\ntwo\x1b"}).note == "one\ntwo\ufffd"
    assert PROJECTS.read({"name": "\u202ea\u2028b"}).name == "a b"
