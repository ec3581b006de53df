"""Attachments: photos and documents that belong to another record."""

from typing import Annotated

from pydantic import Field

from fieldapp.domain.record import Moment, Record, Text
from fieldapp.domain.spec import Need, Spec

MAX_BYTES = 2 << 30
"""The largest file that is taken: 2 GB."""
THUMBNAIL_BYTES = 64 << 10
"""The most that a thumbnail takes."""
ATTACHABLE = ("activity",)
"""The record types that take attachments."""
LONGEST_NAME = 200
LONGEST_CAPTION = 500
_HASH = r"[0-9a-f]{64}"


class Attachment(Record):
    """A photo or document. Its content travels apart, named by its SHA-256.

    It is shared and purged as what it belongs to: those common fields are copied from there.
    """

    type_name = "attachment"
    plural = "attachments"
    en = "Attachment"
    sv = "Bilaga"
    person_fields = frozenset({"file_name", "caption"})
    purged_whole = True

    record_type: Annotated[
        Text, Spec(en="Belongs to (kind)", sv="Hör till (typ)", sensitivity=1, need=Need.TO_SAVE)
    ]
    record_id: Annotated[
        Text, Spec(en="Belongs to", sv="Hör till", sensitivity=1, need=Need.TO_SAVE)
    ]
    file_name: Annotated[
        Text,
        Field(min_length=1, max_length=LONGEST_NAME),
        Spec(en="File name", sv="Filnamn", sensitivity=2, need=Need.TO_SAVE, searchable=True),
    ]
    media_type: Annotated[
        Text,
        Field(max_length=127),
        Spec(en="Kind of file", sv="Filtyp", sensitivity=1, need=Need.TO_SAVE),
    ]
    size: Annotated[
        int,
        Field(ge=0, le=MAX_BYTES),
        Spec(en="Size", sv="Storlek", sensitivity=1, unit="bytes", need=Need.TO_SAVE),
    ]
    sha256: Annotated[
        Text,
        Field(pattern=f"^{_HASH}$"),
        Spec(en="Checksum", sv="Kontrollsumma", sensitivity=1, unit="SHA-256", need=Need.TO_SAVE),
    ]
    thumbnail_sha256: Annotated[
        Text,
        Field(pattern=f"^({_HASH})?$"),
        Spec(en="Checksum of the thumbnail", sv="Miniatyrens kontrollsumma", sensitivity=1),
    ] = ""
    width: Annotated[
        int | None, Field(ge=1), Spec(en="Width", sv="Bredd", sensitivity=1, unit="pixels")
    ] = None
    height: Annotated[
        int | None, Field(ge=1), Spec(en="Height", sv="Höjd", sensitivity=1, unit="pixels")
    ] = None
    caption: Annotated[
        Text,
        Field(max_length=LONGEST_CAPTION),
        Spec(en="Caption", sv="Bildtext", sensitivity=2, multiline=True, searchable=True),
    ] = ""
    taken_at: Annotated[
        Moment | None,
        Spec(
            en="Taken",
            sv="Tagen",
            sensitivity=1,
            help_en="Only where the officer chose to keep the camera's time.",
            help_sv="Bara om polisen har valt att behålla kamerans tid.",
        ),
    ] = None
