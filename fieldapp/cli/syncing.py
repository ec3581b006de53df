"""fieldapp sync."""

import signal
import threading
from typing import Annotated

import typer

from fieldapp.cli.speaking import (
    FAILED,
    JsonOption,
    ProfileOption,
    opened,
    progress_bar,
    say,
    speaks,
    whisper,
)
from fieldapp.storage.store import Store

WATCH_SECONDS = 30


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("sync")(sync)


@speaks
def sync(
    once: Annotated[bool, typer.Option("--once", help="Exchange once (the default).")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Exchange again and again.")] = False,
    accept_removals: Annotated[
        bool,
        typer.Option(
            "--accept-removals", help="It is right that very many records leave this computer."
        ),
    ] = False,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Send what waits, fetch what is new, and say what is left."""
    with opened(profile) as store:
        went_well = _exchange(store, as_json=as_json, accept_removals=accept_removals)
        if watch and not once:
            stop = threading.Event()
            signal.signal(signal.SIGTERM, lambda *_: stop.set())
            while not stop.wait(WATCH_SECONDS):
                went_well = _exchange(store, as_json=as_json)
    if not went_well:
        raise typer.Exit(FAILED)


def _exchange(store: Store, *, as_json: bool, accept_removals: bool = False) -> bool:
    # httpx only when the network is used
    from fieldapp.actions.sync_now import carry_attachments, sync_now

    with progress_bar("Syncing", quiet=as_json) as tell:
        report = sync_now(store, tell, accept_removals=accept_removals)
        if report.problem is None:
            carry_attachments(store)
    found = {
        "pushed": report.pushed,
        "pulled": report.pulled,
        "waiting": report.waiting,
        "needs_you": report.needs_you,
    }
    if report.problem is not None:
        whisper(str(report.problem))
    say(
        f"{report.pushed} sent, {report.pulled} fetched, {report.waiting} waiting, "
        f"{report.needs_you} need you.",
        found,
        as_json=as_json,
    )
    return report.problem is None
