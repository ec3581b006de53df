"""What attachments are called on screens."""

from PySide6.QtCore import QCoreApplication, QLocale

from fieldapp.actions.attachments import Shown
from fieldapp.actions.taking_in import Staged, Taken
from fieldapp.ui.attachments.tile import Face

_WAITING, _AWAY = "cloud-arrow-up", "cloud-arrow-down"


def kind_words(media_type: str) -> str:
    """Return what kind of file it is."""
    if media_type.startswith("image/"):
        return QCoreApplication.translate("Attachments", "picture")
    if media_type == "application/pdf":
        return "PDF"
    return QCoreApplication.translate("Attachments", "document")


def kind_icon(media_type: str) -> str:
    """Return the icon of its kind."""
    if media_type.startswith("image/"):
        return "image"
    return "file-pdf" if media_type == "application/pdf" else "file-text"


def size_words(size: int) -> str:
    """Return a size as people say it."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def face_of(shown: Shown) -> Face:
    """Return the tile of what is attached."""
    attachment = shown.attachment
    state, badge = _state(shown)
    return Face(
        id=attachment.id,
        name=attachment.caption or attachment.file_name,
        kind=kind_words(attachment.media_type),
        icon=kind_icon(attachment.media_type),
        thumbnail=shown.thumbnail,
        state=state,
        badge=badge,
    )


def _state(shown: Shown) -> tuple[str, str]:
    if shown.is_unsent:
        return QCoreApplication.translate("Attachments", "waiting to be sent"), _WAITING
    if shown.is_here:
        return "", ""
    if shown.is_wanted:
        return QCoreApplication.translate("Attachments", "is being fetched"), _AWAY
    return QCoreApplication.translate("Attachments", "not fetched yet"), _AWAY


def face_of_taken(taken: Taken) -> Face:
    """Return the tile of what will be attached."""
    staged: Staged = taken.staged
    return Face(
        id=staged.sha256,
        name=staged.caption or staged.file_name,
        kind=kind_words(staged.media_type),
        icon=kind_icon(staged.media_type),
        thumbnail=taken.thumbnail,
    )
