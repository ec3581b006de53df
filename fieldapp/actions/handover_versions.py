"""Frozen versions of a handover, and the signatures of both parties over them.

A version holds the whole handover as canonical JSON; its hash is what people sign, each with the
key of the laptop. Both are checked whenever they are read. What a version says of contact persons
is what they are to the area; their names are looked up for as long as they may be kept.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldapp.actions.handover_map import check_role, entries_of, handover_of, own_handover
from fieldapp.actions.people import common_fields, me, officer_names
from fieldapp.base.errors import NotAllowed, NotFound
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.handover import Handover, HandoverSignature, HandoverVersion, SignerRole
from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.rows import sent_part
from fieldapp.storage.store import Store
from fieldapp.sync.signing import public_key, sign_content
from fieldapp.wire.hashing import canonical
from fieldapp.wire.signatures import is_signed

SUPERVISORS = frozenset({Role.GROUP_LEADER, Role.AREA_CHIEF, Role.SUPERVISOR})
_ALTERED = QT_TRANSLATE_NOOP("facts", "the content of this version is not what was signed")
_NOT_YOUR_PART = QT_TRANSLATE_NOOP(
    "facts", "only the officer named in the handover signs in that part"
)
_NO_SUPERVISOR = QT_TRANSLATE_NOOP(
    "facts", "only a group leader, area chief or supervisor signs in that part"
)
_OVERTAKEN = QT_TRANSLATE_NOOP("facts", "there is a newer version to be signed")
_SIGNED = QT_TRANSLATE_NOOP("facts", "you have signed this version already")
_PARTS = {
    "briefing": "briefing_day",
    "questions": "handover_question",
    "publications": "publication",
}
_OF_THE_CASE = frozenset({"status", "accepted_on", "notified_on"})
"""What goes on after the signing: it is no part of what was signed."""


@dataclass(frozen=True)
class SignatureLine:
    """A signature, and whether it holds."""

    signature: HandoverSignature
    holds: bool


@dataclass(frozen=True)
class VersionLine:
    """A version with its signatures, all checked as they were read."""

    version: HandoverVersion
    signatures: tuple[SignatureLine, ...]
    is_whole: bool
    """The content is what was signed; also where it was purged, as the hash then still stands."""
    is_purged: bool = False

    def signed_as(self, role: SignerRole) -> HandoverSignature | None:
        """Return the signature in this part that holds, None where there is none."""
        found = (one.signature for one in self.signatures if one.holds)
        return next((one for one in found if one.role is role), None)


def freeze_version(store: Store, handover_id: str) -> HandoverVersion:
    """Freeze the handover as it stands; where nothing changed since, return the newest version.

    Raises:
        NotAllowed: the officer's role does not write handovers.
        NotFound: there is no such handover.
    """
    handover = own_handover(store, handover_id)
    parts = _parts_of(store, handover_id)
    content = _content(store, handover, parts)
    content_hash = _hash_of(content)
    before = _versions(store, handover_id)
    if before and before[-1].content_hash == content_hash:
        return before[-1]
    common = common_fields(store, area_id=handover.area_id)
    told_of = [one.first_processed for one in parts if one.may_tell_who()]
    version = HandoverVersion.model_validate(
        {
            **common,
            "first_processed": min((*told_of, common["first_processed"])),
            "handover_id": handover.id,
            "number": max((one.number for one in before), default=0) + 1,
            "content": content,
            "content_hash": content_hash,
        }
    )
    store.save(version)
    return version


def is_changed_since(store: Store, version: HandoverVersion) -> bool:
    """Say whether the handover is no longer as this version has it."""
    handover = handover_of(store, version.handover_id)
    content = _content(store, handover, _parts_of(store, handover.id))
    return _hash_of(content) != version.content_hash


def sign_version(store: Store, version_id: str, role: SignerRole) -> HandoverSignature:
    """Sign a version as the officer of this profile, with the key of this laptop.

    Raises:
        NotAllowed: it is not this officer's part, was signed already, is not the newest, or the
            officer's role does not write handovers.
    """
    check_role(store)
    version = version_of(store, version_id)
    _check_may_sign(store, version, role)
    now = store.clock.now()
    officer = me(store)
    unsigned = HandoverSignature.model_validate(
        {
            **common_fields(store, area_id=version.area_id),
            "version_id": version.id,
            "content_hash": version.content_hash,
            "signer": officer.id,
            "name": officer.display_name,
            "role": role,
            "signed_at": now.replace(microsecond=now.microsecond // 1000 * 1000),
            "device_id": store.fact("device") or "",
            "public_key": public_key(store),
            "signature": "",
        }
    )
    signature = unsigned.changed(signature=sign_content(store, unsigned.signed_content()))
    store.save(signature)
    return signature


def signatures_hold(
    version: HandoverVersion, signatures: Iterable[HandoverSignature]
) -> tuple[SignatureLine, ...]:
    """Check signatures against the version that they claim to sign."""
    is_whole = content_is_whole(version)
    return tuple(
        SignatureLine(
            one,
            is_whole
            and one.version_id == version.id
            and one.content_hash == version.content_hash
            and one.signer == one.author_id
            and is_signed(one.public_key, one.signature, one.signed_content()),
        )
        for one in signatures
    )


def content_is_whole(version: HandoverVersion) -> bool:
    """Say whether the content is what the hash says; a purged one can't be told from it."""
    return not version.content or _hash_of(version.content) == version.content_hash


