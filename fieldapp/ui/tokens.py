"""The colours of the three themes, and the contrast that they promise."""

from dataclasses import dataclass
from typing import NamedTuple

TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour by what it is for, as ``#RRGGBB``; the scrim as ``#AARRGGBB``."""

    bg: str
    surface: str
    sunken: str
    ink: str
    ink2: str
    ink3: str
    border: str
    control: str
    accent: str
    on_accent: str
    accent_ink: str
    accent_soft: str
    fill: str
    fill2: str
    track: str
    rail: str
    rail_on: str
    rail_ink: str
    on_rail: str
    rail_bar: str
    badge: str
    badge_ink: str
    amber: str
    amber_ink: str
    amber_soft: str
    amber_line: str
    red: str
    red_ink: str
    red_soft: str
    red_line: str
    toast: str
    on_toast: str
    scrim: str
    map_land: str
    map_water: str
    map_park: str
    map_road: str
    map_casing: str
    map_building: str
    map_building_line: str
    map_ink: str
    map_railway: str
    map_ground: str
    heat: tuple[str, str, str, str, str]


class Pair(NamedTuple):
    """Two tokens that meet on a screen, and the least contrast that they need."""

    fore: str
    ground: str
    least: float


LIGHT = Tokens(
    bg="#F2F5F9",
    surface="#FFFFFF",
    sunken="#E9EEF4",
    ink="#0F1C30",
    ink2="#43526A",
    ink3="#5B6A80",
    border="#D3DBE6",
    control="#7D8CA3",
    accent="#1B5CCB",
    on_accent="#FFFFFF",
    accent_ink="#154BA8",
    accent_soft="#E6EFFD",
    fill="#1B5CCB",
    fill2="#638FD9",
    track="#DCE4EE",
    rail="#0E1D38",
    rail_on="#1E3663",
    rail_ink="#C3CFE2",
    on_rail="#FFFFFF",
    rail_bar="#7FB0FF",
    badge="#F0BF63",
    badge_ink="#241900",
    amber="#B36B00",
    amber_ink="#7A4B00",
    amber_soft="#FFF3D9",
    amber_line="#E9C77A",
    red="#C62828",
    red_ink="#A8201A",
    red_soft="#FDECEB",
    red_line="#EFB4B0",
    toast="#0E1D38",
    on_toast="#FFFFFF",
    scrim="#7A0A111F",
    map_land="#EEF1F4",
    map_water="#C9DBEE",
    map_park="#DCE7DC",
    map_road="#FFFFFF",
    map_casing="#CDD6E1",
    map_building="#D9DFE8",
    map_building_line="#C6CFDB",
    map_ink="#43526A",
    map_railway="#9AA7B8",
    map_ground="#E6E9EC",
    heat=("#E9EEF4", "#C9DCF8", "#93B8F0", "#4D86DE", "#154BA8"),
)

DARK = Tokens(
    bg="#0A111F",
    surface="#121C2F",
    sunken="#0D1626",
    ink="#E2E8F2",
    ink2="#A8B5CA",
    ink3="#8C9BB3",
    border="#25344F",
    control="#62738F",
    accent="#2E68D8",
    on_accent="#FFFFFF",
    accent_ink="#8FB8FF",
    accent_soft="#172B50",
    fill="#5E95F7",
    fill2="#4870B5",
    track="#25344F",
    rail="#070D18",
    rail_on="#172B50",
    rail_ink="#A8B5CA",
    on_rail="#FFFFFF",
    rail_bar="#5E95F7",
    badge="#F0BF63",
    badge_ink="#241900",
    amber="#E5A93B",
    amber_ink="#F0BF63",
    amber_soft="#2C2411",
    amber_line="#5C4A1C",
    red="#F0716A",
    red_ink="#FF9A92",
    red_soft="#351A1D",
    red_line="#6B3034",
    toast="#22314C",
    on_toast="#FFFFFF",
    scrim="#9E02050B",
    map_land="#0F1828",
    map_water="#0B2038",
    map_park="#12251F",
    map_road="#263653",
    map_casing="#0B1220",
    map_building="#18243A",
    map_building_line="#22314C",
    map_ink="#A8B5CA",
    map_railway="#3B4D6C",
    map_ground="#162135",
    heat=("#18243A", "#1D3A6B", "#2A559E", "#4A82DC", "#8FB8FF"),
)

