"""fieldapp handover: begin one, put its map together, take steps, check what was signed."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fieldapp.base.errors import BadInput
from fieldapp.cli import handover_parts
from fieldapp.cli.handover_parts import IdArgument
from fieldapp.cli.speaking import (
    FAILED,
    JsonOption,
    ProfileOption,
    language,
    opened,
    progress_bar,
    say,
    speaks,
)
from fieldapp.cli.values import day_in, officer_in

if TYPE_CHECKING:
    from fieldapp.actions.handover_versions import VersionLine

handovers = typer.Typer(
    help="Hand an area over: the community map, its steps and its signed versions.",
    no_args_is_help=True,
)


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (start, map_, step, check):
        handovers.command(command.__name__.strip("_"))(command)
    handover_parts.register(handovers)
    app.add_typer(handovers, name="handover")


@speaks
def start(
    last_day: Annotated[str, typer.Option(help="Your last day in the area: 2026-12-31.")],
    incoming: Annotated[
        str, typer.Option(help="Who takes over: service number, name or id; may come later.")
    ] = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Begin to hand your area over."""
    from fieldapp.actions.handovers import start_handover

    with opened(profile) as store:
        begun = start_handover(
            store,
            leaving=store.person.officer_id,
            incoming=officer_in(store, "--incoming", incoming),
            last_day=day_in("--last-day", last_day),
        )
    say(f"Begun: {begun.id}", begun.to_document(), as_json=as_json)


@speaks
def map_(
    handover_id: IdArgument, profile: ProfileOption = None, as_json: JsonOption = False
) -> None:
    """Put the community map together from the log; what you confirmed, struck or wrote stays."""
    from fieldapp.actions.handover_map import assemble_map, entries_of

    with opened(profile) as store:
        with progress_bar("Community map", quiet=as_json) as tell:
            changed = assemble_map(store, handover_id, tell, language=language())
        standing = [entry for entry in entries_of(store, handover_id) if not entry.struck]
    counts = Counter(entry.section.label(language()) for entry in standing)
    lines = [f"New or refreshed: {changed}", *(f"  {name}: {n}" for name, n in counts.items())]
    say("\n".join(lines), {"changed": changed, "sections": counts}, as_json=as_json)


@speaks
def step(
    handover_id: IdArgument,
    status: Annotated[
        str, typer.Argument(help="drafted, confirmed, briefed, notified or accepted.")
    ],
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take the next step of a handover; what it needs first is said."""
    from fieldapp.actions.handovers import take_step
    from fieldapp.domain.handover import HandoverStatus

    if not HandoverStatus.has(status):
        known = ", ".join(HandoverStatus)
        raise BadInput(where="step", field="STATUS", value=repr(status), expected=f"one of {known}")
    with opened(profile) as store:
        after = take_step(store, handover_id, HandoverStatus.named(status))
    say(after.status.label(language()), after.to_document(), as_json=as_json)


@speaks
def check(
    handover_id: IdArgument, profile: ProfileOption = None, as_json: JsonOption = False
) -> None:
    """Check every version of a handover and the signatures over it; exit 1 if one does not hold."""
    from fieldapp.actions.handover_map import handover_of
    from fieldapp.actions.handover_versions import versions_of

    with opened(profile) as store:
        versions = versions_of(store, handover_of(store, handover_id).id)
    lines = [line for one in versions for line in _version_lines(one)]
    found = [_as_json(one) for one in versions]
    say("\n".join(lines) or "There is no version yet.", found, as_json=as_json)
    if not all(one.is_whole and all(line.holds for line in one.signatures) for one in versions):
        raise typer.Exit(FAILED)


def _version_lines(version: "VersionLine") -> list[str]:
    state = "purged" if version.is_purged else "whole" if version.is_whole else "ALTERED"
    head = f"Version {version.version.number}: {state}, {version.version.content_hash[:16]}"
    return [
        head,
        *(
            f"  {line.signature.role.label(language())}, {line.signature.name}, "
            f"{line.signature.signed_at:%Y-%m-%d %H:%M} UTC: "
            f"{'holds' if line.holds else 'DOES NOT HOLD'}"
            for line in version.signatures
        ),
    ]


def _as_json(version: "VersionLine") -> dict[str, Any]:
    return {
        "number": version.version.number,
        "content_hash": version.version.content_hash,
        "whole": version.is_whole,
        "purged": version.is_purged,
        "signatures": [
            {
                "role": line.signature.role.value,
                "signer": line.signature.signer,
                "signed_at": line.signature.signed_at.isoformat(),
                "holds": line.holds,
            }
            for line in version.signatures
        ],
    }