def versions_of(store: Store, handover_id: str) -> list[VersionLine]:
    """Return the versions with their signatures, the newest last; each is checked."""
    return [
        VersionLine(
            version,
            _lines(store, version),
            is_whole=content_is_whole(version),
            is_purged=not version.content,
        )
        for version in _versions(store, handover_id)
    ]


def version_of(store: Store, version_id: str) -> HandoverVersion:
    """Return a version; raise NotFound where there is none by that id."""
    found = store.get("handover_version", version_id)
    if not isinstance(found, HandoverVersion):
        raise NotFound(sought=version_id)
    return found


def content_of(version: HandoverVersion) -> Mapping[str, Any]:
    """Return what a version says; empty where it was purged.

    Its parts: `handover`, `area` (its name), `names` (of officers, by id), `entries` (not the
    struck ones), `briefing` (or None), `questions`, `publications`: documents by field name.

    Raises:
        NotAllowed: the content is not what was signed.
    """
    if not content_is_whole(version):
        raise NotAllowed(rule=_ALTERED)
    return json.loads(version.content) if version.content else {}


def persons_in(store: Store, content: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of the contact persons behind the entries of a version, by entry id.

    A person who was purged or removed since then is no longer named.
    """
    names = {}
    for entry in content.get("entries", ()):
        if entry["link_type"] == "contact":
            document = store.document("contact", entry["link_id"])
            if document is not None and not document["deleted"]:
                names[entry["id"]] = str(document["name"])
    return names


def _check_may_sign(store: Store, version: HandoverVersion, role: SignerRole) -> None:
    handover = handover_of(store, version.handover_id)
    officer = me(store)
    parties = {SignerRole.LEAVING: handover.leaving, SignerRole.INCOMING: handover.incoming}
    if role in parties and parties[role] != officer.id:
        raise NotAllowed(rule=_NOT_YOUR_PART)
    if role is SignerRole.SUPERVISOR and officer.role not in SUPERVISORS:
        raise NotAllowed(rule=_NO_SUPERVISOR)
    if version.id != _versions(store, handover.id)[-1].id:
        raise NotAllowed(rule=_OVERTAKEN)
    if not version.content or not content_is_whole(version):
        raise NotAllowed(rule=_ALTERED)
    signed = [line.signature for line in _lines(store, version) if line.holds]
    if any(one.role is role and one.signer == officer.id for one in signed):
        raise NotAllowed(rule=_SIGNED)


def _versions(store: Store, handover_id: str) -> list[HandoverVersion]:
    found = store.records("handover_version", "deleted = 0 AND handover_id = ?", (handover_id,))
    versions = [one for one in found if isinstance(one, HandoverVersion)]
    return sorted(versions, key=lambda one: (one.number, one.created_at, one.id))


def _lines(store: Store, version: HandoverVersion) -> tuple[SignatureLine, ...]:
    return signatures_hold(version, _signatures(store, version.id))


def _signatures(store: Store, version_id: str) -> list[HandoverSignature]:
    found = store.records("handover_signature", "deleted = 0 AND version_id = ?", (version_id,))
    return [one for one in found if isinstance(one, HandoverSignature)]


def _parts_of(store: Store, handover_id: str) -> list[Record]:
    entries: list[Record] = [one for one in entries_of(store, handover_id) if not one.struck]
    for type_name in _PARTS.values():
        field = "link_id" if type_name == "publication" else "handover_id"
        entries += store.records(type_name, f"deleted = 0 AND {field} = ?", (handover_id,))
    return entries


def _content(store: Store, handover: Handover, parts: Sequence[Record]) -> str:
    """Return the whole as canonical JSON: the same for the same handover, wherever it is made."""
    case = sent_part("handover", handover.to_document())
    documents: dict[str, list[dict[str, Any]]] = {}
    for one in sorted(parts, key=lambda part: part.id):
        documents.setdefault(one.type_name, []).append(sent_part(one.type_name, one.to_document()))
    area = store.document("area", handover.area_id)
    officers = officer_names(store)
    whole = {
        "handover": {name: value for name, value in case.items() if name not in _OF_THE_CASE},
        "area": area["name"] if area else "",
        "names": {
            one: officers[one] for one in sorted(_named(handover, documents)) if one in officers
        },
        "entries": documents.get("map_entry", []),
        **{name: documents.get(type_name, []) for name, type_name in _PARTS.items()},
    }
    whole["briefing"] = next(reversed(documents.get("briefing_day", [])), None)
    return canonical(whole).decode()


def _named(handover: Handover, documents: Mapping[str, Sequence[Mapping[str, Any]]]) -> set[str]:
    """Return the officers whom a version names."""
    found = {handover.leaving, handover.incoming, handover.interim}
    found |= {one["answers"] for one in documents.get("handover_question", ())}
    found |= {one["approved_by"] for one in documents.get("publication", ())}
    return {one for one in found if one}


def _hash_of(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()
