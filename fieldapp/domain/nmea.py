"""Serial GPS sentences (NMEA 0183): which of them may say where the laptop is.

What comes down a serial line is only partly what the receiver meant: noise, halves of sentences,
other instruments on the same line, two receivers at once. Only whole sentences with a right
checksum from one talker pass; the others are counted, so that it can be said what is wrong.
"""

import re
from dataclasses import dataclass, field

from fieldapp.domain.position import PositionTrouble, metres_between

LONGEST_SENTENCE = 400
"""Characters; 82 by the standard, which some receivers exceed. Beyond, the line is binary noise."""
TALKERS = frozenset({"GP", "GN", "GL", "GA", "GB", "BD", "GQ", "QZ", "GI"})
"""Satellite receivers; others on the line are instruments, ships or radios."""
GIVES_WAY_AFTER = 5.0
"""Seconds without a fix after which another talker may speak."""
DISAGREEMENT_METRES = 300.0
"""Two talkers further apart than this are two receivers in two places, or one is wrong."""
PATIENCE = 4.0
"""Seconds after which a receiver that says nothing is silent."""
WHOLE_AFTER = 10.0
"""Seconds after which a receiver with a fix has said all that it ever says."""

_SENTENCE = re.compile(rb"\$([A-Z]{2})([A-Z]{3}),([\x20-\x7e]*)\*([0-9A-Fa-f]{2})\s*")
_PLACING = frozenset({"GGA", "RMC"})
_BESIDE = frozenset({"GSA", "ZDA"})
_LATITUDE_AT = {"GGA": 1, "RMC": 2}


@dataclass
class Counts:
    """What was heard on the line so far."""

    sentences: int = 0
    nonsense: int = 0
    without_fix: int = 0
    with_fix: int = 0


def trouble_on_line(heard: Counts, *, seconds: float) -> PositionTrouble:
    """Return what keeps a line, heard for some seconds, from giving a position."""
    if heard.without_fix > heard.with_fix:
        return PositionTrouble.NO_FIX
    if heard.with_fix:
        is_soon = seconds < WHOLE_AFTER
        return PositionTrouble.LOOKING if is_soon else PositionTrouble.INCOMPLETE
    if seconds < PATIENCE:
        return PositionTrouble.LOOKING
    if heard.nonsense > heard.sentences:
        return PositionTrouble.NONSENSE
    return PositionTrouble.NO_FIX if heard.sentences else PositionTrouble.SILENT


@dataclass
class Sieve:
    """Lets through what one receiver says about where it is."""

    counts: Counts = field(default_factory=Counts)
    talkers_disagree: bool = False
    _rest: bytes = b""
    _talker: str = ""
    _heard: dict[str, tuple[float, float, float]] = field(default_factory=dict)

    def pass_on(self, content: bytes, now: float) -> list[bytes]:
        """Return the sentences in `content` to go on, each a line; half a one waits for its rest.

        `now` is in seconds, of a clock that never jumps.
        """
        *lines, self._rest = (self._rest + content).split(b"\n")
        self._rest = self._rest[-LONGEST_SENTENCE:]
        kept = [self._judged(line, now) for line in lines if line.strip()]
        return [line for line in kept if line]

    def _judged(self, line: bytes, now: float) -> bytes:
        # A receiver that starts in the middle of a line leaves noise before the dollar.
        found = _SENTENCE.fullmatch(line, max(0, line.rfind(b"$")))
        if found is None or len(line) > LONGEST_SENTENCE or not _adds_up(found):
            self.counts.nonsense += 1
            return b""
        talker, kind = found[1].decode(), found[2].decode()
        if talker not in TALKERS:
            return b""
        self.counts.sentences += 1
        whole = found[0].strip() + b"\r\n"
        if kind in _PLACING:
            return whole if self._may_place(talker, kind, found[3].decode(), now) else b""
        return whole if kind in _BESIDE and talker in (self._talker, "GN") else b""

    def _may_place(self, talker: str, kind: str, text: str, now: float) -> bool:
        position = _position_in(kind, text.split(","))
        if position is None:
            self.counts.without_fix += 1
            return False
        self.counts.with_fix += 1
        self._heard[talker] = (*position, now)
        self._forget_silent(now)
        self.talkers_disagree = self._is_disputed()
        if self._talker not in self._heard:
            self._talker = talker
        return talker == self._talker and not self.talkers_disagree

    def _forget_silent(self, now: float) -> None:
        self._heard = {
            talker: heard
            for talker, heard in self._heard.items()
            if now - heard[2] < GIVES_WAY_AFTER
        }

    def _is_disputed(self) -> bool:
        spots = [(latitude, longitude) for latitude, longitude, _ in self._heard.values()]
        return any(metres_between(spots[0], other) > DISAGREEMENT_METRES for other in spots[1:])


def _adds_up(found: re.Match[bytes]) -> bool:
    total = 0
    for sign in found[0][1 : found[0].index(b"*")]:
        total ^= sign
    return total == int(found[4], 16)


def _position_in(kind: str, fields: list[str]) -> tuple[float, float] | None:
    """Return latitude and longitude, None where the receiver says that it does not know."""
    at = _LATITUDE_AT[kind]
    if len(fields) < at + 5 or not _claims_fix(kind, fields):
        return None
    latitude = _degrees(fields[at], fields[at + 1], "NS", 90)
    longitude = _degrees(fields[at + 2], fields[at + 3], "EW", 180)
    return None if latitude is None or longitude is None else (latitude, longitude)


def _claims_fix(kind: str, fields: list[str]) -> bool:
    """Say whether it is a measured position: not estimated, typed in or simulated."""
    if kind == "GGA":
        return fields[5] in {"1", "2", "3", "4", "5", "9"}
    mode = fields[11] if len(fields) > 11 else "A"  # noqa: PLR2004  (before NMEA 2.3 there is none)
    return fields[1] == "A" and mode in {"", "A", "D", "F", "P", "R"}


def _degrees(text: str, side: str, sides: str, most: int) -> float | None:
    found = re.fullmatch(r"(\d{1,3})(\d\d(?:\.\d+)?)", text)
    if found is None or side not in sides or not side:
        return None
    minutes = float(found[2])
    degrees = int(found[1]) + minutes / 60
    if minutes >= 60 or degrees > most:  # noqa: PLR2004  (minutes of a degree)
        return None
    return -degrees if side == sides[1] else degrees
