"""A handover as it was signed: frozen content, and the signatures over it.

Neither changes once it is saved; a later edit of the handover makes a new version. When the time of
the words about persons is over (R71) the content goes, and the hash that was signed stays.
"""

from typing import Annotated

from pydantic import Field

from fieldapp.domain.handover_terms import SignerRole
from fieldapp.domain.record import Moment, Record, Text
from fieldapp.domain.spec import Need, Spec

_HASH = r"^[0-9a-f]{64}$"


class HandoverVersion(Record):
    """The whole handover as it stood, as canonical JSON, without names of private persons."""

    type_name = "handover_version"
    plural = "handover_versions"
    en = "Version of a handover"
    sv = "Version av överlämning"
    person_fields = frozenset({"content"})
    written_once = True

    handover_id: Annotated[
        Text, Spec(en="Handover", sv="Överlämning", sensitivity=1, need=Need.TO_SAVE)
    ]
    number: Annotated[
        int, Field(ge=1), Spec(en="Number", sv="Nummer", sensitivity=1, need=Need.TO_SAVE)
    ]
    content: Annotated[
        Text, Spec(en="Content", sv="Innehåll", sensitivity=2, need=Need.TO_SAVE)
    ] = ""
    content_hash: Annotated[
        Text,
        Field(pattern=_HASH),
        Spec(en="Checksum", sv="Kontrollsumma", sensitivity=1, unit="SHA-256", need=Need.TO_SAVE),
    ]


class HandoverSignature(Record):
    """That somebody signed a version, with the key of the laptop on which it was done."""

    type_name = "handover_signature"
    plural = "handover_signatures"
    en = "Signature of a handover"
    sv = "Underskrift av överlämning"
    written_once = True

    version_id: Annotated[Text, Spec(en="Version", sv="Version", sensitivity=1, need=Need.TO_SAVE)]
    content_hash: Annotated[
        Text,
        Field(pattern=_HASH),
        Spec(en="Checksum", sv="Kontrollsumma", sensitivity=1, unit="SHA-256", need=Need.TO_SAVE),
    ]
    signer: Annotated[
        Text, Spec(en="Signed by", sv="Undertecknad av", sensitivity=2, need=Need.TO_SAVE)
    ]
    name: Annotated[
        Text,
        Field(min_length=1, max_length=200),
        Spec(en="Name", sv="Namn", sensitivity=2, need=Need.TO_SAVE),
    ]
    role: Annotated[SignerRole, Spec(en="As", sv="Som", sensitivity=1, need=Need.TO_SAVE)]
    signed_at: Annotated[
        Moment, Spec(en="Signed", sv="Undertecknad", sensitivity=1, need=Need.TO_SAVE)
    ]
    device_id: Annotated[Text, Spec(en="Computer", sv="Dator", sensitivity=1, need=Need.TO_SAVE)]
    public_key: Annotated[
        Text, Spec(en="Key", sv="Nyckel", sensitivity=1, unit="Ed25519", need=Need.TO_SAVE)
    ]
    signature: Annotated[
        Text, Spec(en="Signature", sv="Underskrift", sensitivity=1, need=Need.TO_SAVE)
    ]

    def signed_content(self) -> bytes:
        """Return what the signature is over: the frozen content's hash, and who signs it as what."""
        facts = (
            self.version_id,
            self.content_hash,
            self.signer,
            self.name,
            self.role.value,
            self.signed_at.isoformat(timespec="milliseconds"),
            self.device_id,
        )
        return "\n".join(("fieldapp handover", *facts)).encode()
