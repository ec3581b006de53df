"""Promises imported: every published row becomes a commitment, gaps stay gaps."""

import json
from datetime import date
from pathlib import Path

import pytest

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import (
    CommitmentKind,
    Comparator,
    Per,
    Unit,
)
from tests.unit.importing import problem_of, records_of, rows_of

PROMISES = (
    "municipality,area,period,actor,activity_kind,restated_sv,comparator,quantity,unit,per,place\n"
)


def commitment_from(folder: Path, row: str) -> Commitment:
    promise, commitment = records_of(folder, PROMISES + row, "promises")
    assert isinstance(promise, Promise)
    assert isinstance(commitment, Commitment)
    assert commitment.promise_id == promise.id
    return commitment


def test_rows_of_one_municipality_area_and_period_make_one_promise(tmp_path: Path) -> None:
    content = PROMISES + (
        "Sala,skolor,2024-01/2024-06,joint,safety_walk,vandringar,>=,4,occasion,period,A; B\n"
        "Sala,skolor,2024-01/2024-06,police,presence,närvaro i skolor,,,,period,\n"
        "Sala,centrum,2024-01/2024-06,police,foot_patrol,fotpatruller,,,,period,\n"
    )

    records = records_of(tmp_path, content, "promises")

    kinds = [record.type_name for record in records]
    assert kinds == ["promise", "commitment", "commitment", "promise", "commitment"]
    promise = records[0]
    assert promise.title == "Medborgarlöfte Sala, skolor 2024-01/2024-06"
    assert promise.public_text == "vandringar\nnärvaro i skolor"
    assert (promise.from_date, promise.to_date) == (date(2024, 1, 1), date(2024, 6, 30))
    assert promise.own_words["areas"] == "Sala, skolor"
    assert [place.text for place in records[1].places] == ["A", "B"]
    assert records[2].own_words == {"activity_type": "presence"}


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("X,a,2019,police,traffic_check,w,>=,8,occasion,period,", CommitmentKind.TOTAL),
        ("X,a,2019,police,traffic_check,w,>=,8,occasion,year,", CommitmentKind.TOTAL),
        ("X,a,2019-2020,police,traffic_check,w,>=,8,report,year,", CommitmentKind.RATE),
        ("X,a,2019,police,traffic_check,w,>=,3,contact,week,", CommitmentKind.RATE),
        ("X,a,2019,police,traffic_check,w,=,2,measure,event,", CommitmentKind.PER_OTHER),
        ("X,a,2019,joint,conditional,w,,,,on_request,", CommitmentKind.ON_REQUEST),
        ("X,a,2019,joint,presence,minst åtta möten,,,,period,", CommitmentKind.INTENT),
    ],
)
def test_the_kind_of_commitment_follows_from_what_is_counted(
    tmp_path: Path, row: str, kind: CommitmentKind
) -> None:
    assert commitment_from(tmp_path, row + "\n").kind is kind


def test_number_unit_and_rhythm_stay_as_the_file_says(tmp_path: Path) -> None:
    row = 'X,a,2019,police,forum,vara pådrivande,minst,"2,5",forum,vecka,\n'

    commitment = commitment_from(tmp_path, row)

    assert commitment.comparator is Comparator.AT_LEAST
    assert (commitment.quantity, commitment.per) == (2.5, Per.WEEK)
    assert commitment.own_words == {"activity_type": "forum", "unit": "forum"}


def test_an_empty_number_stays_a_gap_where_the_file_has_a_column_for_it(tmp_path: Path) -> None:
    commitment = commitment_from(tmp_path, "X,a,2019,police,foot_patrol,minst åtta,,,,,\n")

    assert commitment.quantity is None
    assert "quantity" in commitment.gaps()


def test_a_file_of_bare_wordings_is_read_word_by_word(tmp_path: Path) -> None:
    content = "Text\nMinst åtta nya områden för grannsamverkan\nVi verkar för ökad trygghet\n"

    _, countable, vague = records_of(tmp_path, content, "promises")

    assert (countable.kind, countable.quantity) == (CommitmentKind.TOTAL, 8)
    assert countable.unit is Unit.AREA
    assert vague.kind is CommitmentKind.INTENT


def test_a_promise_in_our_own_fields_keeps_them_and_its_known_area(tmp_path: Path) -> None:
    content = json.dumps({
        "title": "Tryggt torg", "public_text": "Vi syns.", "from_date": "2026-01-01",
        "to_date": "2026-12-31", "municipality": "Storköping", "status": "gällande",
        "wording": "fyra vandringar", "quantity": 4, "per": "period",
    })  # fmt: skip

    promise, commitment = records_of(tmp_path, f"[{content}]", "promises", "fil.json")

    assert promise.title == "Tryggt torg"
    assert promise.areas == ("area-2",)
    assert promise.status == "active"
    assert commitment.quantity == 4


def test_a_period_that_cannot_be_read_is_kept_in_words(tmp_path: Path) -> None:
    row = "X,a,tills vidare,police,foot_patrol,w,,,,,\n"

    promise, _ = records_of(tmp_path, PROMISES + row, "promises")

    assert promise.from_date is None
    assert promise.own_words["from_date"] == "tills vidare"


def test_a_refused_row_does_not_take_the_promise_of_the_others_along(tmp_path: Path) -> None:
    content = PROMISES + (
        "X,a,2019,police,foot_patrol,w,,-5,,,\n" + "X,a,2019,police,foot_patrol,w,,5,,,\n"
    )

    bad, good = rows_of(tmp_path, content, "promises")

    assert bad.problems
    assert [record.type_name for record in good.records] == ["promise", "commitment"]


def test_commitments_find_their_promise_by_title(tmp_path: Path) -> None:
    (commitment,) = records_of(
        tmp_path, "Löfte;Åtagande;Antal\nTrygg Centrum;vandringar;4\n", "commitments"
    )
    unknown = problem_of(tmp_path, "Löfte;Åtagande\nOkänt löfte;vandringar\n", "commitments")
    missing = problem_of(tmp_path, "Löfte;Åtagande\n;vandringar\n", "commitments")

    assert commitment.promise_id == "promise-1"
    assert "Okänt löfte" in unknown
    assert "the title or id of a promise" in missing
