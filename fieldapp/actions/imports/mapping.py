"""Which column of a file goes where: guessed from its heading, or told in a small JSON file."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from fieldapp.actions.imports.numbered import refusal, shown
from fieldapp.actions.imports.targets import targets_of

CLOSE = 0.92
"""How alike a mistyped heading must be, of 1."""
CLEARLY_CLOSER = 0.05
"""How much more than to anything else."""
SHORTEST_MISTYPED = 5

_NOT_LETTERS = re.compile(r"[\W_]+")
_LARGEST_MAPPING = 1 << 20


@dataclass(frozen=True)
class ColumnMapping:
    """Column to target (a field, or a part of one), and the columns that go nowhere."""

    targets: Mapping[str, str]
    ignored: tuple[str, ...] = ()

    def column_of(self, target: str) -> str | None:
        """Return the first column that goes into `target`."""
        return next((column for column, into in self.targets.items() if into == target), None)

    def has(self, *targets: str) -> bool:
        """Say whether the file has a column for any of them."""
        return any(target in self.targets.values() for target in targets)


def folded(name: str) -> str:
    """Return a heading or word as it is compared: small letters and digits, å as a."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_LETTERS.sub("", letters)


def guess_columns(header: Sequence[str], type_name: str) -> ColumnMapping:
    """Return where the columns of a file most likely go; the caller shows the guess.

    A heading counts by field name, label in either language or known alias, whatever its case,
    accents and gaps; a mistyped one only where it can mean nothing else.
    """
    ranks = _ranks(type_name)
    found = [
        (rank, place, column, target)
        for place, column in enumerate(header)
        for target, rank in _meanings(folded(column), ranks)
    ]
    chosen: dict[str, str] = {}
    for _, _, column, target in sorted(found):
        if column not in chosen and target not in chosen.values():
            chosen[column] = target
    _add_joined(header, ranks, chosen)
    _tell_clock_from_length(chosen)
    return _in_order(header, chosen)


def _in_order(header: Sequence[str], chosen: Mapping[str, str]) -> ColumnMapping:
    targets = {column: chosen[column] for column in header if column in chosen}
    return ColumnMapping(targets, tuple(column for column in header if column not in chosen))


def _ranks(type_name: str) -> dict[str, dict[str, int]]:
    """Return for each folded name the targets it may mean and how good a name for them it is."""
    ranks: dict[str, dict[str, int]] = {}
    for target, names in targets_of(type_name).items():
        for rank, name in enumerate(names):
            ranks.setdefault(folded(name), {}).setdefault(target, rank)
    return ranks


def _meanings(name: str, ranks: Mapping[str, Mapping[str, int]]) -> list[tuple[str, int]]:
    if name in ranks:
        return list(ranks[name].items())
    if len(name) < SHORTEST_MISTYPED:
        return []
    close = process.extract(
        name, list(ranks), scorer=JaroWinkler.normalized_similarity, score_cutoff=CLOSE, limit=5
    )
    if not close:
        return []
    best, score, _ = close[0]
    rivals = [other for other, near, _ in close[1:] if score - near < CLEARLY_CLOSER]
    meant = set(ranks[best])
    if any(set(ranks[rival]) != meant for rival in rivals):
        return []
    return [(target, rank + len(ranks)) for target, rank in ranks[best].items()]


def _add_joined(
    header: Sequence[str], ranks: Mapping[str, Mapping[str, int]], chosen: dict[str, str]
) -> None:
    """Let block and street name, say, make up one place together."""
    for column in header:
        meant = [target for target in ranks.get(folded(column), ()) if target == "place"]
        if column not in chosen and meant:
            chosen[column] = meant[0]


def _tell_clock_from_length(chosen: dict[str, str]) -> None:
    """Take "Tid" beside a bare "Datum" for the time of day; alone it is the length."""
    into = set(chosen.values())
    if "started_at.date" in into and not into & {"started_at", "started_at.time"}:
        for column, target in chosen.items():
            if target == "minutes" and folded(column) == "tid":
                chosen[column] = "started_at.time"


def load_mapping(path: Path) -> dict[str, str]:
    """Return a mapping that a person wrote: {"column": "field"}.

    Raises:
        BadInput: not such a file.
    """
    try:
        if path.stat().st_size > _LARGEST_MAPPING:
            raise refusal(path.name, "the mapping", "too long", '{"column": "field"}')
        found = json.loads(path.read_bytes())
    except OSError as problem:
        raise refusal(str(path), "the mapping", "not readable", "a file you may read") from problem
    except (ValueError, RecursionError) as problem:
        raise refusal(path.name, "the mapping", "not JSON", '{"column": "field"}') from problem
    if not isinstance(found, dict) or not all(isinstance(into, str) for into in found.values()):
        raise refusal(path.name, "the mapping", "not pairs", '{"column": "field"}')
    return found


def told_columns(header: Sequence[str], type_name: str, told: Mapping[str, str]) -> ColumnMapping:
    """Return the mapping that a person told, checked against the file and the fields.

    Raises:
        BadInput: it names a column that the file lacks, or a field that does not exist.
    """
    known = targets_of(type_name)
    for column, target in told.items():
        if column not in header:
            raise refusal("the mapping", "a column", shown(column), "one of " + ", ".join(header))
        if target not in known:
            raise refusal("the mapping", "a field", shown(target), "one of " + ", ".join(known))
    return _in_order(header, told)
