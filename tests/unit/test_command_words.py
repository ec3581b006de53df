"""What the command line lists and counts: written out there, for models cost time, and true."""

import json

import pytest

from fieldapp.cli.choices import ABOUT_PERSONS, PLURALS, counted
from fieldapp.cli.health import report_lines
from fieldapp.cli.reading import title_of
from fieldapp.cli.speaking import say, shown, whisper
from fieldapp.domain.record import Record
from fieldapp.domain.registry import all_record_types
from fieldapp.domain.spec import Sensitivity, specs_of


def test_the_listed_types_are_among_those_that_there_are() -> None:
    assert set(PLURALS) <= {kind.plural for kind in all_record_types()}


def test_the_listed_fields_about_persons_are_those_of_their_types() -> None:
    for kind in all_record_types():
        about_persons = {
            name
            for name, spec in specs_of(kind).items()
            if spec.sensitivity >= Sensitivity.PERSONAL and name not in Record.model_fields
        }
        if kind.plural in PLURALS:
            assert set(ABOUT_PERSONS.get(kind.plural, ())) == about_persons, kind.plural


@pytest.mark.parametrize(
    ("number", "plural", "words"),
    [
        (1, "activities", "1 activity"),
        (0, "activities", "0 activities"),
        (1, "citizen_contacts", "1 citizen contact"),
        (2, "promises", "2 promises"),
    ],
)
def test_records_are_counted_in_words(number: int, plural: str, words: str) -> None:
    assert counted(number, plural) == words


def test_the_health_report_is_told_in_words() -> None:
    report = {"records": {"activity": 3}, "problems": [], "enrolled": True, "last_sync": None}

    assert report_lines(report) == [
        "Records: activity 3",
        "Problems: none",
        "Connected to a server: yes",
        "Last sync: none",
    ]


@pytest.mark.parametrize("steering", ["\x1b[2J", "\r", "\b", "\x9b1m", "\x07", "\x7f"])
def test_nothing_that_a_record_holds_steers_the_terminal(
    steering: str, capsys: pytest.CaptureFixture[str]
) -> None:
    say(f"Torget{steering}!", {}, as_json=False)
    whisper(f"Torget{steering}!")

    told = capsys.readouterr()
    assert told.out == told.err == f"{shown(f'Torget{steering}!')}\n"
    assert steering[0] not in told.out


def test_json_says_the_same_without_a_sign_that_steers(capsys: pytest.CaptureFixture[str]) -> None:
    say("", "Torget\x1b[2J\x9b1m\x7f åäö", as_json=True)

    told = capsys.readouterr().out
    assert told == '"Torget\\u001b[2J\\u009b1m\\u007f åäö"\n'
    assert json.loads(told) == "Torget\x1b[2J\x9b1m\x7f åäö"


def test_lines_and_letters_of_all_kinds_are_shown_as_they_are() -> None:
    assert shown("ett\n\ttvå åäö 漢字 😀") == "ett\n\ttvå åäö 漢字 😀"


def test_a_record_is_listed_in_one_line() -> None:
    assert title_of({"id": "1", "title": "Tryggt\n2  Påhittat\u2028torg"}) == (
        "1  Tryggt 2 Påhittat torg"
    )
