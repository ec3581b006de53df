"""The command line as the manual tells it, run as a person runs it: one process a command."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.server.conftest import running_server
from tests.server.running import RunningServer

__all__ = ["running_server"]

PROMISES = """municipality;area;period;actor;activity_kind;restated_sv;comparator;quantity;unit;per
Ekvalla;hela kommunen;2026;police;foot_patrol;fotpatruller på torget;>=;12;occasion;month
Ekvalla;hela kommunen;2026;police;school_visit;besöka skolorna;>=;8;occasion;period
Ekvalla;hela kommunen;2026;joint;premises;verka för trygga lokaler;;;;
"""


class Terminal:
    """A terminal in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "pw.txt").write_text("ett hemligt lösenord\n", encoding="utf-8")
        self.environment = {
            **os.environ,
            "FIELDAPP_PASSPHRASE_FILE": "pw.txt",
            "FIELDAPP_PROFILE": str(folder / "profile"),
            "LANG": "sv_SE.UTF-8",
        }

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run fieldapp with the arguments."""
        return subprocess.run(
            [sys.executable, "-m", "fieldapp", *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )

    def does(self, *arguments: str) -> str:
        """Run something that must go well; return what it printed."""
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def json(self, *arguments: str) -> Any:
        """Run with --json; return the value."""
        return json.loads(self.does(*arguments, "--json"))


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    folder = tmp_path / "work"
    folder.mkdir()
    return Terminal(folder)


@pytest.fixture
def with_profile(terminal: Terminal) -> Terminal:
    terminal.does("init", "--name", "Sara Lindqvist")
    return terminal


def test_the_main_job_from_first_start_to_exported_log(
    terminal: Terminal, running_server: RunningServer
) -> None:
    (terminal.folder / "promises.csv").write_text(PROMISES, encoding="utf-8")
    database = ("--database", running_server.database_url)
    terminal.does("server", "add-area", "SE-0180-GS", "Gamla stan", *database)
    terminal.does(
        *("server", "add-user", "sara", "--name", "Sara Lindqvist", "--role", "area_officer"),
        *("--area", "SE-0180-GS", "--password-file", "pw.txt", *database),
    )
    terminal.does("init", "--name", "Sara Lindqvist")
    terminal.does(
        *("enrol", running_server.url, "--user", "sara", "--password-file", "pw.txt"),
        *("--ca", str(running_server.ca_file)),
    )
    terminal.does("import", "promises", "promises.csv", "--area", "SE-0180-GS")

    logged = terminal.json("log", "fotpatrull Järntorget 40 min 6 samtal")
    synced = terminal.json("sync", "--once")
    terminal.does("export", "activities", "--format", "csv", "--out", "log.csv")
    proven = terminal.json("export", "log", "--area", "SE-0180-GS", "--out", "log.jsonl")
    verified = terminal.json("verify", "--log", "log.jsonl")

    assert (logged["type"], logged["minutes"], logged["people_met"]) == ("foot_patrol", 40, 6)
    assert logged["place"]["text"] == "Järntorget"
    assert (synced["waiting"], synced["needs_you"]) == (0, 0)
    assert synced["pushed"] >= 5
    log = (terminal.folder / "log.csv").read_text(encoding="utf-8-sig")
    assert "fotpatrull;" in log
    assert "Järntorget" in log
    assert "Lindqvist" not in log
    assert (verified["sound"], verified["links"]) == (True, proven["links"])
    assert verified["links"] == verified["signed"] >= 5


def test_log_says_what_it_counts_towards(with_profile: Terminal) -> None:
    promises = with_profile.folder / "promises.csv"
    text = "title;public_text\nTryggt torg;Vi fotpatrullerar torget 2 gånger i veckan.\n"
    promises.write_text(text, encoding="utf-8")
    with_profile.does("import", "promises", "promises.csv")

    said = with_profile.does("log", "fotpatrull torget")

    assert "Counts towards: Tryggt torg." in said


def test_what_was_not_done_is_said_to_be_so(with_profile: Terminal) -> None:
    said = with_profile.does("log", "ingen fotpatrull idag")

    assert said.endswith(" min, blev inte av.\n")


def test_without_keyring_and_passphrase_init_says_so(terminal: Terminal) -> None:
    del terminal.environment["FIELDAPP_PASSPHRASE_FILE"]
    terminal.environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

    done = terminal.run("init", "--name", "Sara")

    assert done.returncode == 1
    assert "keyring" in done.stderr
    assert "passphrase" in done.stderr


def test_a_wrong_passphrase_is_told_with_the_tries_left(with_profile: Terminal) -> None:
    (with_profile.folder / "pw.txt").write_text("fel lösenord helt", encoding="utf-8")

    done = with_profile.run("list", "activities")

    assert done.returncode == 1
    assert "Wrong passphrase" in done.stderr
    assert "4 tries" in done.stderr


@pytest.mark.parametrize(
    ("words", "options", "expected"),
    [
        ("fotpatrull torget 40 min", (), {"type": "foot_patrol", "minutes": 40}),
        ("", ("--type", "school_visit", "--place", "Björkskolan"), {"type": "school_visit"}),
        ("skolbesök", ("--minutes", "25", "--people-met", "3"), {"minutes": 25, "people_met": 3}),
        ("fotpatrull", ("--at", "2026-01-31T19:00"), {"started_at": "2026-01-31T18:00:00Z"}),
        ("något helt annat hände", (), {"type": "other"}),
    ],
)
def test_what_is_said_in_options_wins_over_the_words(
    with_profile: Terminal, words: str, options: tuple[str, ...], expected: dict[str, object]
) -> None:
    logged = with_profile.json("log", words, *options)

    assert {name: logged[name] for name in expected} == expected


def test_what_nobody_said_is_told_beside_the_answer(with_profile: Terminal) -> None:
    with_profile.json("log", "fotpatrull Järntorget 40 min")

    said = with_profile.run("log", "fotpatrull Järntorget 40 min")
    unsaid = with_profile.run("log", "trygghetsvandring")

    assert said.stderr == ""
    assert "Not said, so taken as usual: the place Järntorget (--place)" in unsaid.stderr
    assert "minutes (--minutes)" in unsaid.stderr


def test_what_was_logged_can_be_listed_shown_and_found(with_profile: Terminal) -> None:
    logged = with_profile.json("log", "fotpatrull Järntorget 40 min, belysning trasig")

    assert [one["id"] for one in with_profile.json("list", "activities")] == [logged["id"]]
    assert with_profile.json("show", logged["id"])["minutes"] == 40
    shown = with_profile.run("show", logged["id"]).stdout
    assert "fotpatrull" in shown
    assert "{" not in shown, "words, not Python"
    assert "+00:00" not in shown, "the clock on the wall"
    assert shown.count(logged["id"]) == 1
    assert [one["id"] for one in with_profile.json("search", "belysning")] == [logged["id"]]


def test_bad_rows_are_named_good_ones_go_in_and_twice_adds_nothing(
    with_profile: Terminal,
) -> None:
    rows = "typ;start;minuter;plats\nfotpatrull;2026-03-01 19:00;40;Torget\n"
    rows += "skolbesök;2026-03-02 10:00;mycket;Skolan\n"
    (with_profile.folder / "log.csv").write_text(rows, encoding="utf-8")

    tried, first, second = (
        with_profile.run("import", "activities", "log.csv", *options)
        for options in (("--dry-run", "--json"), (), ("--json",))
    )

    assert json.loads(tried.stdout)["added"] == {"activities": 1}
    assert "log.csv line 3: minuter is 'mycket'" in first.stderr
    assert "Added 1 activity; 0 already there, 1 refused." in first.stdout
    again = json.loads(second.stdout)
    assert (again["added"], again["already_there"], again["refused"]) == ({}, 1, 1)


def test_a_script_notices_refused_rows_and_a_person_reads_what_to_do(
    with_profile: Terminal,
) -> None:
    log, right = with_profile.folder / "log.csv", "typ;start\nfotpatrull;2026-03-01 19:00\n"
    log.write_text(f"{right}skolbesök;i våras\n", encoding="utf-8")

    tried = with_profile.run("import", "activities", "log.csv", "--dry-run")
    refused = with_profile.run("import", "activities", "log.csv")
    log.write_text(right, encoding="utf-8")
    mended = with_profile.run("import", "activities", "log.csv")

    assert [done.returncode for done in (tried, refused, mended)] == [1, 1, 0]
    assert "Nothing was changed. Correct the refused rows" in tried.stderr
    assert "The refused rows changed nothing. Correct them" in refused.stderr
    assert "Added nothing new; 1 already there, 0 refused." in mended.stdout


def test_persons_are_exported_only_by_name_and_with_a_ground(with_profile: Terminal) -> None:
    with_profile.does("log", "fotpatrull torget", "--note", "träffade Maria")
    out = ("--format", "json", "--out", "log.json")

    with_profile.does("export", "activities", *out)
    refused = with_profile.run("export", "activities", *out, "--fields", "note")
    plain = json.loads((with_profile.folder / "log.json").read_text(encoding="utf-8"))
    told = ("--recipient", "Ekvalla kommun", "--ground", "samverkan")
    with_profile.does("export", "activities", *out, "--fields", "note", *told)
    asked = json.loads((with_profile.folder / "log.json").read_text(encoding="utf-8"))

    assert refused.returncode == 2
    assert "note" not in plain[0]
    assert "Maria" in asked[0]["note"]


def test_a_backup_brings_everything_back_on_another_laptop(with_profile: Terminal) -> None:
    logged = with_profile.json("log", "fotpatrull torget 40 min")
    with_profile.does("backup", "mine.fieldbackup")

    with_profile.environment["FIELDAPP_PROFILE"] = str(with_profile.folder / "other")
    with_profile.does("restore", "mine.fieldbackup")

    assert with_profile.json("show", logged["id"])["id"] == logged["id"]
    assert with_profile.json("verify") == {"sound": True, "problems": []}


def test_a_file_that_is_no_backup_replaces_nothing(with_profile: Terminal) -> None:
    (with_profile.folder / "holiday.jpg").write_bytes(b"\xff\xd8 no backup")
    logged = with_profile.json("log", "fotpatrull torget")

    done = with_profile.run("restore", "holiday.jpg")

    assert done.returncode == 1
    assert "fieldapp backup" in done.stderr
    assert with_profile.json("show", logged["id"])["id"] == logged["id"]


def test_doctor_tells_nothing_about_anybody(with_profile: Terminal) -> None:
    with_profile.does("log", "fotpatrull Järntorget", "--note", "träffade Maria Holm")

    report = with_profile.does("doctor")

    for private in ("Lindqvist", "Maria", "Järntorget", "fotpatrull"):
        assert private not in report
    assert "Records: activity 1" in report


@pytest.mark.parametrize(
    ("options", "environment", "told"),
    [
        (("--profile", "a"), {}, "There is no profile in the folder asked about. Nothing was made"),
        ((), {"FIELDAPP_PASSPHRASE_FILE": "borta.txt"}, "passphrase is unreadable"),
    ],
)
def test_doctor_reports_what_it_can_where_no_store_opens(
    with_profile: Terminal, options: tuple[str, ...], environment: dict[str, str], told: str
) -> None:
    with_profile.environment |= environment

    done = with_profile.run("doctor", *options)

    assert done.returncode == 1
    assert told in done.stderr
    assert "Versions: fieldapp" in done.stdout


def test_doctor_fails_only_for_a_store_that_can_not_be_opened(with_profile: Terminal) -> None:
    assert with_profile.run("doctor").returncode == 0
    store = with_profile.folder / "profile" / "store.db"
    store.write_bytes(b"\0" * 8192)

    done = with_profile.run("doctor", "--json")

    assert done.returncode == 1
    assert json.loads(done.stdout)["problems"] == ["StoreDamaged"]


@pytest.mark.parametrize("ending", ["gpkg", "geojson"])
def test_a_layer_for_a_map_says_how_many_rows_lie_nowhere(
    with_profile: Terminal, ending: str
) -> None:
    with_profile.does("log", "fotpatrull torget")
    out = ("--format", ending, "--out", f"lager.{ending}", "--since", "2020-01-01")

    said = with_profile.does("export", "activities", *out)
    told = with_profile.json("export", "activities", *out, "--redaction", "pseudonym")

    assert f"Wrote 1 activity to lager.{ending}. 1 without a position." in said
    assert (told["rows"], told["without_position"]) == (1, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("log",),
        ("init", "--name", "Sara", "--role", "king"),
        ("export", "activities", "--format", "csv"),
        ("export", "activities", "--out", "log.csv"),
        ("export", "log", "--out", "log.jsonl", "--since", "2026-01-01"),
        ("export", "log", "--out", "log.csv", "--format", "csv"),
        ("export", "contacts", "--format", "csv", "--out", "x.csv", "--since", "2026-01-01"),
        ("export", "places", "--format", "csv", "--out", "x.csv", "--until", "2026-01-01"),
        ("export", "places", "--format", "csv", "--out", "x.csv", "--promise", "p1"),
        ("handover", "name", "h1"),
    ],
)
def test_wrong_use_exits_with_2(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    assert terminal.run(*arguments).returncode == 2


AS_CSV = ("export", "activities", "--format", "csv")
AN_EMPTY_SPAN = ("--since", "2026-11-01", "--until", "2026-10-01")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("list", "unicorns"), "unicorns"),
        (("show", "no-such-id"), "no-such-id"),
        (("log", "fotpatrull", "--minutes", "0"), "minutes"),
        (("log", "fotpatrull", "--at", "whenever"), "whenever"),
        (("import", "activities", "missing.csv"), "missing.csv"),
        (("export", "activities", "--format", "doc", "--out", "x"), "doc"),
        (("export", "activities", "--format", "csv", "--promise", "nope", "--out", "x"), "nope"),
        (("export", "contacts", "--format", "gpkg", "--out", "x"), "have no position"),
        (("export", "activities", *AN_EMPTY_SPAN, "--format", "csv", "--out", "x"), "2026-10-01"),
        (("sync", "--once"), "connected to no server yet"),
        ((*AS_CSV, "--ask-server", "--out", "x"), "connected to no server yet"),
    ],
)
def test_bad_values_exit_with_1_and_are_named(
    with_profile: Terminal, arguments: tuple[str, ...], named: str
) -> None:
    done = with_profile.run(*arguments)

    assert done.returncode == 1
    assert named in done.stderr
    assert "Traceback" not in done.stderr
