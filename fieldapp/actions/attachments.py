"""Attach photos and documents to records, show them, and remove them again.

Content is written first (actions/taking_in.py), the record that names it second.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from fieldapp.actions.people import common_fields
from fieldapp.actions.pictures import MOST_PICTURE_BYTES, THUMBNAIL_SIDE, Offer, for_screen
from fieldapp.actions.taking_in import Staged, Taken, unusable
from fieldapp.base.errors import NotFound
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.activity import Activity
from fieldapp.domain.attachment import Attachment
from fieldapp.domain.place import Point
from fieldapp.domain.record import Record
from fieldapp.storage.attachment_queue import DRAFT, Transfers
from fieldapp.storage.blobs import Blobs, opened_blobs
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.store import Store

_INHERITED = ("area_id", "shared", "regime", "first_processed")
"""What an attachment takes from the record it belongs to: it is read and purged as that is."""
_SHOWN = ("image/jpeg", "image/png")


@dataclass(frozen=True)
class Shown:
    """An attachment as a list shows it."""

    attachment: Attachment
    thumbnail: bytes
    """A JPEG; empty for a document, and until it was fetched."""
    is_here: bool
    """Whether its content lies on this laptop."""
    is_unsent: bool
    is_wanted: bool


# Attaching.


def attach(store: Store, record: Record, staged: Sequence[Staged]) -> str:
    """Attach contents that were taken in; return the id of the save, by which it can be undone.

    An activity without a position takes the one that the officer chose to use.
    """
    attachments = [_attachment(store, record, one) for one in staged]
    with store.connections.write():
        saved = store.save(*attachments, *_placed(record, staged))
        Transfers(store).send(attachments)
    # What the save told came before the commit: who asked at once saw nothing yet.
    store.told({Attachment.type_name: [one.id for one in attachments]})
    return saved


def _attachment(store: Store, record: Record, staged: Staged) -> Attachment:
    return Attachment.model_validate(
        {
            **common_fields(store),
            **{name: getattr(record, name) for name in _INHERITED},
            **{name: value for name, value in vars(staged).items() if name != "point"},
            "record_type": record.type_name,
            "record_id": record.id,
        }
    )


def _placed(record: Record, staged: Sequence[Staged]) -> list[Record]:
    point = next((one.point for one in staged if one.point), None)
    if point is None or not isinstance(record, Activity) or record.place.point is not None:
        return []
    return [record.changed(place=record.place.model_copy(update={"point": point}))]


def attach_to(store: Store, record_type: str, record_id: str, staged: Sequence[Staged]) -> str:
    """Attach to a record by its id; raise NotFound where it is not here."""
    return attach(store, store.must_get(record_type, record_id), staged)


def use_position(store: Store, activity_id: str, point: Point) -> str:
    """Give an activity the position that a photo was taken at; return the id of the save."""
    activity = store.must_get("activity", activity_id)
    assert isinstance(activity, Activity)  # noqa: S101  (narrowing)
    place = activity.place.model_copy(update={"point": point})
    return store.save(activity.changed(place=place))


def amend_attachment(store: Store, /, attachment_id: str, **values: Any) -> str:
    """Save a caption, or the time that the officer chose to keep; return the id of the save."""
    return store.save(_must_get(store, attachment_id).changed(**values))


def remove_attachment(store: Store, attachment_id: str) -> str:
    """Remove an attachment so that it can be restored; return the id of the save."""
    return store.delete(_must_get(store, attachment_id))


def _must_get(store: Store, attachment_id: str) -> Attachment:
    found = store.must_get("attachment", attachment_id)
    assert isinstance(found, Attachment)  # noqa: S101  (narrowing)
    return found


# What is attached.


def attachments_of(store: Store, record_id: str) -> list[Shown]:
    """Return what is attached to a record, oldest first."""
    found = [
        record
        for record in store.records("attachment", "deleted = 0 AND record_id = ?", (record_id,))
        if isinstance(record, Attachment)
    ]
    if not found:
        return []
    ids, transfers = [one.id for one in found], Transfers(store)
    unsent, wanted = transfers.unsent_of(ids), transfers.wanted_of(ids)
    with opened_blobs(store) as blobs:
        return [
            Shown(
                attachment=one,
                thumbnail=_thumbnail_of(blobs, one.thumbnail_sha256),
                is_here=blobs.size(one.sha256) is not None,
                is_unsent=one.id in unsent,
                is_wanted=one.id in wanted,
            )
            for one in found
        ]


def _thumbnail_of(blobs: Blobs, sha256: str) -> bytes:
    if not sha256 or blobs.size(sha256) is None:
        return b""
    return for_screen(blobs.whole(sha256), THUMBNAIL_SIDE) or b""


def picture_of(store: Store, attachment_id: str) -> bytes | None:
    """Return an attached picture as a JPEG for the screen; None where it can't be shown (yet)."""
    attachment = _must_get(store, attachment_id)
    if attachment.media_type not in _SHOWN or attachment.size > MOST_PICTURE_BYTES:
        return None
    with opened_blobs(store) as blobs:
        if blobs.size(attachment.sha256) is None:
            return None
        return for_screen(blobs.whole(attachment.sha256))