# Red light keeps the eyes used to the dark: no colour here has more green or blue than red.
NIGHT = Tokens(
    bg="#0A0403",
    surface="#160A08",
    sunken="#100705",
    ink="#EBA58F",
    ink2="#C48470",
    ink3="#AD7362",
    border="#3A1D17",
    control="#8E5546",
    accent="#8F2E1C",
    on_accent="#FFD0BE",
    accent_ink="#F0957C",
    accent_soft="#3A150E",
    fill="#E0664A",
    fill2="#A14A36",
    track="#371C16",
    rail="#070202",
    rail_on="#3A150E",
    rail_ink="#C48470",
    on_rail="#F4B7A3",
    rail_bar="#E0664A",
    badge="#E3A04A",
    badge_ink="#241303",
    amber="#D98E2E",
    amber_ink="#E3A04A",
    amber_soft="#2E1A06",
    amber_line="#5C3A10",
    red="#FF5C48",
    red_ink="#FF8674",
    red_soft="#430D0B",
    red_line="#7A221C",
    toast="#33150F",
    on_toast="#F4B7A3",
    scrim="#9E050100",
    map_land="#120806",
    map_water="#1E0A0A",
    map_park="#1A1206",
    map_road="#3A1D17",
    map_casing="#0A0403",
    map_building="#21100C",
    map_building_line="#331912",
    map_ink="#C48470",
    map_railway="#5A2F25",
    map_ground="#1A0C09",
    heat=("#21100C", "#4A1C13", "#78301F", "#AE4833", "#F0957C"),
)

PAIRS = (
    Pair("ink", "surface", TEXT_CONTRAST),
    Pair("ink", "bg", TEXT_CONTRAST),
    Pair("ink", "accent_soft", TEXT_CONTRAST),
    Pair("ink2", "surface", TEXT_CONTRAST),
    Pair("ink2", "bg", TEXT_CONTRAST),
    Pair("ink2", "sunken", TEXT_CONTRAST),
    Pair("ink3", "surface", TEXT_CONTRAST),
    Pair("ink3", "sunken", TEXT_CONTRAST),
    Pair("ink3", "accent_soft", SHAPE_CONTRAST),
    Pair("control", "surface", SHAPE_CONTRAST),
    Pair("control", "bg", SHAPE_CONTRAST),
    Pair("rail_ink", "rail", TEXT_CONTRAST),
    Pair("on_rail", "rail_on", TEXT_CONTRAST),
    Pair("badge_ink", "badge", TEXT_CONTRAST),
    Pair("map_ink", "map_land", TEXT_CONTRAST),
    Pair("on_accent", "accent", TEXT_CONTRAST),
    Pair("accent_ink", "surface", TEXT_CONTRAST),
    Pair("accent_ink", "bg", TEXT_CONTRAST),
    Pair("accent_ink", "accent_soft", TEXT_CONTRAST),
    Pair("amber_ink", "amber_soft", TEXT_CONTRAST),
    Pair("amber_ink", "surface", TEXT_CONTRAST),
    Pair("amber", "surface", SHAPE_CONTRAST),
    Pair("amber", "amber_soft", SHAPE_CONTRAST),
    Pair("red_ink", "red_soft", TEXT_CONTRAST),
    Pair("red_ink", "surface", TEXT_CONTRAST),
    Pair("red", "surface", SHAPE_CONTRAST),
    Pair("fill", "surface", SHAPE_CONTRAST),
    Pair("fill", "bg", SHAPE_CONTRAST),
    Pair("fill", "track", SHAPE_CONTRAST),
    Pair("fill2", "surface", SHAPE_CONTRAST),
    Pair("on_toast", "toast", TEXT_CONTRAST),
)


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast of two ``#RRGGBB`` colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of ``#RRGGBB`` or ``#AARRGGBB``, each 0 to 255."""
    red, green, blue = bytes.fromhex(colour[-6:])
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4
