"""Records of most kinds: partners, contacts, places, areas … one row, one record."""

from collections.abc import Mapping
from typing import Any

from fieldapp.actions.imports.making import Maker, fields_in, words_for
from fieldapp.actions.imports.numbered import refusal, shown
from fieldapp.actions.imports.outlines import SWAPPED, found_in, is_swapped, sound_outline
from fieldapp.actions.imports.reader import Reading, RowRefused
from fieldapp.actions.imports.values import NotUnderstood, point_in
from fieldapp.base.errors import BadInput
from fieldapp.domain.area import Area
from fieldapp.domain.record import Record
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.vocabulary import AreaKind

IDENTIFYING: Mapping[str, tuple[str, ...]] = {
    "place": ("name",),
    "officer": ("service_no", "display_name"),
    "partner": ("name",),
    "contact": ("name", "partner_id", "phone", "email"),
    "activity_commitment": ("activity_id", "commitment_id"),
}
"""What makes a thing the same thing again, where not all of its content does."""

_MUNICIPAL = ("kommun", "municipal", "kom_")
_REGIONAL = ("county", "län", "lan_")
_CODE_WIDTHS = {1: 2, 3: 4}
"""Counties have two digits, municipalities four; spreadsheets drop the zero in front."""


def make_thing(maker: Maker, type_name: str, reading: Reading) -> Record:
    """Return the record of a row.

    Raises:
        RowRefused: a value is missing or beyond its limits.
    """
    record_type = record_type_named(type_name)
    values = fields_in(record_type, reading) | _position(maker, type_name, reading)
    identity = IDENTIFYING.get(type_name)
    content = [reading.raw.get(name) for name in identity] if identity else reading.raw
    return maker.make(
        record_type,
        reading,
        values,
        record_id=maker.given_or_new_id(type_name, reading, content, may_repeat=identity is None),
        own_words=words_for(record_type, reading),
    )


def make_area(maker: Maker, reading: Reading) -> Area:
    """Return the area of a row; it is the same again when its code, or else its name, is."""
    values = fields_in(Area, reading) | {"provisional": True}
    own_words = words_for(Area, reading)
    code = str(values.get("code", ""))
    if code.isdecimal():
        values["code"] = code = code.zfill(_CODE_WIDTHS.get(len(code), 0))
    if "kind" not in values:
        _tell_kind(maker, values, own_words)
    named = shown(values.get("name") or code)
    if "geometry" in reading.values:
        values["polygon"] = _outline(maker, reading, named)
    elif maker.reader.table.is_ground:
        raise RowRefused(_no_outline(maker, reading, named, "empty", "an outline"))
    known = maker.context.id_of("area", code) if code else None
    record_id = known or maker.given_or_new_id(
        "area", reading, [code or values.get("name")], may_repeat=False
    )
    return maker.make(Area, reading, values, record_id=record_id, own_words=own_words)


def _tell_kind(maker: Maker, values: dict[str, Any], own_words: dict[str, str]) -> None:
    """Say whether it is a municipality or a county, from its name or what the column is called."""
    name = str(values.get("name", "")).casefold()
    column = (maker.reader.mapping.column_of("name") or "").casefold()
    if name.endswith(" kommun") or any(word in column for word in _MUNICIPAL):
        values["kind"] = AreaKind.MUNICIPALITY
    elif name.endswith(" län") or any(word in column for word in _REGIONAL):
        values["kind"] = AreaKind.POLICE_AREA
        own_words["kind"] = "län"


def _position(maker: Maker, type_name: str, reading: Reading) -> dict[str, Any]:
    if type_name != "place":
        return {}
    if "geometry" in reading.values:
        shape = reading.values["geometry"]
        if found_in(shape) == "Point":
            return {"point": _point(maker, reading, shape)}
        return {"polygon": _outline(maker, reading, shown(reading.text("name")))}
    point = point_of(reading, "point")
    return {"point": point} if point else {}


def point_of(reading: Reading, name: str) -> Any:
    """Return the position in the latitude and longitude columns of `name`, if both are filled."""
    latitude = reading.values.get(f"{name}.latitude")
    longitude = reading.values.get(f"{name}.longitude")
    if latitude is None or longitude is None:
        return None
    return {"latitude": latitude, "longitude": longitude}


def _outline(maker: Maker, reading: Reading, named: str) -> dict[str, Any]:
    shape = reading.values["geometry"]
    try:
        sound = sound_outline(shape)
    except NotUnderstood as problem:
        refused = _no_outline(maker, reading, named, found_in(shape), str(problem))
        raise RowRefused(refused) from problem
    if sound.note:
        table = maker.reader.table.name
        reading.notes.append(f"{table} line {reading.line}: the outline of {named} {sound.note}.")
    return sound.geojson


def _no_outline(maker: Maker, reading: Reading, named: str, found: str, expected: str) -> BadInput:
    field = f"the outline of {named}"
    return refusal(maker.reader.table.name, field, found, expected, line=reading.line)


def _point(maker: Maker, reading: Reading, shape: Any) -> Any:
    try:
        point = point_in(shape) if isinstance(shape, dict) else _degrees_of(shape)
    except NotUnderstood as problem:
        refused = maker.reader.refusal(reading.line, "geometry", "Point", str(problem))
        raise RowRefused(refused) from problem
    if is_swapped(point["longitude"], point["latitude"]):
        raise RowRefused(maker.reader.refusal(reading.line, "geometry", *SWAPPED))
    return point


def _degrees_of(shape: Any) -> dict[str, float]:
    return {"latitude": shape.y, "longitude": shape.x}
