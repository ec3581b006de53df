"""Imported activities that say which promise or commitment they were for."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.imports.plan import ImportedRow, plan_import
from fieldapp.domain.activity import Activity, ActivityCommitment
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.counting import OTHER_TYPE
from tests.unit.importing import CONTEXT, NOW

HEADING = "Typ;Start;Minuter;Plats;{column}\n"
ROW = "{kind};2026-11-14 19:00;40;Torget;{named}\n"


def a_commitment(name: str, kind: str, promise_id: str = "promise-1") -> Commitment:
    return Commitment.model_validate(
        {
            "id": name,
            "promise_id": promise_id,
            "wording": name,
            "activity_type": kind,
            "kind": "total",
            "quantity": 8,
            "area_id": "area-1",
            "author_id": "officer-1",
            "created_at": NOW,
            "updated_at": NOW,
            "first_processed": NOW.date(),
        }
    )


PATROLS = a_commitment("Fotpatruller", "foot_patrol")
VISITS = a_commitment("Skolbesök", "school_visit")


def imported(folder: Path, column: str, kind: str, named: str) -> list[ImportedRow]:
    path = folder / "log.csv"
    path.write_text(HEADING.format(column=column) + ROW.format(kind=kind, named=named), "utf-8")
    known: dict[str, Any] = {
        "promise": {"Trygg centrum": "promise-1", "Ljus i tunneln": "promise-2"},
        "commitment": {one.wording: one.id for one in (PATROLS, VISITS)},
    }
    context = replace(CONTEXT, known=known, commitments=(PATROLS, VISITS))
    return list(plan_import(path, "activities", context=context).rows)


@pytest.mark.parametrize("column", ["Löfte", "Medborgarlöfte", "promise", "promise_id"])
def test_an_activity_for_a_promise_counts_towards_its_commitment(
    tmp_path: Path, column: str
) -> None:
    (row,) = imported(tmp_path, column, "skolbesök", "trygg centrum")

    activity, link = row.records
    assert isinstance(activity, Activity)
    assert isinstance(link, ActivityCommitment)
    assert (link.activity_id, link.commitment_id) == (activity.id, VISITS.id)
    assert (link.counted, link.why_not) == (1, "")


@pytest.mark.parametrize("column", ["Åtagande", "Räknas mot", "commitment", "commitment_id"])
def test_a_named_commitment_is_tied_even_if_it_does_not_count(tmp_path: Path, column: str) -> None:
    (row,) = imported(tmp_path, column, "skolbesök", "Fotpatruller")

    _, link = row.records
    assert isinstance(link, ActivityCommitment)
    assert (link.commitment_id, link.counted, link.why_not) == (PATROLS.id, 0, OTHER_TYPE)


def test_an_empty_cell_ties_to_nothing(tmp_path: Path) -> None:
    (row,) = imported(tmp_path, "Löfte", "skolbesök", "")

    assert [type(record) for record in row.records] == [Activity]


@pytest.mark.parametrize(
    ("column", "named", "expected"),
    [
        ("Löfte", "Ett annat", "'Ett annat', expected the title or id of one promise"),
        ("Åtagande", "Ett annat", "'Ett annat', expected the wording or id of one commitment"),
        ("Löfte", "Ljus i tunneln", "'Ljus i tunneln', expected a promise with commitments"),
    ],
)
def test_what_is_not_here_is_told_with_what_was_expected(
    tmp_path: Path, column: str, named: str, expected: str
) -> None:
    (row,) = imported(tmp_path, column, "skolbesök", named)

    (problem,) = row.problems
    assert row.records == ()
    assert f"log.csv line 2: {column} is {expected}" in str(problem)


def test_the_same_file_again_gives_the_same_ties(tmp_path: Path) -> None:
    (first,) = imported(tmp_path, "Löfte", "fotpatrull", "Trygg centrum")

    (again,) = imported(tmp_path, "Löfte", "fotpatrull", "Trygg centrum")

    assert [one.id for one in again.records] == [one.id for one in first.records]
