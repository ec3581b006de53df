"""fieldapp serve and server …: they need the extra `server`."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from fieldapp.base.errors import WrongUse
from fieldapp.cli.speaking import JsonOption, say, secret_from, speaks
from fieldapp.domain.vocabulary import Role

DatabaseOption = Annotated[
    str, typer.Option("--database", help="sqlite:///FILE", envvar="FIELDAPP_DATABASE")
]
DEFAULT_DATABASE = "sqlite:///fieldapp-server.db"


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("serve")(serve_https)
    server = typer.Typer(help="Look after the server's areas and accounts.", no_args_is_help=True)
    server.command("add-area")(add_area)
    server.command("add-user")(add_user)
    server.command("revoke")(revoke)
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
) -> None:
    """Serve laptops over HTTPS until stopped."""
    from fieldapp.server.serve import serve  # FastAPI only where a server runs

    if (tls_cert is None) != (tls_key is None) or (tls_cert is None) == (self_signed is None):
        raise WrongUse(problem="give --tls-cert with --tls-key, or --self-signed")
    serve(
        database,
        host,
        port,
        tls_cert=tls_cert,
        tls_key=tls_key,
        self_signed_dir=self_signed,
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
    role: Annotated[str, typer.Option(help="What the person does.")],
    area: Annotated[list[str], typer.Option(help="The code of an area; may be repeated.")],
    password_file: Annotated[Path | None, typer.Option()] = None,
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Add a person who may connect laptops."""
    from fieldapp.server.accounts import add_user as add
    from fieldapp.server.database import open_database

    if not Role.has(role):
        raise WrongUse(problem=f"--role is {role!r}, expected one of {', '.join(Role)}")
    password = secret_from(password_file, f"Password for {user}")
    with closing(open_database(database)) as opened:
        officer_id = add(opened, user, name, Role.named(role), area, password)
    say(f"User {user} ({role}): {officer_id}", {"id": officer_id, "user": user}, as_json=as_json)


@speaks
def revoke(
    user: Annotated[str, typer.Argument(metavar="NAME")],
    device: Annotated[str, typer.Option(help="Only this laptop, by its id.")] = "",
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Shut a person, or one of their laptops, out."""
    from fieldapp.server.accounts import revoke_device, revoke_user
    from fieldapp.server.database import open_database

    with closing(open_database(database)) as opened:
        if device:
            revoke_device(opened, device)
        else:
            revoke_user(opened, user)
    say(f"Revoked {device or user}.", {"user": user, "device": device}, as_json=as_json)
