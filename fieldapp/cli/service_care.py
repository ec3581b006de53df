"""fieldapp server …: backups, the recovery key, and records that must be gone everywhere."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from fieldapp.cli.service_options import DEFAULT_DATABASE, AttachmentsOption, DatabaseOption
from fieldapp.cli.speaking import JsonOption, say, secret_from, speaks


def register(server: typer.Typer) -> None:
    """Add this module's commands."""
    server.command("backup")(backup)
    server.command("restore")(restore)
    server.command("verify")(verify)
    server.command("recovery-key")(recovery_key)
    server.command("erase")(erase)
    server.command("erasures")(erasures)


@speaks
def backup(
    out: Annotated[Path, typer.Option(help="The folder that the backup is written into.")],
    database: DatabaseOption = DEFAULT_DATABASE,
    attachments: AttachmentsOption = "",
    as_json: JsonOption = False,
) -> None:
    """Back the server up while it runs, check the backup, and tell laptops what lies in it."""
    from fieldapp.server.backup import back_up

    done = back_up(database, out, attachments=attachments)
    found = done.verified
    say(
        f"Backed up and checked: {done.file} ({found.records} records, {found.changes} changes, "
        f"{done.attachments} attachments).",
        {
            "file": str(done.file),
            "records": found.records,
            "changes": found.changes,
            "attachments": done.attachments,
            "heads": {name: head.model_dump() for name, head in found.heads.items()},
        },
        as_json=as_json,
    )


@speaks
def restore(
    backup_file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup made before.")],
    database: DatabaseOption = DEFAULT_DATABASE,
    attachments: AttachmentsOption = "",
    as_json: JsonOption = False,
) -> None:
    """Fill an empty database from a backup; laptops then send again what came after it."""
    from fieldapp.server.backup import restore as bring_back

    found = bring_back(backup_file, database, attachments=attachments)
    said = {"records": found.records, "changes": found.changes, "streams": len(found.heads)}
    say(f"Restored and checked: {_in_words(said)}.", said, as_json=as_json)


@speaks
def verify(database: DatabaseOption = DEFAULT_DATABASE, as_json: JsonOption = False) -> None:
    """Recompute the hash chains of the server's log, and name the first break there is."""
    from fieldapp.server.database import open_existing
    from fieldapp.server.verify import verify as recompute

    with closing(open_existing(database)) as opened:
        found = recompute(opened)
    said = {"records": found.records, "changes": found.changes, "streams": len(found.heads)}
    say(f"Every hash fits: {_in_words(said)}.", said, as_json=as_json)


def _in_words(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {what}" for what, count in counts.items())


@speaks
def recovery_key(
    out: Annotated[Path, typer.Option(help="A new file for the private key: keep it apart.")],
    replace: Annotated[bool, typer.Option(help="Make another one where there is one.")] = False,
    password_file: Annotated[
        Path | None, typer.Option(help="The passphrase that the file is put under.")
    ] = None,
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Make the force's key: it opens a laptop whose passphrase is forgotten."""
    from fieldapp.server.database import open_existing
    from fieldapp.server.recovery import make_recovery_key

    passphrase = secret_from(password_file, "Passphrase for the key")
    with closing(open_existing(database)) as opened:
        public = make_recovery_key(opened, out, passphrase, replace=replace)
    say(f"The private key is in {out}.", {"file": str(out), "public": public}, as_json=as_json)


@speaks
def erase(
    record_id: Annotated[str, typer.Argument(metavar="RECORD_ID")],
    reason: Annotated[str, typer.Option(help="Why; it is kept, so name no person in it.")],
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Erase a record here and on every laptop; who changed what, and when, stays in the log."""
    from fieldapp.server.database import open_existing
    from fieldapp.server.erasing import erase as wipe

    with closing(open_existing(database)) as opened:
        opened.repeated(lambda: wipe(opened, record_id, reason))
    say(
        f"Erased {record_id}. Laptops erase it at their next sync: see server erasures.",
        {"id": record_id},
        as_json=as_json,
    )


@speaks
def erasures(database: DatabaseOption = DEFAULT_DATABASE, as_json: JsonOption = False) -> None:
    """List what was erased, and the laptops that have not said yet that it is gone there."""
    from fieldapp.server.confirming import erasures as erased
    from fieldapp.server.database import open_existing

    with closing(open_existing(database)) as opened:
        found = erased(opened)
    lines = [f"{one.at:%Y-%m-%d %H:%M} {one.record_id}: {_missing(one.missing)}" for one in found]
    said = [
        {"id": one.record_id, "type": one.record_type, "at": one.at, "missing": one.missing}
        for one in found
    ]
    say("\n".join(lines) or "Nothing was erased.", said, as_json=as_json)


def _missing(names: Sequence[str]) -> str:
    return f"not yet on {', '.join(names)}" if names else "gone on every laptop"
