"""Judge a batch: groups stand or fall together, and what came too early waits its turn."""

from collections.abc import Iterable, Mapping, Sequence

from fieldapp.base.ids import NewId
from fieldapp.server.belonging import parent_of
from fieldapp.server.merge import judge
from fieldapp.server.problems import Reason, refused
from fieldapp.server.rulings import Ruling, Sent, Standing
from fieldapp.wire.messages import Change, Verdict

Unit = tuple[Sent, ...]
"""Changes that stand or fall together: those of one group, else a single one."""


class Batch:
    """The judging of one push: what stands changes from change to change, in memory only."""

    def __init__(
        self,
        standings: Mapping[str, Standing],
        new_id: NewId,
        parents: Mapping[str, Standing] | None = None,
    ) -> None:
        """`parents` are records that others belong to, beyond those in `standings`."""
        self.standings = dict(standings)
        """Every record that is concerned, as it stands by now."""
        self.rulings: list[Ruling] = []
        """What was decided, in the order in which it came to stand."""
        self._new_id = new_id
        self._parents = parents or {}
        self._waiting: list[Unit] = []

    def judge(self, arrived: Iterable[Sent], waiting: Iterable[Sent] = ()) -> None:
        """Judge what arrived, and whatever of the `waiting` its predecessors now stand for."""
        self._waiting = units_of(waiting)
        for unit in units_of(arrived):
            self._settle(unit)
        for unit in self._waiting:
            self.rulings += [Ruling(sent, Verdict.HELD) for sent in unit]

    def _settle(self, unit: Unit) -> None:
        known = len(self.standings)
        rulings = self._judged(unit)
        if any(ruling.verdict is Verdict.HELD for ruling in rulings):
            self._waiting.append(unit)
            return
        self.rulings += rulings
        if len(self.standings) > known and self._waiting:
            self._settle_waiting()

    def _settle_waiting(self) -> None:
        """Judge again what waited; whatever still lacks its predecessor goes on waiting."""
        waiting, self._waiting = self._waiting, []
        for unit in waiting:
            self._settle(unit)

    def _judged(self, unit: Unit) -> list[Ruling]:
        """Judge a unit; what stands changes only where every change of it was accepted."""
        trial: dict[str, Standing] = {}
        rulings = []
        falls = False
        for sent in unit:
            record_id = sent.change.record_id
            standing = trial.get(record_id) or self.standings.get(record_id)
            parent = self._parent(sent.change, standing, trial)
            ruling = judge(sent, standing, self._new_id, parent)
            rulings.append(ruling)
            if ruling.standing is None:
                falls = True
            else:
                trial[record_id] = ruling.standing
        if falls:
            return _fallen(rulings)
        self.standings.update(trial)
        return rulings

    def _parent(
        self, change: Change, standing: Standing | None, trial: Mapping[str, Standing]
    ) -> Standing | None:
        """Return what a record belongs to, as it stands by now."""
        doc = standing.doc | change.set if standing else change.set
        key = parent_of(change.record_type, doc)
        return (
            (trial.get(key) or self.standings.get(key) or self._parents.get(key)) if key else None
        )


def _fallen(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Return the rulings of a unit of which not all were accepted."""
    if not any(ruling.verdict is Verdict.REJECTED for ruling in rulings):
        return [Ruling(ruling.sent, Verdict.HELD) for ruling in rulings]
    together = refused(
        Reason.GROUP,
        "Another change of the same save was refused, and they belong together.",
    ).problem
    return [
        Ruling(ruling.sent, Verdict.REJECTED, problem=ruling.problem or together)
        for ruling in rulings
    ]


def units_of(changes: Iterable[Sent]) -> list[Unit]:
    """Return the changes as units, each at the place of its first change."""
    units: dict[tuple[str, str], list[Sent]] = {}
    for sent in changes:
        change = sent.change
        key = (sent.device_id, change.group) if change.group else ("", change.id)
        units.setdefault(key, []).append(sent)
    return [tuple(unit) for unit in units.values()]
