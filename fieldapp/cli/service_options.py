"""What the server's commands have in common."""

from typing import Annotated

import typer

DatabaseOption = Annotated[
    str,
    typer.Option(
        "--database",
        help="sqlite:///FILE, or postgresql://USER@HOST/NAME.",
        envvar="FIELDAPP_DATABASE",
    ),
]
AttachmentsOption = Annotated[
    str,
    typer.Option(
        "--attachments",
        help="A folder or s3://BUCKET for photos and documents.",
        envvar="FIELDAPP_ATTACHMENTS",
    ),
]
DEFAULT_DATABASE = "sqlite:///fieldapp-server.db"
