"""fieldapp maps: import, info, remove and build map packs."""

from pathlib import Path
from typing import Annotated

import typer

from fieldapp.actions.build_map import build_map
from fieldapp.actions.maps import import_map, look_into_map, map_packs, remove_map
from fieldapp.cli.speaking import JsonOption, ProfileOption, opened, say, speaks
from fieldapp.domain.map_pack import MapPack

maps = typer.Typer(
    help="The offline map: one pack (MBTiles) of a region, kept in the profile.",
    no_args_is_help=True,
)


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    maps.command("import")(import_pack)
    maps.command("info")(info)
    maps.command("remove")(remove)
    maps.command("build")(build)
    app.add_typer(maps, name="maps")


@speaks
def import_pack(
    pack: Annotated[Path, typer.Argument(help="The map pack, an MBTiles file.")],
    sha256: Annotated[str, typer.Option(help="What its SHA-256 must be.")] = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Copy a map pack into the profile, after checking that it is whole and shows the area."""
    with opened(profile) as store:
        kept = import_map(store, pack.absolute(), sha256)
    say(f"Imported {_words(kept)}", kept.as_json(), as_json=as_json)


@speaks
def info(
    pack: Annotated[
        Path | None, typer.Argument(help="A map pack; without it those of the profile.")
    ] = None,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Tell of a map pack, or of the profile's: name, ground, day, size, credit and SHA-256."""
    if pack is not None:
        found = look_into_map(pack.absolute())
        say(_words(found), found.as_json(), as_json=as_json)
        return
    with opened(profile) as store:
        packs = map_packs(store)
    lines = "\n\n".join(map(_words, packs)) or "There is no map pack. Import one: maps import PACK."
    say(lines, [pack.as_json() for pack in packs], as_json=as_json)


@speaks
def remove(
    name: Annotated[str, typer.Argument(help="Its name, or the first digits of its SHA-256.")],
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Remove a map pack from the profile."""
    with opened(profile) as store:
        gone = remove_map(store, name)
    say(f"Removed the map {gone.name}.", gone.as_json(), as_json=as_json)


@speaks
def build(
    extract: Annotated[Path, typer.Argument(help="An OpenStreetMap extract, .osm.pbf.")],
    out: Annotated[Path, typer.Option(help="The map pack to write.")],
    name: Annotated[str, typer.Option(help="What the pack is called.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Make a map pack from an OpenStreetMap extract; needs tilemaker and osmium."""
    found = build_map(extract, out, name=name)
    line = f"Wrote {out}: {found.name}, zoom {found.least_zoom} to {found.most_zoom}."
    say(line, {"file": str(out), "name": found.name, "made_on": found.made_on}, as_json=as_json)


def _words(pack: MapPack) -> str:
    west, south, east, north = (f"{edge:.3f}" for edge in pack.bounds)
    kind = "pictures" if pack.is_raster else "vectors"
    zooms = f"zoom {pack.least_zoom} to {pack.most_zoom}"
    return "\n".join(
        (
            f"{pack.name}: {kind}, {zooms}, {pack.bytes / 1e6:.1f} MB",
            f"  ground   {west} to {east} east, {south} to {north} north",
            f"  data of  {pack.made_on or 'a day that it does not state'}",
            f"  credit   {pack.attribution or '© OpenStreetMap contributors'}",
            f"  sha256   {pack.sha256}",
        )
    )
