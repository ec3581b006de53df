"""The sheet with the receipt of a shift: to be read, printed, or kept as a PDF."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget

from fieldapp.actions.shift_receipt import Reach, ReceiptLine, ShiftReceipt, Span, shift_receipt
from fieldapp.domain.vocabulary import Language
from fieldapp.ui import texts
from fieldapp.ui.session import Session
from fieldapp.ui.sync.receipt_paper import (
    attachment_words,
    headline,
    other_words,
    pdf,
    print_on,
    server_words,
    span_words,
    waiting_words,
)
from fieldapp.ui.sync.whole_file import write_whole
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.unlock.file_choice import choose_new_file
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    Label,
    Pill,
    Row,
    RowList,
    SegmentedChoice,
    Sheet,
    column,
)

_LOOKS = {
    Reach.RECEIVED: ("cloud-check", Tone.INFO),
    Reach.WAITS: ("laptop", Tone.NORMAL),
    Reach.REFUSED: ("x-circle", Tone.ERROR),
}


class ReceiptSheet(Sheet):
    """Shows what this shift logged and what the server has of it. It frees itself when closed."""

    def __init__(self, host: QWidget, session: Session, way: Way, language: Language) -> None:
        super().__init__(host, self.tr("Shift receipt"))
        self._session, self._way, self._language = session, way, language
        self._receipt: ShiftReceipt | None = None
        self._span = SegmentedChoice(
            self.tr("Since when"),
            {
                Span.SHIFT.value: self.tr("This shift"),
                Span.DAY.value: self.tr("Today"),
                Span.WEEK.value: self.tr("Seven days"),
            },
        )
        self._span.choose(Span.SHIFT.value)
        self._headline = Label("", Text.HEADING, wrap=True)
        self._notes = Label("", Text.BODY, Tone.QUIET, wrap=True)
        self._lines = RowList(self.tr("Activities of the shift"))
        self._proof = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._lay_out()
        self._span.changed.connect(self._ask)
        self.confirmed.connect(self._save)
        self.closed.connect(self.deleteLater)
        session.changed.connect(self._ask)
        self._ask()

    def receipt(self) -> ShiftReceipt | None:
        """Return what is shown, None until it is read."""
        return self._receipt

    def _lay_out(self) -> None:
        self.add(self._span)
        self.add(column(self._headline, self._notes, gap=4))
        card = Card(divided=True)
        card.add(self._lines)
        self.add(card)
        self.add(self._proof)
        self.content.column.addStretch(1)
        printed = Button(self.tr("Print …"), icon="printer", large=True)
        kept = Button(
            self.tr("Save as PDF …"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True
        )
        close = Button(self.tr("Close"), key="Esc", large=True)
        printed.clicked.connect(self._print)
        kept.clicked.connect(self._save)
        close.clicked.connect(self.dismiss)
        for part in (None, close, printed, kept):
            self.add_to_foot(part)

    @Slot()
    def _ask(self) -> None:
        span = Span(self._span.value() or Span.SHIFT.value)
        self._session.ask(shift_receipt, self._language, span).then(self, self._show)

    def _show(self, receipt: ShiftReceipt) -> None:
        self._receipt = receipt
        self._headline.setText(headline(receipt))
        notes = [
            span_words(receipt),
            waiting_words(receipt),
            other_words(receipt),
            attachment_words(receipt),
        ]
        self._notes.setText("\n".join(note for note in notes if note))
        self._lines.clear()
        for line in receipt.lines:
            self._lines.add(str(line.number), self._row_of(line))
        end = receipt.chain_end
        words = self.tr("No. {number} in this computer's line, hash {hash}")
        # Blanks let the hash go over two lines.
        parts = " ".join(end.hash[at : at + 16] for at in range(0, len(end.hash), 16))
        self._proof.setText(words.format(number=texts.number(end.number), hash=parts))

    def _row_of(self, line: ReceiptLine) -> Row:
        when = f"{texts.short_date(line.at.date())} {texts.clock(line.at)}"
        detail = self.tr("{when}, no. {number}").format(when=when, number=texts.number(line.number))
        icon, tone = _LOOKS[line.reach]
        made = Row(line.title, detail, icon=icon, wrap=True)
        made.add(Pill(server_words(line), tone))
        return made

    @Slot()
    def _save(self) -> None:
        if self._receipt is None:
            return
        name = self.tr("Shift receipt {day}").format(day=self._receipt.made_at.date().isoformat())
        choose_new_file(
            self,
            title=self.tr("Where to?"),
            name=f"{name}.pdf",
            filters="*.pdf",
            chosen=self._write,
        )

    def _write(self, file: Path) -> None:
        if self._receipt is None or not write_whole(self, file, pdf(self._receipt)):
            return
        self._way.say(self.tr("The receipt is in {file}.").format(file=file.name))
        self.dismiss()

    @Slot()
    def _print(self) -> None:
        # Printing costs 20 MB of libraries, and few shifts end on paper.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        receipt = self._receipt
        if receipt is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: print_on(printer, receipt))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()
