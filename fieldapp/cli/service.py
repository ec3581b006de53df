"""fieldapp serve and server …: they need the extra `server`."""

from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from fieldapp.base.errors import WrongUse
from fieldapp.cli import service_areas, service_care
from fieldapp.cli.choices import ROLE_HELP
from fieldapp.cli.service_options import DEFAULT_DATABASE, AttachmentsOption, DatabaseOption
from fieldapp.cli.speaking import JsonOption, say, secret_from, speaks
from fieldapp.domain.vocabulary import Role


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("serve")(serve_https)
    server = typer.Typer(
        help="Look after the server, its areas and its users.", no_args_is_help=True
    )
    server.command("add-area")(add_area)
    server.command("add-user")(add_user)
    server.command("move-user")(move_user)
    server.command("allow-person-search")(allow_person_search)
    server.command("devices")(devices)
    server.command("revoke")(revoke)
    server.command("revoke-device")(revoke_device)
    service_areas.register(server)
    service_care.register(server)
    app.add_typer(server, name="server")


@speaks
def serve_https(
    database: DatabaseOption = DEFAULT_DATABASE,
    host: Annotated[str, typer.Option()] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535)] = 8443,
    tls_cert: Annotated[Path | None, typer.Option(help="The server's certificate (PEM).")] = None,
    tls_key: Annotated[Path | None, typer.Option(help="Its private key (PEM).")] = None,
    self_signed: Annotated[
        Path | None, typer.Option(help="A folder for a certificate authority of its own.")
    ] = None,
    attachments: AttachmentsOption = "",
    workers: Annotated[
        int, typer.Option(min=1, max=64, help="Processes that serve; more than one on PostgreSQL.")
    ] = 1,
    metrics_port: Annotated[
        int, typer.Option(min=0, max=65535, help="Tell Prometheus on this port of 127.0.0.1.")
    ] = 0,
) -> None:
    """Serve laptops over HTTPS until stopped."""
    from fieldapp.server.serve import serve  # FastAPI only where a server runs

    if (tls_cert is None) != (tls_key is None) or (tls_cert is None) == (self_signed is None):
        raise WrongUse(problem="Give --tls-cert with --tls-key, or --self-signed.")
    serve(
        database,
        host,
        port,
        tls_cert=tls_cert,
        tls_key=tls_key,
        self_signed_dir=self_signed,
        attachments=attachments,
        workers=workers,
        metrics_port=metrics_port,
    )


@speaks
def add_area(
    code: str, name: str, database: DatabaseOption = DEFAULT_DATABASE, as_json: JsonOption = False
) -> None:
    """Add an area that laptops can work in."""
    from fieldapp.server.accounts import add_area as add
    from fieldapp.server.database import open_database

    with closing(open_database(database)) as opened:
        area_id = add(opened, code, name)
    say(f"Area {code} {name}: {area_id}", {"id": area_id, "code": code}, as_json=as_json)


@speaks
def add_user(
    user: Annotated[str, typer.Argument(metavar="NAME", help="The user name to sign in with.")],
    name: Annotated[str, typer.Option(help="The full name.")],
    role: Annotated[str, typer.Option(help=ROLE_HELP)],
    area: Annotated[list[str], typer.Option(help="The code of an area; may be repeated.")],
    password_file: Annotated[Path | None, typer.Option()] = None,
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Add a person who may connect laptops."""
    from fieldapp.server.accounts import add_user as add
    from fieldapp.server.database import open_existing

    _check_role(role)
    password = secret_from(password_file, f"Password for {user}")
    with closing(open_existing(database)) as opened:
        officer_id = add(opened, user, name, Role.named(role), area, password)
    say(f"User {user} ({role}): {officer_id}", {"id": officer_id, "user": user}, as_json=as_json)


def _check_role(role: str) -> None:
    if not Role.has(role):
        raise WrongUse(problem=f"--role is {role!r}, expected one of {', '.join(Role)}.")


@speaks
def revoke(
    user: Annotated[str, typer.Argument(metavar="NAME")],
    device: Annotated[str, typer.Option(help="Only this laptop, by its id.")] = "",
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Shut a person, or one of their laptops, out."""
    from fieldapp.server.accounts import revoke_device, revoke_user
    from fieldapp.server.database import open_existing

    with closing(open_existing(database)) as opened:
        if device:
            revoke_device(opened, device)
        else:
            revoke_user(opened, user)
    say(f"Revoked {device or user}.", {"user": user, "device": device}, as_json=as_json)


@speaks
def move_user(
    user: Annotated[str, typer.Argument(metavar="NAME")],
    area: Annotated[list[str], typer.Option(help="The code of an area; may be repeated.")],
    role: Annotated[str, typer.Option(help=f"Without it as before; else {ROLE_HELP}")] = "",
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Let a person work in these areas and in no others; unsent work of before still counts."""
    from fieldapp.server.database import open_existing
    from fieldapp.server.scope import move_user as move

    if role:
        _check_role(role)
    with closing(open_existing(database)) as opened:
        other = Role.named(role) if role else None
        version = opened.repeated(lambda: move(opened, user, area, role=other))
    said = {"user": user, "areas": area, "scope": version} | ({"role": role} if role else {})
    say(f"{user} now works in {', '.join(area)}.", said, as_json=as_json)


@speaks
def allow_person_search(
    area: Annotated[str, typer.Argument(metavar="AREA", help="The code of the area.")],
    allow: Annotated[bool, typer.Option("--allow/--deny", help="Whether it is allowed.")] = True,
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Say whether names of private persons may be searched in an area's shared records."""
    from fieldapp.server.database import open_existing
    from fieldapp.server.scope import allow_person_search as set_allowed

    with closing(open_existing(database)) as opened:
        set_allowed(opened, area, allowed=allow)
    words = "may" if allow else "may not"
    said = {"area": area, "allowed": allow}
    say(f"Names of private persons {words} be searched in {area}.", said, as_json=as_json)


@speaks
def devices(database: DatabaseOption = DEFAULT_DATABASE, as_json: JsonOption = False) -> None:
    """List the laptops, when each was last seen, and what it then held unsent."""
    from fieldapp.server.database import open_existing
    from fieldapp.server.devices import devices as known

    with closing(open_existing(database)) as opened:
        found = known(opened)
    lines = [
        f"{one.id}  {one.user}  {one.name or '-'}  {one.last_seen:%Y-%m-%d %H:%M}  "
        f"{one.unsent} unsent{'  revoked' if one.revoked else ''}"
        for one in found
    ]
    said = [asdict(one) for one in found]
    say("\n".join(lines) or "No laptop is connected.", said, as_json=as_json)


@speaks
def revoke_device(
    device_id: Annotated[str, typer.Argument(metavar="ID", help="As server devices lists it.")],
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Shut one laptop out; its person's other laptops go on."""
    from fieldapp.server.accounts import revoke_device as shut_out
    from fieldapp.server.database import open_existing

    with closing(open_existing(database)) as opened:
        shut_out(opened, device_id)
    say(f"Revoked {device_id}.", {"device": device_id}, as_json=as_json)
