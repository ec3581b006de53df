"""Whatever happens to laptops, line and server: every change arrives once, and no value is lost.

Hypothesis plays any order of edits, removals, moves, crashes, broken exchanges and restored
backups; after each run the line is quiet for a while, and the promise of docs/sync.md is checked.
"""

import itertools
import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from sqlalchemy import select

from fieldapp.domain.partner import Partner
from fieldapp.server import tables
from tests.convergence.conftest import PEOPLE
from tests.convergence.world import FAULTS, Laptop, Made, SavedChange, Service, World, partner_in
from tests.server.postgres import Cluster

EXAMPLES = int(os.environ.get("EXAMPLES", "300"))
SLOWER_ON_POSTGRESQL = 6
"""By so much fewer are its runs: a copy of its database takes longer than that of a file."""
STEPS = 25
MINUTES = int(os.environ.get("MINUTES", "0"))
"""How long `make soak` goes on with ever new runs."""
PHASES = [phase for phase in Phase if phase is not Phase.shrink or "QUICKLY" not in os.environ]
FIELDS = ("name", "phone", "email")
REMOVE = "remove"
QUIET_ROUNDS = 4

someone = st.integers(0, 2)
some_record = st.integers(0, 5)
some_jobs = st.lists(
    st.tuples(some_record, st.sampled_from([*FIELDS, REMOVE])), min_size=1, max_size=5
)
some_faults = st.lists(st.sampled_from([None, *FAULTS]), max_size=4)


@dataclass(frozen=True)
class Written:
    """A value that an officer wrote, each of them once in a run."""

    record_id: str
    field: str
    value: str


