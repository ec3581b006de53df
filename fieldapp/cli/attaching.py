"""fieldapp attach."""

from pathlib import Path
from typing import Annotated

import typer

from fieldapp.cli.speaking import JsonOption, ProfileOption, opened, say, speaks


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("attach")(attach)


@speaks
def attach(
    file: Annotated[Path, typer.Argument(help="A photo or a document.")],
    activity: Annotated[str, typer.Option(help="The id of the activity it belongs to.")],
    caption: Annotated[str, typer.Option(help="What it shows.")] = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Attach a photo or document to an activity; what a camera wrote into it is removed."""
    from dataclasses import replace

    from fieldapp.actions.attachments import attach_to, attachments_of
    from fieldapp.actions.taking_in import take_file

    with opened(profile) as store:
        store.must_get("activity", activity)
        staged = replace(take_file(store, file).staged, caption=caption)
        attach_to(store, "activity", activity, [staged])
        made = attachments_of(store, activity)[-1].attachment
    say(
        f"Attached {made.file_name}, kept encrypted on this computer: {made.id}",
        made.to_document(),
        as_json=as_json,
    )