def fetch(store: Store, attachment_id: str) -> None:
    """Ask for the content of a colleague's attachment; it comes with the next exchange."""
    Transfers(store).want(_must_get(store, attachment_id).id)


def save_copy(store: Store, attachment_id: str, target: Path) -> None:
    """Write a content to a file outside the encrypted store, because the officer asked for it.

    Raises:
        NotFound: it is not on this laptop yet.
        BadInput: the file can't be written.
    """
    attachment = _must_get(store, attachment_id)
    with opened_blobs(store) as blobs:
        if blobs.size(attachment.sha256) is None:
            raise NotFound(sought=attachment.file_name)
        try:
            with target.open("wb") as file:
                for piece in blobs.read(attachment.sha256):
                    file.write(piece)
        except OSError as problem:
            raise unusable(
                target.name,
                QT_TRANSLATE_NOOP("facts", "not writable"),
                QT_TRANSLATE_NOOP("facts", "a file that can be written"),
            ) from problem


# Before the record is saved: what was taken in lies in a draft that keeps its contents alive.


def keep_staged(store: Store, draft_id: str, staged: Sequence[Staged]) -> None:
    """Keep what is to be attached to an activity that is still being written."""
    if staged:
        content = {"staged": [_as_json(one) for one in staged]}
        Drafts(store).keep(_draft_of(draft_id), DRAFT, content)
    else:
        drop_staged(store, draft_id)


def add_staged(store: Store, draft_id: str, staged: Staged) -> None:
    """Add one more to what is to be attached to an activity that is still being written."""
    kept = [taken.staged for taken in kept_staged(store, draft_id)]
    keep_staged(store, draft_id, [*kept, staged])


def kept_staged(store: Store, draft_id: str) -> list[Taken]:
    """Return what was taken in for a draft, with thumbnails to show."""
    draft = Drafts(store).get(_draft_of(draft_id))
    if draft is None:
        return []
    with opened_blobs(store) as blobs:
        kept = [_from_json(one) for one in draft.content["staged"]]
        return [Taken(one, Offer(), _thumbnail_of(blobs, one.thumbnail_sha256)) for one in kept]


def drop_staged(store: Store, draft_id: str) -> None:
    """Forget what was taken in for a draft; its contents go a day later."""
    Drafts(store).drop(_draft_of(draft_id))


def attach_staged(store: Store, draft_id: str, record_id: str) -> str:
    """Attach what was taken in for a draft to the activity it became, and drop it: both or none."""
    staged = [taken.staged for taken in kept_staged(store, draft_id)]
    if not staged:
        return ""
    with store.connections.write():
        saved = attach_to(store, "activity", record_id, staged)
        drop_staged(store, draft_id)
    store.told({Attachment.type_name: ()})
    return saved


def _draft_of(draft_id: str) -> str:
    return f"{draft_id}:attachments"


def _as_json(staged: Staged) -> dict[str, Any]:
    taken_at, point = staged.taken_at, staged.point
    return {
        **vars(staged),
        "taken_at": taken_at.isoformat() if taken_at else None,
        "point": point.model_dump(mode="json") if point else None,
    }


def _from_json(content: dict[str, Any]) -> Staged:
    taken_at, point = content["taken_at"], content["point"]
    return replace(
        Staged(**content),
        taken_at=datetime.fromisoformat(taken_at) if taken_at else None,
        point=Point.model_validate(point) if point else None,
    )