class Officers(RuleBasedStateMachine):
    """Three officers at work on the same partners."""

    made: Made
    service: Service
    figures: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.world = World(self.made, self.service, Path(self._folder.name))
        self.records = list(self.made.records)
        self.written: list[Written] = []
        self.erased: set[str] = set()
        self.moved: set[str] = set()
        self.replaced: set[tuple[str, str, Any]] = set()
        self.codes = {name: set(codes) for name, (_role, codes) in PEOPLE.items()}
        self._values = itertools.count()

    # What officers do.

    @rule(who=someone, which=st.integers(0, 1))
    def creates(self, who: int, which: int) -> None:
        laptop = self.world.laptops[who]
        areas = laptop.areas()
        value = self._value()
        partner = partner_in(laptop.store, areas[which % len(areas)], value)
        laptop.store.save(partner)
        self.records.append(partner.id)
        self.written.append(Written(partner.id, "name", value))

    @rule(who=someone, jobs=some_jobs)
    def works(self, who: int, jobs: list[tuple[int, str]]) -> None:
        for which, job in jobs:
            self._do(self.world.laptops[who], which, job)

    @rule(which=some_record, name=st.sampled_from(FIELDS), first=someone, second=someone)
    def two_write_the_same_field(self, which: int, name: str, first: int, second: int) -> None:
        for who in (first, second):
            self._do(self.world.laptops[who], which, name)

    def _do(self, laptop: Laptop, which: int, job: str) -> None:
        partner = self._seen(laptop, which)
        if partner is None:
            return
        if partner.deleted:
            laptop.store.restore(partner)
        elif job == REMOVE:
            laptop.store.delete(partner)
        else:
            value = self._value()
            laptop.store.save(partner.changed(**{job: value}))
            self.written.append(Written(partner.id, job, value))

    @rule(which=some_record, area=st.sampled_from(["0114", "0115"]))
    def moves_to_another_area(self, which: int, area: str) -> None:
        leader = self.world.laptops[2]
        partner = self._seen(leader, which)
        if partner is not None and not partner.deleted:
            leader.store.save(partner.changed(area_id=self.world.areas[area]))

    # What happens to laptops, line and server.

    @rule(who=someone, faults=some_faults)
    def syncs(self, who: int, faults: list[str | None]) -> None:
        self.world.laptops[who].syncs(faults)

    @rule(who=someone)
    def crashes(self, who: int) -> None:
        self.world.laptops[who].crash()

    @rule(who=someone)
    def disk_image_is_taken(self, who: int) -> None:
        laptop = self.world.laptops[who]
        laptop.keep_image()

    @rule(who=someone)
    def disk_image_is_put_back(self, who: int) -> None:
        """What was not sent is gone with the disk; all that was sent comes back."""
        laptop = self.world.laptops[who]
        if laptop.has_image() and not self.erased:
            self.replaced |= _seen_and_replaced(laptop)
            with self._what_nobody_has_any_more_is_gone():
                laptop.put_image_back()

    @rule(codes=st.sampled_from([("0114",), ("0115",), ("0114", "0115")]))
    def sara_is_moved(self, codes: tuple[str, ...]) -> None:
        self.world.service.move("sara", codes)
        self.codes["sara"] = set(codes)
        self.moved.add("sara")

    @rule(which=some_record)
    def person_is_erased(self, which: int) -> None:
        """The server's backups go as well: a restored one would bring the person back."""
        if self.world.service.erases(self._id(which)):
            self.erased.add(self._id(which))
            self.world.forget_backup()

    @rule()
    def server_is_backed_up(self) -> None:
        self.world.back_up_server()

    @rule()
    def server_is_restored(self) -> None:
        with self._what_nobody_has_any_more_is_gone():
            if self.world.restore_server():
                self.codes["sara"] = self.world.service.codes_of("sara")

    @contextmanager
    def _what_nobody_has_any_more_is_gone(self) -> Iterator[None]:
        """Two disks may be put back: what only they had can come again from nowhere."""
        before = self._kept_somewhere()
        yield
        gone = before - self._kept_somewhere()
        self.written = [each for each in self.written if each.value not in gone]

    def _kept_somewhere(self) -> set[Any]:
        """Return the values that the server has, and those that a laptop can send again."""
        documents = [value for doc in self._standing().values() for value in doc.values()]
        changes = [change for laptop in self.world.laptops for change in laptop.changes()]
        sent = [value for one in changes for value in (*one.new.values(), *one.old.values())]
        waiting = [value for _record_id, _field, value in self._proposed()]
        return {value for value in (*documents, *sent, *waiting) if isinstance(value, str)}

    # What must hold in the end.

    def teardown(self) -> None:
        try:
            for _ in range(QUIET_ROUNDS):
                for laptop in self.world.laptops:
                    laptop.syncs()
            self._check_that_every_change_arrived()
            self._check_that_laptops_agree()
            self._check_that_no_value_is_lost()
            self._check_that_the_erased_are_nowhere()
            self._count()
        finally:
            self.world.close()
            self._folder.cleanup()

    def _check_that_every_change_arrived(self) -> None:
        with self.world.service.database.reading() as connection:
            known = set(connection.execute(select(tables.change.c.id)).scalars())
        for laptop in self.world.laptops:
            for change in laptop.changes():
                if change.record_id in self.erased:
                    continue
                if self._waits_behind_a_refusal(laptop, change):
                    continue
                assert change.id in known, change
                assert change.state == "acked" or self._is_visibly_refused(laptop, change), change

    def _waits_behind_a_refusal(self, laptop: Laptop, change: SavedChange) -> bool:
        """What is written to a record after the server refused a change of it waits for a person."""
        waits = change.state in ("pending", "held") and change.record_id in laptop.refused()
        return waits and laptop.name in self.moved

    def _is_visibly_refused(self, laptop: Laptop, change: SavedChange) -> bool:
        """Only who was moved may have written where he no longer may, before he was told."""
        return change.state == "rejected" and laptop.name in self.moved

    def _check_that_laptops_agree(self) -> None:
        everything = self.world.laptops[2].records("partner")
        for laptop in self.world.laptops:
            areas = {self.world.areas[code] for code in self.codes[laptop.name]}
            refused = laptop.refused()  # shows what its officer wrote until a person decides
            expected = {key: doc for key, doc in everything.items() if doc["area_id"] in areas}
            found = laptop.records("partner")
            for key in refused:
                expected.pop(key, None)
                found.pop(key, None)
            assert found == expected, laptop.name

    def _check_that_no_value_is_lost(self) -> None:
        standing = self._standing()
        replaced = self.replaced.union(*map(_seen_and_replaced, self.world.laptops))
        proposed = self._proposed()
        refused = {
            (change.record_id, name, value)
            for laptop in self.world.laptops
            for change in laptop.changes()
            if change.state == "rejected" or self._waits_behind_a_refusal(laptop, change)
            for name, value in change.new.items()
            if isinstance(value, str)
        }
        for written in self.written:
            key = (written.record_id, written.field, written.value)
            now = standing.get(written.record_id, {}).get(written.field)
            kept = now == written.value or key in replaced | proposed | refused
            assert kept or written.record_id in self.erased, written

    def _check_that_the_erased_are_nowhere(self) -> None:
        words = {each.value for each in self.written if each.record_id in self.erased}
        for laptop in self.world.laptops:
            assert not words & laptop.words(), laptop.name

    def _count(self) -> None:
        proposals = len(self._proposed())
        changes = sum(len(laptop.changes()) for laptop in self.world.laptops)
        lines = [laptop.line for laptop in self.world.laptops]
        self.figures.update(
            runs=1,
            changes=changes,
            proposals=proposals,
            exchanges=sum(line.exchanges for line in lines),
            faults=sum(line.broken for line in lines),
            restored_servers=self.world.restored,
            erased=len(self.erased),
        )

    def _standing(self) -> dict[str, Any]:
        record = tables.record.c
        with self.world.service.database.reading() as connection:
            rows = connection.execute(select(record.id, record.doc))
            return {row.id: json.loads(row.doc) for row in rows}

    def _proposed(self) -> set[tuple[str, str, Any]]:
        proposal = tables.proposal.c
        with self.world.service.database.reading() as connection:
            rows = connection.execute(select(proposal.record_id, proposal.field, proposal.proposed))
            return {(row.record_id, row.field, json.loads(row.proposed)) for row in rows}

    def _seen(self, laptop: Laptop, which: int) -> Partner | None:
        found = laptop.store.get("partner", self._id(which))
        assert found is None or isinstance(found, Partner)
        return found

    def _id(self, which: int) -> str:
        return self.records[which % len(self.records)]

    def _value(self) -> str:
        return f"value {next(self._values)}."


