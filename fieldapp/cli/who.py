"""fieldapp who: whose area a street, a place or a position is in."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from fieldapp.base.errors import WrongUse
from fieldapp.cli.speaking import FAILED, JsonOption, ProfileOption, language, opened, say, speaks

if TYPE_CHECKING:
    from fieldapp.domain.duty import Duty, Finding

_DOUBTS = {
    "unknown": "No area, place or street of that name is known here. A map pack knows streets.",
    "outside": "The spot lies in no area whose outline is known here.",
    "no_outlines": "No area has an outline yet. Import them: fieldapp import areas FILE.",
    "overlap": "Uncertain: areas overlap there.",
    "near_border": "Uncertain: it is close to a border.",
    "several_areas": "Uncertain: the street runs through several areas.",
    "same_name": "Uncertain: several go by that name.",
    "by_record": "Uncertain: its position is not known; this is the area it is kept in.",
    "no_officer": "Nobody is known to work in that area.",
    "from_around": "Nobody works in the very area; these work in the one around it.",
}


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("who")(who)


@speaks
def who(
    where: Annotated[str, typer.Argument(help="A street, an address, a place or an area.")] = "",
    at: Annotated[str, typer.Option(help="A position instead: 59.33,18.06.")] = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say who is the officer of a place; what is uncertain is said too."""
    from fieldapp.actions.officer_finder import officer_for, position_in

    where, at = where.strip(), at.strip()
    if bool(where) == bool(at):
        raise WrongUse(problem='Say where: fieldapp who "Storgatan 5", or --at LAT,LON.')
    if at and position_in(at) is None:
        raise WrongUse(problem=f"--at is {at!r}, expected a position such as 59.33,18.06.")
    with opened(profile) as store:
        found = officer_for(store, where or at)
    say("\n".join(_lines(found)), _as_json(found), as_json=as_json)
    if not any(duty.officers for duty in found.duties):
        raise typer.Exit(FAILED)


def _lines(found: "Finding") -> list[str]:
    lines = [line for duty in found.duties for line in _duty_lines(duty)]
    return [*lines, *(_DOUBTS[doubt] for doubt in found.doubts)]


def _duty_lines(duty: "Duty") -> list[str]:
    kind = duty.area.kind.label(language())
    officers = [f"  {one.display_name}, {one.role.label(language())}" for one in duty.officers]
    return [f"{duty.area.name} ({kind})", *officers]


def _as_json(found: "Finding") -> dict[str, Any]:
    return {
        "asked": found.asked,
        "place": found.place,
        "position": found.spot,
        "areas": [
            {
                "id": duty.area.id,
                "name": duty.area.name,
                "officers": [
                    {"id": one.id, "name": one.display_name, "role": one.role}
                    for one in duty.officers
                ],
            }
            for duty in found.duties
        ],
        "doubts": list(found.doubts),
    }
