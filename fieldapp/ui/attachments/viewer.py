"""One attachment, large: the picture, its caption, its facts, and what can be done with it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QSizePolicy, QWidget

from fieldapp.actions.attachments import (
    Shown,
    amend_attachment,
    fetch,
    picture_of,
    save_copy,
)
from fieldapp.domain.attachment import LONGEST_CAPTION
from fieldapp.ui import texts
from fieldapp.ui.attachments.tile import shaded
from fieldapp.ui.attachments.words import kind_words, size_words
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone, on_change
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, ButtonKind, Field, Label, Sheet, TextArea

SHARE = 0.45
"""Of the window's height: the caption below must be in sight at any text size."""


class AttachmentSheet(Sheet):
    """Shows an attachment; ``removed`` carries its id when it is to be removed."""

    removed = Signal(str)

    def __init__(self, host: QWidget, session: Session, way: Way, shown: Shown) -> None:
        super().__init__(host, shown.attachment.file_name)
        self._session, self._way, self._shown = session, way, shown
        self._picture = PictureView()
        self._picture.setAccessibleName(shown.attachment.caption or shown.attachment.file_name)
        self.facts = Label(self._fact_words(), Text.DETAIL, Tone.QUIET, wrap=True)
        self.hint = Label(self._hint_words(), wrap=True)
        self.caption = TextArea(most=LONGEST_CAPTION, lines=2)
        self.caption.set_text(shown.attachment.caption)
        self._make_buttons()
        self.add(self._picture)
        self.add(self.hint)
        self.add(self.facts)
        self.add(Field(self.tr("Caption"), self.caption, aid=self.tr("What it shows")))
        self.content.column.addStretch(1)
        self.hint.setVisible(bool(self.hint.text()))
        self._connect()

    def _make_buttons(self) -> None:
        is_here = self._shown.is_here
        self.fetch = Button(self.tr("Fetch"), icon="cloud-arrow-down")
        self.copy = Button(self.tr("Save a copy"), icon="export")
        self.remove = Button(self.tr("Remove"), icon="trash")
        self.save = Button(self.tr("Save"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True)
        for button in (self.fetch, self.copy, self.remove):
            self.add_to_foot(button)
        self.add_to_foot(None)
        self.add_to_foot(self.save)
        self.fetch.setVisible(not is_here)
        self.copy.setVisible(is_here)

    def _connect(self) -> None:
        self.fetch.clicked.connect(self._fetch)
        self.copy.clicked.connect(self._choose_copy)
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self._save)
        self.confirmed.connect(self._save)
        self.closed.connect(self.deleteLater)

    def begin(self) -> None:
        """Open it, and show the picture as soon as it is unlocked."""
        self.open(self.caption.edit())
        self._picture.show_picture(self._shown.thumbnail)
        self._session.ask(picture_of, self._shown.attachment.id).then(self, self._show_picture)

    def _show_picture(self, content: bytes | None) -> None:
        if content is not None:
            self._picture.show_picture(content)

    def _fact_words(self) -> str:
        attachment = self._shown.attachment
        parts = [texts.sentence(kind_words(attachment.media_type)), size_words(attachment.size)]
        if attachment.width and attachment.height:
            parts.append(f"{attachment.width} × {attachment.height}")
        if attachment.taken_at is not None:
            taken = attachment.taken_at.astimezone()
            when = f"{texts.long_date(taken.date())} {taken:%H:%M}"
            parts.append(self.tr("taken {when}").format(when=when))
        return ", ".join(parts)

    def _hint_words(self) -> str:
        shown = self._shown
        if shown.is_wanted and not shown.is_here:
            return self.tr("It is fetched as soon as there is a network.")
        if not shown.is_here:
            return self.tr("A colleague's. Fetch it to have it here, also without a network.")
        if not shown.attachment.media_type.startswith("image/"):
            return self.tr("Kept as it was. What its program wrote into it is still in it.")
        return ""

    @Slot()
    def _save(self) -> None:
        if self.caption.is_too_long():
            self.caption.setFocus()
            return
        words = self.caption.text().replace("\0", "").strip()
        if words != self._shown.attachment.caption:
            attachment_id = self._shown.attachment.id
            self._session.do(amend_attachment, attachment_id, caption=words).then(self._session)
        self.dismiss()

    @Slot()
    def _fetch(self) -> None:
        self._session.do(fetch, self._shown.attachment.id).then(self._session)
        self._way.say(self.tr("It is fetched as soon as there is a network."))
        self.dismiss()

    @Slot()
    def _remove(self) -> None:
        self.dismiss()
        self.removed.emit(self._shown.attachment.id)

    @Slot()
    def _choose_copy(self) -> None:
        dialog = QFileDialog(self, self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(self._shown.attachment.file_name)
        dialog.fileSelected.connect(self._save_copy)
        dialog.open()

    @Slot(str)
    def _save_copy(self, name: str) -> None:
        question = self._session.ask(save_copy, self._shown.attachment.id, Path(name))
        question.then(self, self._tell_copy)

    def _tell_copy(self, _answer: object) -> None:
        self._way.say(self.tr("The copy is saved. It is not encrypted."))


class PictureView(QLabel):
    """A picture as large as there is room, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = QPixmap()
        on_change(self._fit)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_picture(self, content: bytes) -> None:
        """Show a JPEG; nothing is shown where it is none."""
        self._whole = QPixmap()
        self._whole.loadFromData(content)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @Slot()
    def _fit(self) -> None:
        self.setVisible(not self._whole.isNull())
        if self._whole.isNull():
            return
        tallest = max(1, round(self.window().height() * SHARE))
        room = QSize(max(self.width(), 1), tallest).boundedTo(self._whole.size())
        fitted = self._whole.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self.setPixmap(shaded(fitted))
        self.setFixedHeight(fitted.height())
