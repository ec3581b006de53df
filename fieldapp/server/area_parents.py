"""Which area each area of a file is part of: one of the file's own, or one the server knows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fieldapp.base.errors import BadInput
from fieldapp.domain.area import Area
from fieldapp.wire.messages import Document

PARENT = "parent_id"
AROUND = (
    "the code or the name of one other area around it, in the file or on the server"
    " (take that area in first)"
)


@dataclass
class Placed:
    """The areas of a file that can be taken, under the ids they have on the server."""

    areas: dict[str, Area]
    parents: dict[str, str] = field(default_factory=dict)
    """The id of the parent, by the area's id, where the file names one."""
    refused: list[BadInput] = field(default_factory=list)


def placed(found: Sequence[Area], known: Mapping[str, Document]) -> Placed:
    """Return the areas with their parents; those whose parent is none are refused.

    A new area that is refused is no parent of others: those are refused as well.

    Args:
        found: The areas of a file, each code once; the parent's name or code in their own words.
        known: The areas of the server, by id.
    """
    ids = {str(area["code"]): area_id for area_id, area in known.items() if area.get("code")}
    result = Placed({ids.get(area.code, area.id): area for area in found})
    while True:
        result.parents = _parents(result.areas, known)
        refused = _refused(result, known)
        if not refused:
            return result
        result.refused += refused.values()
        for area_id in refused:
            del result.areas[area_id]


def _parents(areas: Mapping[str, Area], known: Mapping[str, Document]) -> dict[str, str]:
    names = _Names()
    for area_id, document in known.items():
        names.add(area_id, str(document.get("code") or ""), str(document.get("name") or ""))
    for area_id, area in areas.items():
        names.add(area_id, area.code, area.name)
    found = {area_id: names.find(_word(area), area_id) for area_id, area in areas.items()}
    return {area_id: parent for area_id, parent in found.items() if parent}


class _Names:
    """Areas by code and by name."""

    def __init__(self) -> None:
        self._by_code: dict[str, set[str]] = defaultdict(set)
        self._by_name: dict[str, set[str]] = defaultdict(set)

    def add(self, area_id: str, code: str, name: str) -> None:
        self._by_code[_as_code(code)].add(area_id)
        self._by_name[name.casefold()].add(area_id)

    def find(self, word: str, asking: str) -> str:
        """Return the one other area that goes by a word; empty when none or several do."""
        if not word:
            return ""
        for ids in (self._by_code.get(_as_code(word)), self._by_name.get(word.casefold())):
            others = (ids or set()) - {asking}
            if len(others) == 1:
                return others.pop()
        return ""


def _as_code(word: str) -> str:
    """Return a code as it is compared: spreadsheets take the zeros off its front."""
    return (word.lstrip("0") or "0") if word.isdecimal() else word.casefold()


def _word(area: Area) -> str:
    return (area.own_words.get(PARENT) or "").strip()


def _refused(result: Placed, known: Mapping[str, Document]) -> dict[str, BadInput]:
    above = {area_id: str(area.get(PARENT) or "") for area_id, area in known.items()}
    above |= result.parents
    refused = {}
    for area_id, area in result.areas.items():
        if not _word(area):
            continue
        if area_id not in result.parents:
            refused[area_id] = _refusal(area, "which is not known as one area")
        elif _is_within_itself(area_id, above):
            refused[area_id] = _refusal(area, "which lies in this area itself")
    return refused


def _is_within_itself(area_id: str, above: Mapping[str, str]) -> bool:
    seen = {area_id}
    around = above.get(area_id, "")
    while around and around not in seen:
        seen.add(around)
        around = above.get(around, "")
    return around == area_id


def _refusal(area: Area, problem: str) -> BadInput:
    return BadInput(
        where=f"area {area.code} {area.name}",
        field="the area it is part of",
        value=f"{_word(area)!r}, {problem}",
        expected=AROUND,
    )
