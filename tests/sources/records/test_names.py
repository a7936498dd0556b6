"""Names as indexes, journals and title pages write them, in the parts that styles ask for."""

import pytest

from tui.sources.records.names import csl_names

Name = dict[str, str]


def parts(family: str, given: str = "", suffix: str = "", particle: str = "") -> Name:
    """A name in its parts."""
    named = {"family": family, "given": given, "suffix": suffix, "non-dropping-particle": particle}
    return {part: words for part, words in named.items() if words}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Smith JA", parts("Smith", "J. A.")),
        ("Smith J-P", parts("Smith", "J.-P.")),
        ("van der Berg J", parts("van der Berg", "J.")),
        ("García López É", parts("García López", "É.")),
        ("O'Brien FX", parts("O'Brien", "F. X.")),
        ("Smith J.A.", parts("Smith", "J. A.")),
        ("Иванов И.И.", parts("Иванов", "И. И.")),
        ("Smith MD", parts("Smith", "M. D.")),
        ("JA Smith", parts("Smith", "JA")),
        ("Sima Qian", parts("Qian", "Sima")),
        ("Jean DUPONT", parts("DUPONT", "Jean")),
        ("Elizabeth I", {"literal": "Elizabeth I"}),
        ("Smith, John, Jr.", parts("Smith", "John", "Jr.")),
        ("King, Jr., Martin Luther", parts("King", "Martin Luther", "Jr.")),
        ("Martin Luther King, Jr.", parts("King", "Martin Luther", "Jr.")),
        ("Vincent van der Woude, PhD", parts("Woude", "Vincent", particle="van der")),
        ("Jane Roe MD, PhD", parts("Roe", "Jane")),
        ("Roe, Jane, M.D., Ph.D.", parts("Roe", "Jane")),
        ("Jane Roe, MA", parts("Roe", "Jane")),
        ("Ho, M. D.", parts("Ho", "M. D.")),
        ("Ma, S", parts("Ma", "S")),
        ("Prof. Dr. Karl Marx", parts("Marx", "Karl")),
        ("Dr. Seuss", parts("Seuss", "Dr.")),
        ("Jane Roe <jane@roe.example>", parts("Roe", "Jane")),
        ("Jane Roe (jane.roe@example.org)", parts("Roe", "Jane")),
        ("The Policy Mailing List", {"literal": "The Policy Mailing List"}),
        ("Live Systems Project", {"literal": "Live Systems Project"}),
        ("University of Chicago", {"literal": "University of Chicago"}),
        ("Oxford University, Press Office", {"literal": "Oxford University, Press Office"}),
        ("U.S. Department of Labor", {"literal": "U.S. Department of Labor"}),
        ("William of Ockham", parts("Ockham", "William", particle="of")),
    ],
)
def test_a_name_is_parted(written: str, name: Name) -> None:
    assert csl_names([written]) == [name]
