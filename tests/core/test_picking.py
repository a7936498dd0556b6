from tests.builders import a_reference
from tui.core.picking import Findable
from tui.core.reference import Reference

ECO = a_reference("Opera aperta", id="eco1962", author=[{"family": "Éco", "given": "Umberto"}])
BYRON = a_reference("On Reading")
NOTHING = Reference({})


def test_references_stand_in_the_order_of_their_authors() -> None:
    assert Findable([ECO, BYRON]).found("") == (BYRON, ECO)


def test_all_the_words_must_occur_in_any_order() -> None:
    findable = Findable([ECO, BYRON])
    assert findable.found("reading byron") == (BYRON,)
    assert findable.found("byron opera") == ()


def test_case_and_accents_do_not_count() -> None:
    assert Findable([ECO, BYRON]).found("eco APERTA") == (ECO,)


def test_given_names_years_and_keys_are_found() -> None:
    findable = Findable([ECO, BYRON])
    assert findable.found("umberto") == findable.found("eco1962") == (ECO,)
    assert findable.found("1843") == (BYRON, ECO)


def test_a_reference_that_says_nothing_is_there_all_the_same() -> None:
    assert Findable([NOTHING]).found("") == (NOTHING,)
    assert Findable([NOTHING]).found("word") == ()
