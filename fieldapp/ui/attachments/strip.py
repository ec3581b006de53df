"""A strip of attachments: tiles, a button to add, a place to drop and paste, and the offer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QImageWriter,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from fieldapp.actions.pictures import Offer
from fieldapp.ui.attachments.offer import OfferPanel
from fieldapp.ui.attachments.tile import Face, Tile
from fieldapp.ui.theme import Text, Tone, colour
from fieldapp.ui.widgets import Button, FlowLayout, Label, column, row
from fieldapp.ui.widgets.paint import Box, draw_box, smooth


class AttachmentStrip(QWidget):
    """Shows attachments and takes new ones.

    ``given`` carries files (Path) and pasted pictures (bytes, PNG); ``opened`` and ``removed``
    carry the id of a tile; ``position_wanted`` and ``time_wanted`` tell what of the offer was taken.
    """

    given = Signal(object)
    opened = Signal(str)
    removed = Signal(str)
    position_wanted = Signal()
    time_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._is_over = False
        self._tiles: list[Tile] = []
        self._dialog: QFileDialog | None = None
        self._title = Label("", Text.LABEL, Tone.QUIET)
        self.add = Button(self.tr("Add photo or document"), icon="paperclip")
        self._aid = Label(
            self.tr("Drop or paste here. What the camera wrote into a photo is removed."),
            Text.DETAIL,
            Tone.QUIET,
            wrap=True,
        )
        self._busy = Label(self.tr("Taking it in …"), Text.DETAIL, Tone.QUIET)
        self._error = Label("", Text.DETAIL, Tone.ERROR, wrap=True)
        self.offer = OfferPanel()
        self._flow = FlowLayout(gap=8)
        self._lay_out()
        self.add.clicked.connect(self._choose)
        self.offer.position_wanted.connect(self.position_wanted)
        self.offer.time_wanted.connect(self.time_wanted)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)

    def _lay_out(self) -> None:
        tiles = QWidget()
        tiles.setLayout(self._flow)
        whole = column(self._title, tiles, self.offer, self._error, self._busy, gap=8)
        whole.addLayout(row(self.add, None))
        whole.addWidget(self._aid)
        self.setLayout(whole)
        self.show_faces([])
        self._busy.hide()
        self.set_error("")

    def show_faces(self, faces: Sequence[Face]) -> None:
        """Show these in place of what stood there; the focus stays at its place."""
        held = next((at for at, tile in enumerate(self._tiles) if tile.hasFocus()), None)
        if [tile.face for tile in self._tiles] == list(faces):
            self._count()
            return
        for tile in self._tiles:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [self._tile(face) for face in faces]
        self._count()
        if held is not None:
            after: QWidget = self._tiles[min(held, len(faces) - 1)] if faces else self.add
            after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tile(self, face: Face) -> Tile:
        made = Tile(face)
        made.clicked.connect(self._open)
        made.unwanted.connect(self.removed)
        self._flow.addWidget(made)
        made.show()
        return made

    def _count(self) -> None:
        self._title.setText(self.tr("%n attachment(s)", "", len(self._tiles)))
        self._title.setVisible(bool(self._tiles))
        self.setAccessibleName(self.tr("%n attachment(s)", "", len(self._tiles)))

    def tiles(self) -> list[Tile]:
        """Return the tiles that are shown."""
        return list(self._tiles)

    def set_error(self, text: str) -> None:
        """Say why something was not taken; empty for nothing."""
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._error.text()

    def set_busy(self, *, is_busy: bool) -> None:
        """Say that something is being taken in."""
        self._busy.setVisible(is_busy)

    def show_offer(self, offer: Offer) -> None:
        """Offer what the camera wrote; it is forgotten unless it is taken."""
        self.offer.show_offer(offer)

    @Slot()
    def _open(self) -> None:
        tile = self.sender()
        if isinstance(tile, Tile):
            self.opened.emit(tile.face.id)

    # Ways in.

    @Slot()
    def _choose(self) -> None:
        self._dialog = QFileDialog(self, self.tr("Add photo or document"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.filesSelected.connect(self._take_names)
        self._dialog.open()

    @Slot("QStringList")
    def _take_names(self, names: list[str]) -> None:
        self._give([Path(name) for name in names])

    @Slot()
    def paste(self) -> None:
        """Take what the clipboard holds, if that is a picture or files."""
        self._give(_given_by(QApplication.clipboard().mimeData()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            self._is_over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._is_over = False
        self.update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._is_over = False
        self.update()
        self._give(_given_by(event.mimeData()))
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_over:
            edge = Box(colour("sunken"), colour("accent"), width=2, dashed=True)
            painter = smooth(QPainter(self))
            draw_box(painter, self.rect().toRectF(), edge)
            painter.end()

    def _give(self, things: Sequence[Path | bytes]) -> None:
        if things:
            self.set_error("")
            self.given.emit(list(things))


def _given_by(mime: QMimeData) -> list[Path | bytes]:
    """Return the files that are dropped or pasted, else the picture."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths or not mime.hasImage():
        return [*paths]
    picture = mime.imageData()
    if not isinstance(picture, QImage) or picture.isNull():
        return []
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return [bytes(buffer.data().data())]
