"""What a handover still lacks: told kindly, for none of it stops the work but the briefing day."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from fieldapp.domain.handover import (
    BriefingDay,
    Handover,
    HandoverQuestion,
    MapEntry,
    MapSection,
)
from fieldapp.domain.handover_steps import is_past
from fieldapp.domain.handover_terms import HandoverStatus

EXPECTED = (MapSection.RELATIONSHIPS, MapSection.PLACES, MapSection.PARTNERS, MapSection.PRIORITIES)
"""The sections that an area seldom has nothing for."""
NEED_REACH = frozenset({MapSection.RELATIONSHIPS, MapSection.PARTNERS, MapSection.CONTACTS})


class GapKind(StrEnum):
    """What may be missing."""

    NO_INCOMING = "no_incoming"
    NO_BRIEFING = "no_briefing"
    EMPTY_SECTION = "empty_section"
    NO_REACH = "no_reach"
    NO_WHY = "no_why"
    NOT_CONFIRMED = "not_confirmed"
    NOT_INTRODUCED = "not_introduced"
    NOT_ANSWERED = "not_answered"


@dataclass(frozen=True)
class Gap:
    """One thing that is missing, in `count` out of `of` entries where it is about entries."""

    kind: GapKind
    section: MapSection | None = None
    count: int = 0
    of: int = 0


class Line(Protocol):
    """An entry with the way it is reached."""

    @property
    def entry(self) -> MapEntry: ...  # noqa: D102

    @property
    def reach(self) -> str: ...  # noqa: D102


def gaps_of(
    handover: Handover,
    lines: Sequence[Line],
    briefing: BriefingDay | None,
    questions: Collection[HandoverQuestion],
) -> Iterator[Gap]:
    """Yield what is missing, the most important first."""
    if handover.incoming is None:
        yield Gap(GapKind.NO_INCOMING)
    if briefing is None:
        yield Gap(GapKind.NO_BRIEFING)
    standing = [line for line in lines if not line.entry.struck]
    yield from _of_sections(standing)
    yield from _of_entries(handover, standing)
    waiting = [one for one in questions if not one.answer]
    if waiting:
        yield Gap(GapKind.NOT_ANSWERED, count=len(waiting), of=len(questions))


def _of_sections(standing: Sequence[Line]) -> Iterator[Gap]:
    filled = {line.entry.section for line in standing}
    for section in EXPECTED:
        if section not in filled:
            yield Gap(GapKind.EMPTY_SECTION, section)


def _of_entries(handover: Handover, standing: Sequence[Line]) -> Iterator[Gap]:
    reachable = [line for line in standing if line.entry.section in NEED_REACH]
    people = [line.entry for line in standing if line.entry.section is MapSection.RELATIONSHIPS]
    introduced = [line.entry for line in standing if line.entry.introduce]
    counts = [
        (GapKind.NO_REACH, [not line.reach for line in reachable]),
        (GapKind.NO_WHY, [not one.why for one in people]),
    ]
    if not is_past(handover.status, HandoverStatus.CONFIRMED):
        counts.append((GapKind.NOT_CONFIRMED, [not line.entry.confirmed for line in standing]))
    if is_past(handover.status, HandoverStatus.BRIEFED):
        missed = [one.introduced_on is None for one in introduced]
        counts.append((GapKind.NOT_INTRODUCED, missed))
    for kind, missing in counts:
        if any(missing):
            yield Gap(kind, count=sum(missing), of=len(missing))
