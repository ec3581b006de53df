"""A server that was restored from an older backup notices, and says what it still has."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldapp.server.database import open_database
from fieldapp.server.problems import Refused
from fieldapp.wire.messages import Change, Document, Kind, Receipt
from tests.server.making import FixedClock, change, creating
from tests.server.station import Someone, Station


def refusal_of(ask: Callable[[], object]) -> tuple[int, str, object, object]:
    with pytest.raises(Refused) as caught:
        ask()
    problem = caught.value.problem
    return problem.status, problem.type, problem.streams, problem.holds


@dataclass
class Restored:
    """A server that lost the last four changes of an officer who had pushed three before."""

    anna: Someone
    lost: list[Change]
    link_before: str
    """The end of the laptop's chain before what was lost."""

    def send_again(self) -> tuple[Receipt, ...]:
        """Send what was lost as it was sent before: under the same numbers."""
        laptop = self.anna.laptop
        end = laptop.number, laptop.link
        laptop.number, laptop.link = 3, self.link_before
        receipts = self.anna.push(*self.lost)
        laptop.number, laptop.link = end
        return receipts


@pytest.fixture
def restored(tmp_path: Path, clock: FixedClock) -> Restored:
    backup, today = tmp_path / "backup.db", tmp_path / "srv.db"
    first = open_database(f"sqlite:///{today}")
    anna = Station(first, clock).officer("anna", "0114", with_key=True)
    anna.push(*(creating(anna.document()) for _ in range(3)))
    first.close()
    backup.write_bytes(today.read_bytes())
    anna.station.database = open_database(f"sqlite:///{today}")
    lost_link = anna.laptop.link
    lost = [creating(anna.document(minutes=30)) for _ in range(4)]
    anna.push(*lost)
    anna.pull()
    anna.station.database.close()
    anna.station.database = open_database(f"sqlite:///{backup}")
    return Restored(anna, lost, lost_link)


def test_a_pull_is_told_which_changes_are_still_there(restored: Restored) -> None:
    anna = restored.anna

    told = refusal_of(lambda: anna.ask(heads=anna.heads, cursors=anna.cursors))

    assert told == (409, "diverged", (f"area:{anna.home}",), ((1, 3),))


def test_nobody_is_told_what_is_there_of_anothers_laptop(restored: Restored) -> None:
    bo = restored.anna.station.officer("bo", "0114")
    bo.heads = restored.anna.heads
    own_line, bo.laptop = bo.laptop, restored.anna.laptop

    asked, sent = refusal_of(bo.pull), refusal_of(bo.push)
    bo.laptop = own_line

    assert asked == sent == (409, "device_fork", (), None)
    assert refusal_of(bo.pull)[1] == "diverged"


def test_a_push_is_told_so_before_anything_newer_hides_the_gap(restored: Restored) -> None:
    anna = restored.anna
    body = anna.laptop.push_of(creating(anna.document()), heads=anna.heads)

    told = refusal_of(lambda: anna.send(body))

    assert told == (409, "diverged", (f"area:{anna.home}",), ((1, 3),))


def test_gaps_are_told_as_runs(restored: Restored) -> None:
    anna = restored.anna
    heads, anna.heads = anna.heads, {}
    anna.push(creating(anna.document()))

    told = refusal_of(lambda: anna.ask(heads=heads))

    assert told[3] == ((1, 3), (8, 8))


def test_a_laptop_that_sent_nothing_is_told_that_nothing_is_there(restored: Restored) -> None:
    second = Someone(restored.anna.station, "anna", laptop="laptop-2")

    told = refusal_of(lambda: second.ask(heads=restored.anna.heads))

    assert told[3] == ()


def test_what_was_lost_is_taken_again_after_something_newer(restored: Restored) -> None:
    anna = restored.anna
    anna.heads, anna.cursors = {}, {}
    anna.push(creating(anna.document()))

    receipts = restored.send_again()

    assert {each.verdict for each in receipts} == {"applied"}
    assert {each.record_id for each in restored.lost} <= set(anna.pull())


def test_an_edit_that_comes_before_its_lost_record_waits_for_it(restored: Restored) -> None:
    anna, made = restored.anna, restored.lost[0]
    anna.heads, anna.cursors = {}, {}
    new, old = {"minutes": 45}, {"minutes": 30}
    edit = change(Kind.PATCH, "activity", made.record_id, base_rev=1, set=new, old=old)

    held = anna.push(edit)[0]
    restored.send_again()
    update = anna.pull()[made.record_id]

    assert held.verdict == "held"
    assert update.doc
    assert (update.doc["minutes"], update.rev) == (45, 2)


def test_a_value_that_lost_and_was_decided_about_in_one_push_is_kept(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep(minutes=30)
    bo.push(edit_of(doc, base_rev=1, old=30, new=60))

    anna.push(
        edit_of(doc, base_rev=1, old=30, new=45),  # lost against Bo's, as she then saw
        edit_of(doc, base_rev=3, old=60, new=50),
    )

    assert station.rows("SELECT proposed, open FROM proposal") == [("45", False)]
    assert anna.pull()[str(doc["id"])].proposals == ()


def edit_of(doc: Document, *, base_rev: int, old: int, new: int) -> Change:
    return change(
        Kind.PATCH,
        "activity",
        str(doc["id"]),
        base_rev=base_rev,
        set={"minutes": new},
        old={"minutes": old},
    )
