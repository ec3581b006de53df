"""The sheet with the report for support: read it first, then copy it or keep it as a file."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fieldapp.actions.support_report import support_report
from fieldapp.ui.session import Session
from fieldapp.ui.sync.whole_file import write_whole
from fieldapp.ui.theme import Text, Tone, dress
from fieldapp.ui.unlock.file_choice import choose_new_file
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, ButtonKind, Label, Sheet


class ReportSheet(Sheet):
    """Shows the report as it would leave this computer. It frees itself when closed."""

    def __init__(self, host: QWidget, session: Session, way: Way) -> None:
        super().__init__(host, self.tr("Report for support"))
        self._way = way
        words = self.tr(
            "Figures and codes only: no names, no places, nothing that anybody wrote."
            " Nothing is sent by itself."
        )
        self.add(Label(words, Text.BODY, Tone.QUIET, wrap=True))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Report for support"))
        dress(self._text, Text.DETAIL)
        self.add(self._text, 1)
        self._add_foot()
        self.confirmed.connect(self._copy)
        self.closed.connect(self.deleteLater)
        session.ask(support_report).then(self, self._text.setPlainText)

    def _add_foot(self) -> None:
        close = Button(self.tr("Close"), key="Esc", large=True)
        kept = Button(self.tr("Save report …"), icon="floppy-disk", large=True)
        copied = Button(
            self.tr("Copy report"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True
        )
        close.clicked.connect(self.dismiss)
        kept.clicked.connect(self._save)
        copied.clicked.connect(self._copy)
        for part in (None, close, kept, copied):
            self.add_to_foot(part)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._way.say(self.tr("The report is copied. Paste it in a message to support."))
        self.dismiss()

    @Slot()
    def _save(self) -> None:
        choose_new_file(
            self,
            title=self.tr("Where to?"),
            name=self.tr("fieldapp report") + ".txt",
            filters="*.txt",
            chosen=self._write,
        )

    def _write(self, file: Path) -> None:
        if not write_whole(self, file, self._text.toPlainText().encode()):
            return
        self._way.say(self.tr("The report is in {file}.").format(file=file.name))
        self.dismiss()
