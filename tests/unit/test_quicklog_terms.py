"""The finders for importers: honest, so words that fit nothing give None."""

import pytest

from fieldapp.domain.quicklog import find_actor, find_per, find_problem, find_type, find_unit
from fieldapp.domain.vocabulary import ActivityType, Actor, Per, ProblemType, Unit


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("neighbourhood_watch", ActivityType.WATCH_STARTUP),
        ("boat_watch", ActivityType.BOAT_WATCH),
        ("Trafikkontroll", ActivityType.TRAFFIC_CHECK),
        ("inspection_tobacco", ActivityType.INSPECTION),
        ("information", ActivityType.INFORMATION),
        ("övrigt", ActivityType.OTHER),
        ("vi vandrar, men patrullerar till fots gör vi med", ActivityType.FOOT_PATROL),
        ("premises", None),
        ("lighting", None),
        ("samverkansformer", None),
        ("", None),
    ],
)
def test_types_are_found_by_code_label_or_sentence(text: str, kind: ActivityType | None) -> None:
    assert find_type(text) is kind


def test_every_stored_value_and_label_finds_its_own_type() -> None:
    for kind in ActivityType:
        assert {find_type(kind.value), find_type(kind.en), find_type(kind.sv)} == {kind}


def test_one_language_may_be_asked_for() -> None:
    assert find_type("foot patrol", "en") is ActivityType.FOOT_PATROL
    assert find_type("fotpatrullen", "en") is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("orosanmälningar", Unit.REPORT),
        ("8 nya områden", Unit.AREA),
        ("hours", Unit.HOUR),
        ("gatlykta", None),
    ],
)
def test_units_are_found(text: str, unit: Unit | None) -> None:
    assert find_unit(text) is unit


@pytest.mark.parametrize(
    ("text", "per"),
    [("per vecka", Per.WEEK), ("varje år", Per.YEAR), ("monthly", Per.MONTH), ("grönt", None)],
)
def test_stretches_are_found(text: str, per: Per | None) -> None:
    assert find_per(text) is per


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("polisen", Actor.POLICE),
        ("Kommunen och polisen", Actor.JOINT),
        ("joint", Actor.JOINT),
        ("stadsdelsförvaltningen", Actor.MUNICIPALITY),
        ("någon", None),
    ],
)
def test_actors_are_found(text: str, actor: Actor | None) -> None:
    assert find_actor(text) is actor


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("klotter på skolan", ProblemType.GRAFFITI),
        ("oro för buskörning", ProblemType.RECKLESS_DRIVING),
        ("INTOXICATED PERSON", ProblemType.DRUNKENNESS),
        ("disorderly person", None),
        ("solsken", None),
    ],
)
def test_problems_are_found(text: str, problem: ProblemType | None) -> None:
    assert find_problem(text) is problem
