"""A handover from the command line: begun, put together, taken on, checked, listed, exported."""

from contextlib import closing

import pytest

from fieldapp.actions.handover_map import entries_of, strike_entry
from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import open_profile
from fieldapp.base.clock import SystemClock
from fieldapp.domain.officer import Officer
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.store import Store
from tests.journeys.test_command_line import Terminal, terminal, with_profile

__all__ = ["terminal", "with_profile"]

PASSPHRASE = "ett hemligt lösenord"


def officer(store: Store, name: str) -> str:
    """Make a colleague known; return the id."""
    fields = {"display_name": name, "role": Role.AREA_OFFICER}
    made = Officer.model_validate({**common_fields(store), **fields})
    store.save(made)
    return made.id


@pytest.fixture
def handover(with_profile: Terminal) -> str:
    with_profile.does("log", "fotpatrull Järntorget 40 min")
    return str(with_profile.json("handover", "start", "--last-day", "2026-12-31")["id"])


def test_a_map_is_put_together_and_confirmed(with_profile: Terminal, handover: str) -> None:
    said = with_profile.does("handover", "map", handover)

    confirmed = with_profile.json("handover", "step", handover, "confirmed")

    assert said == "New or refreshed: 1\n  platser: 1\n"
    assert confirmed["status"] == "confirmed"
    assert with_profile.json("list", "handovers")[0]["id"] == handover


def test_what_was_struck_is_not_counted(with_profile: Terminal, handover: str) -> None:
    with_profile.does("handover", "map", handover)
    folder = with_profile.folder / "profile"
    with closing(open_profile(folder, passphrase=PASSPHRASE, clock=SystemClock())) as store:
        [entry] = entries_of(store, handover)
        strike_entry(store, entry.id)

    assert with_profile.does("handover", "map", handover) == "New or refreshed: 0\n"


def test_the_leaver_adds_and_plans_what_the_log_does_not_tell(
    with_profile: Terminal, handover: str
) -> None:
    added = with_profile.json("handover", "add", handover, "risker", "Elskåpet", "--why", "Öppet")
    with_profile.does("handover", "day", handover, "--date", "2026-12-15", "--hours", "6")
    moved = with_profile.json("handover", "day", handover, "--date", "2026-12-16")
    asked = with_profile.json("handover", "ask", handover, "Vem har nyckeln?")
    answered = with_profile.does("handover", "answer", asked["id"], "Vaktmästaren.")
    opened = with_profile.does("handover", "answer", asked["id"], " ")

    assert (added["section"], added["why"], added["confirmed"]) == ("risks", "Öppet", True)
    assert (moved["date"], moved["hours"]) == ("2026-12-16", 6.0)
    assert (answered, opened) == ("Answered.\n", "Open again.\n")


def test_who_takes_over_is_named_later_and_the_other_stays(
    with_profile: Terminal, handover: str
) -> None:
    folder = with_profile.folder / "profile"
    with closing(open_profile(folder, passphrase=PASSPHRASE, clock=SystemClock())) as store:
        elin, johan = (officer(store, name) for name in ("Elin Berg", "Johan Ek"))

    with_profile.does("handover", "name", handover, "--interim", "Johan Ek")
    named = with_profile.json("handover", "name", handover, "--incoming", "elin berg")

    assert (named["incoming"], named["interim"]) == (elin, johan)


def test_a_step_that_needs_something_first_says_what(with_profile: Terminal, handover: str) -> None:
    with_profile.does("handover", "map", handover)
    with_profile.does("handover", "step", handover, "confirmed")

    done = with_profile.run("handover", "step", handover, "briefed")

    assert done.returncode == 1
    assert "the briefing day has to be held" in done.stderr
    assert "Nothing was changed." in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("start", "--last-day", "snart"), "'snart', expected a day"),
        (("start", "--last-day", "2026-12-31", "--incoming", "Ingen"), "who is known here"),
        (("start", "--last-day", "2026-12-31", "--incoming", " "), "who is known here"),
        (("step", "ID", "klar"), "expected one of started, drafted"),
        (("map", "ID"), "Nothing was found for ID"),
        (("add", "ID", "hus", "Torget"), "SECTION is 'hus', expected one of nyckelpersoner"),
        (("day", "ID", "--date", "2026-12-15"), "Nothing was found for ID"),
        (("answer", "ID", "Ja."), "Nothing was found for ID"),
    ],
)
def test_what_is_not_understood_is_told(
    with_profile: Terminal, arguments: tuple[str, ...], told: str
) -> None:
    done = with_profile.run("handover", *arguments)

    assert done.returncode == 1
    assert told in done.stderr


def test_lists_and_exports_tell_nothing_about_persons_unless_asked(
    with_profile: Terminal, handover: str
) -> None:
    with_profile.does("handover", "map", handover)

    listed = with_profile.does("list", "map_entries")
    with_profile.does("export", "map_entries", "--format", "csv", "--out", "map.csv")

    exported = (with_profile.folder / "map.csv").read_text(encoding="utf-8-sig")
    assert "places" in listed
    assert "Järntorget" not in listed + exported


def test_nothing_is_signed_at_first(with_profile: Terminal, handover: str) -> None:
    assert with_profile.does("handover", "check", handover) == "There is no version yet.\n"
