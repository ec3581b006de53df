"""In words: how complete an export is, and how exact. Data and laptops, never persons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.whole_file import whole_file
from fieldapp.wire.completeness import Completeness

SIDECAR = ".completeness.txt"
"""Is added to the name of a file that has no room of its own for it."""
LATELY = timedelta(days=1)


@dataclass(frozen=True)
class StreamEnd:
    """How far one stream of the server is in the export."""

    stream: str
    area: str
    """What its area is called; empty for the officer's own records."""
    number: int
    chain: str
    """Empty where more of the stream is known to exist than has been fetched."""


@dataclass(frozen=True)
class HowComplete:
    """How complete what this laptop holds is, as far as it knows."""

    made_at: datetime
    device_id: str
    server_id: str
    """Empty where the laptop is connected to none: then the export holds its own work alone."""
    synced_at: datetime | None
    """The end of the last exchange that went well."""
    waiting: int
    """Changes that were made here and that the server does not have."""
    refused: int
    ends: tuple[StreamEnd, ...]
    zone: ZoneInfo
    told: Completeness | None = None
    """What the server said of the other laptops, where it was asked."""
    rough_to: float | None = None
    """The side in metres of the squares in which homes are told; None where they are told exactly."""

    @property
    def reported_lately(self) -> int:
        """Return how many laptops have reported within a day."""
        told = self.told
        return (
            sum(told.server_time - one.last_seen <= LATELY for one in told.devices) if told else 0
        )

    @property
    def newer(self) -> int:
        """Return how many changes the server has that are not on this laptop yet."""
        heads = self.told.heads if self.told else {}
        ends = ((end.number, heads.get(end.stream)) for end in self.ends)
        return sum(head.seq - number for number, head in ends if head and head.seq > number)

    @property
    def holding(self) -> tuple[int, int]:
        """Return how many other laptops held unsent changes when last heard of, and how many."""
        told = self.told.devices if self.told else ()
        unsent = [one.unsent for one in told if one.unsent and one.device_id != self.device_id]
        return len(unsent), sum(unsent)


def stated(how: HowComplete, language: Language) -> list[tuple[str, str]]:
    """Return the statement as lines of a name and a value."""
    word = _WORDS[language]
    lines = [
        (word["made"], _moment(how.made_at, how)),
        (word["laptop"], how.device_id),
        (word["server"], how.server_id or word["none"]),
        (word["synced"], _moment(how.synced_at, how) if how.synced_at else word["never"]),
        (word["waiting"], str(how.waiting)),
        (word["refused"], str(how.refused)),
    ]
    for end in how.ends:
        lines.append((f"{word['number']}, {end.area or word['own']}", str(end.number)))
        lines.append((f"{word['chain']}, {end.area or word['own']}", end.chain or word["none"]))
    lines += _reports(how, language)
    if how.rough_to:
        lines.append((word["positions"], word["rough"].format(metres=f"{how.rough_to:g}")))
    return [*lines, (word["means"], word["meaning"])]


def _reports(how: HowComplete, language: Language) -> list[tuple[str, str]]:
    word = _WORDS[language]
    if how.told is None:
        return [(word["others"], word["not asked"])]
    server_time = how.told.server_time
    return [
        (word["asked"], _moment(server_time, how)),
        (word["newer"], str(how.newer)),
        *(
            (
                f"{word['other']} {one.device_id}",
                f"{_moment(one.last_seen, how)}; {word['unsent']} {one.unsent}",
            )
            for one in how.told.devices
        ),
    ]


def as_values(how: HowComplete) -> Document:
    """Return the statement for a program."""
    return {
        "made_at": how.made_at.isoformat(timespec="seconds"),
        "device_id": how.device_id,
        "server_id": how.server_id,
        "synced_at": how.synced_at.isoformat(timespec="seconds") if how.synced_at else None,
        "waiting": how.waiting,
        "refused": how.refused,
        "streams": {end.stream: {"seq": end.number, "hash": end.chain} for end in how.ends},
        "newer": how.newer if how.told else None,
        "laptops": None
        if how.told is None
        else [
            one.model_dump(mode="json", include={"device_id", "last_seen", "unsent"})
            for one in how.told.devices
        ],
    }


def write_beside(how: HowComplete, out: Path, language: Language) -> Path:
    """Write the statement beside a file that is a table and nothing else; return where.

    Raises:
        CannotWrite: it could not be written.
    """
    beside = out.with_name(out.name + SIDECAR)
    lines = [f"{_WORDS[language]['title']} {out.name}", ""]
    lines += [f"{name}: {value}" for name, value in stated(how, language)]
    with whole_file(beside) as stream:
        stream.write("\r\n".join([*lines, ""]).encode("utf-8-sig"))
    return beside


def as_sheet(how: HowComplete, language: Language) -> Sequence[dict[str, str]]:
    """Return the statement as rows of a sheet of its own."""
    names = (sheet_name(language), _WORDS[language]["value"])
    return [dict(zip(names, line, strict=True)) for line in stated(how, language)]


def sheet_name(language: Language) -> str:
    """Return what the sheet is called."""
    return _WORDS[language]["sheet"]


def _moment(moment: datetime, how: HowComplete) -> str:
    return moment.astimezone(how.zone).strftime("%Y-%m-%d %H:%M %Z")


_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "title": "How complete is",
        "sheet": "Completeness",
        "value": "Value",
        "made": "Exported",
        "laptop": "On laptop",
        "server": "Server",
        "none": "none",
        "synced": "Last synced with the server",
        "never": "never",
        "waiting": "Changes made on this laptop that the server does not have",
        "refused": "Changes that the server refused",
        "number": "Complete up to the server's number",
        "chain": "Chain hash there",
        "own": "own records",
        "others": "Other laptops",
        "not asked": "the server was not asked; what they had not sent is not in this file",
        "asked": "The server said at",
        "newer": "Changes on the server that were not fetched, and are not in this file",
        "other": "Laptop",
        "unsent": "unsent then:",
        "positions": "Positions",
        "rough": "those of homes and of what is no known place are the middle of a square of"
        " {metres} m, and their house numbers are left out",
        "means": "What this means",
        "meaning": "The file holds what the server had taken in up to these numbers, and what was "
        "made on this laptop. The chain hash names exactly that state of the server's log.",
    },
    "sv": {
        "title": "Hur fullständig är",
        "sheet": "Fullständighet",
        "value": "Värde",
        "made": "Exporterad",
        "laptop": "På dator",
        "server": "Server",
        "none": "ingen",
        "synced": "Senast synkad med servern",
        "never": "aldrig",
        "waiting": "Ändringar gjorda på den här datorn som servern inte har",
        "refused": "Ändringar som servern avvisade",
        "number": "Fullständig till och med serverns nummer",
        "chain": "Kedjans hash där",
        "own": "egna poster",
        "others": "Andra datorer",
        "not asked": "servern tillfrågades inte; vad de inte hade skickat finns inte i filen",
        "asked": "Servern svarade",
        "newer": "Ändringar på servern som inte hade hämtats, och som inte finns i filen",
        "other": "Dator",
        "unsent": "oskickat då:",
        "positions": "Lägen",
        "rough": "de för bostäder och för det som inte är någon känd plats är mitten av en ruta på"
        " {metres} m, och deras husnummer är borttagna",
        "means": "Vad det betyder",
        "meaning": "Filen innehåller det som servern hade tagit emot till och med dessa nummer, "
        "och det som gjorts på den här datorn. Kedjans hash pekar ut exakt det läget i serverns "
        "logg.",
    },
}
