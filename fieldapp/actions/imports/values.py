"""Cells as they are found in files, read as numbers, yes or no, lists and shapes."""

import json
import re
from datetime import timedelta
from typing import Any

from fieldapp.domain.record import Document

YES = frozenset({"ja", "j", "yes", "y", "x", "true", "sant", "sann", "1", "✓", "✔"})
NO = frozenset({"nej", "n", "no", "false", "falskt", "falsk", "0", "-", "–"})
_BLANKS = re.compile(r"[\s\u00a0\u2009\u202f'’]")
_ENGLISH_THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+\.\d+")
_NUMBER = re.compile(r"[-+\u2212]?\d+([.,]\d+)?")
_HOURS = re.compile(r"(?P<hours>\d+(?:[.,]\d+)?)\s*(?:h|t|tim|timme|timmar|hours?|hrs?)\b\.?")
_MINUTES = re.compile(r"(?P<minutes>\d+)\s*(?:m|min|minut|minuter|minutes?)\b\.?")
_HOURS_AND_MINUTES = re.compile(r"(?P<hours>\d{1,2}):(?P<minutes>\d{2})(?::00)?")
BEYOND_COUNTING = 1e15
LONGEST_LENGTH = 40
"""Characters of a length in words."""
SHAPES = ("Polygon", "MultiPolygon")


class NotUnderstood(Exception):
    """A cell does not hold what its field needs; the text says what that would be."""


def number_in(value: Any) -> float:
    """Return a number written the Swedish or the English way, with blanks in the thousands."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise NotUnderstood("a number")
    number = _number_in_text(value) if isinstance(value, str) else value
    if not abs(number) < BEYOND_COUNTING:  # also what is not a number
        raise NotUnderstood("a number that something could be counted in")
    return float(number)


def _number_in_text(text: str) -> float:
    packed = _BLANKS.sub("", text)
    if _ENGLISH_THOUSANDS.fullmatch(packed):
        packed = packed.replace(",", "")
    if not _NUMBER.fullmatch(packed):
        raise NotUnderstood("a number, such as 1 200 or 2,5")
    return float(packed.replace(",", ".").replace("\u2212", "-"))


def whole_number_in(value: Any) -> int:
    """Return a whole number."""
    number = number_in(value)
    if not number.is_integer():
        raise NotUnderstood("a whole number")
    return int(number)


def minutes_in(value: Any) -> int:
    """Return a length in minutes: 90, 90 min, 1,5 h, 1 h 30 min or 1:30."""
    if isinstance(value, timedelta):
        return round(value / timedelta(minutes=1))
    if not isinstance(value, str):
        return round(number_in(value))
    text = " ".join(value.casefold().split())
    clock = _HOURS_AND_MINUTES.fullmatch(text)
    if clock:
        return int(clock["hours"]) * 60 + int(clock["minutes"])
    hours, minutes = _HOURS.search(text), _MINUTES.search(text)
    if len(text) > LONGEST_LENGTH or (not hours and not minutes):
        return whole_number_in(text)
    in_hours = float(hours["hours"].replace(",", ".")) * 60 if hours else 0.0
    return round(in_hours) + (int(minutes["minutes"]) if minutes else 0)


def flag_in(value: Any) -> bool:
    """Return yes or no, written in either language or as a cross."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().casefold()
    if word not in YES | NO:
        raise NotUnderstood("yes or no (ja, nej, x)")
    return word in YES


def texts_in(value: Any) -> list[str]:
    """Return a list: one that is one already, or words parted by semicolons."""
    parts = value if isinstance(value, list) else str(value).split(";")
    return [text for part in parts if (text := str(part).strip())]


def counts_in(value: Any) -> dict[str, int]:
    """Return counts by word: "böter: 3; tips: 1", or a map that is one already."""
    if isinstance(value, dict):
        return {str(key): whole_number_in(count) for key, count in value.items()}
    counts: dict[str, int] = {}
    for part in texts_in(value):
        key, _, count = part.rpartition(":")
        if not key.strip():
            raise NotUnderstood('counts, such as "böter: 3; tips: 1"')
        counts[key.strip()] = whole_number_in(count)
    return counts


def point_in(value: Any) -> Document:
    """Return a position: a map, GeoJSON, or "59.33, 18.07"."""
    if isinstance(value, dict) and value.get("type") == "Point":
        coordinates = value.get("coordinates")
        value = coordinates[1::-1] if isinstance(coordinates, list) else []
    if isinstance(value, dict):
        value = [value.get("latitude"), value.get("longitude")]
    parts = (
        value if isinstance(value, list) else re.split(r"[,;]\s+|(?<=\d),(?=-?\d+\.)", str(value))
    )
    if len(parts) != len(("latitude", "longitude")):
        raise NotUnderstood("a position, such as 59.33, 18.07")
    return {"latitude": number_in(parts[0]), "longitude": number_in(parts[1])}


def shape_in(value: Any) -> Document:
    """Return an outline: GeoJSON of one or several polygons."""
    try:
        shape = json.loads(value) if isinstance(value, str) else value
    except (ValueError, RecursionError) as problem:
        raise NotUnderstood("an outline as GeoJSON") from problem
    if not isinstance(shape, dict) or shape.get("type") not in SHAPES:
        raise NotUnderstood("an outline as GeoJSON (Polygon or MultiPolygon)")
    if not isinstance(shape.get("coordinates"), list):
        raise NotUnderstood("an outline with coordinates")
    return {"type": shape["type"], "coordinates": shape["coordinates"]}
