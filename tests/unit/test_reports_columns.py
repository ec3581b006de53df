"""What a document shows of each record type."""

import pytest

from fieldapp.base.errors import BadInput
from fieldapp.domain.activity import Activity
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.contact import Contact
from fieldapp.domain.record import Record
from fieldapp.domain.registry import all_record_types
from fieldapp.domain.spec import specs_of
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.columns import Kind, columns_for
from fieldapp.reports.dictionary import data_dictionary


@pytest.mark.parametrize("record_type", all_record_types(), ids=lambda found: found.type_name)
def test_nothing_about_persons_is_shown_unless_asked_for(record_type: type[Record]) -> None:
    shown = {column.name for column in columns_for(record_type, language="sv")}

    personal = {name for name, spec in specs_of(record_type).items() if spec.sensitivity > 1}
    assert not shown & personal
    assert shown | personal == set(specs_of(record_type))


def test_a_person_field_is_shown_when_it_is_asked_for_by_name() -> None:
    columns = columns_for(Contact, language="sv", asked_for=["phone"])

    names = [column.name for column in columns]
    assert "phone" in names
    assert "name" not in names


def test_asking_for_an_unknown_field_lists_the_known_ones() -> None:
    with pytest.raises(BadInput) as refused:
        columns_for(Contact, language="sv", asked_for=["shoe_size"])

    assert "shoe_size" in str(refused.value)
    assert "phone" in str(refused.value)


@pytest.mark.parametrize(("language", "heading"), [("sv", "Plats"), ("en", "Place")])
def test_headings_are_the_labels_of_the_language(language: Language, heading: str) -> None:
    columns = columns_for(Activity, language=language)

    assert heading in [column.heading for column in columns]


@pytest.mark.parametrize("record_type", all_record_types(), ids=lambda found: found.type_name)
def test_no_two_columns_have_the_same_heading(record_type: type[Record]) -> None:
    everything = list(specs_of(record_type))

    columns = columns_for(record_type, language="sv", asked_for=everything, positions=True)

    headings = [column.heading for column in columns]
    assert len(headings) == len(set(headings))


def test_the_records_own_fields_come_before_the_shared_ones() -> None:
    names = [column.name for column in columns_for(Activity, language="en")]

    assert names[0] == "type"
    assert names.index("minutes") < names.index("id")


def test_positions_stand_beside_the_place_when_wanted() -> None:
    columns = columns_for(Activity, language="sv", positions=True)

    kinds = [column.kind for column in columns if column.name == "place"]
    assert kinds == [Kind.PLACE, Kind.LATITUDE, Kind.LONGITUDE]


@pytest.mark.parametrize(
    ("record_type", "name", "kind"),
    [
        (Activity, "type", Kind.TERM),
        (Activity, "started_at", Kind.MOMENT),
        (Activity, "minutes", Kind.INTEGER),
        (Activity, "results", Kind.COUNTS),
        (Activity, "promise_mentioned", Kind.FLAG),
        (Activity, "problem_id", Kind.REFERENCE),
        (Commitment, "quantity", Kind.NUMBER),
        (Commitment, "places", Kind.PLACES),
        (Commitment, "due", Kind.DATE),
        (Commitment, "wording", Kind.TEXT),
        (Commitment, "activity_type", Kind.TERM),
    ],
)
def test_the_kind_of_a_column_follows_the_field(
    record_type: type[Record], name: str, kind: Kind
) -> None:
    columns = {column.name: column for column in columns_for(record_type, language="sv")}

    assert columns[name].kind is kind


def test_the_data_dictionary_names_every_field_of_every_record_type() -> None:
    text = data_dictionary()

    for record_type in all_record_types():
        assert f"`{record_type.plural}`" in text
        assert all(f"| `{name}` |" in text for name in specs_of(record_type))
    assert "| `note` | Note | Anteckning | text |  | 3 personal, with care |" in text
    assert "| `foot_patrol` | foot patrol | fotpatrull |" in text