def _seen_and_replaced(laptop: Laptop) -> set[tuple[str, str, Any]]:
    return {
        (change.record_id, name, value)
        for change in laptop.changes()
        for name, value in change.old.items()
        if isinstance(value, str)
    }


@pytest.mark.timeout(0 if MINUTES else 1200)
def test_officers_lose_nothing_whatever_happens(
    made_world: Made, service: Service, postgres: Cluster | None
) -> None:
    here = type("Here", (Officers,), {"made": made_world, "service": service})
    end = time.monotonic() + MINUTES * 60

    while True:
        _play(here, EXAMPLES // SLOWER_ON_POSTGRESQL if postgres else EXAMPLES)
        if time.monotonic() >= end:
            break

    tell_figures(Officers.figures)


def _play(officers: type[Officers], examples: int) -> None:
    run_state_machine_as_test(
        officers,
        settings=settings(
            max_examples=examples,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=not MINUTES,  # the suite plays the same runs each time, `make soak` new ones
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
            phases=PHASES,
        ),
    )


def tell_figures(figures: Counter[str]) -> None:
    """Leave the figures of a long run for people; a failed run has none."""
    if MINUTES:
        told = {"minutes": MINUTES, **figures}
        Path("build").mkdir(exist_ok=True)
        Path("build/soak.json").write_text(json.dumps(told, indent=2), encoding="utf-8")
