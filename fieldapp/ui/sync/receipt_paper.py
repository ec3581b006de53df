"""The receipt of a shift as a page of paper: black on white, A4, on a printer or in a PDF."""

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from fieldapp.actions.shift_receipt import ReceiptLine, ShiftReceipt
from fieldapp.ui import texts

_MARGIN_MM = 18
_DOTS = 300
_STYLE = """
body { font-family: Inter, sans-serif; font-size: 10pt; color: #000; }
h1 { font-size: 18pt; font-weight: 600; margin: 0; }
h2 { font-size: 13pt; font-weight: 600; margin-top: 14pt; margin-bottom: 4pt; }
p { margin-top: 3pt; margin-bottom: 3pt; }
th { text-align: left; font-size: 9pt; font-weight: 600; padding: 4pt 6pt; }
td { padding: 4pt 6pt; }
.small { font-size: 8.5pt; color: #333; }
.hash { font-family: monospace; font-size: 8.5pt; }
"""


def headline(receipt: ShiftReceipt) -> str:
    """Return "14 activities, 14 received by the server at 01:12", or how many wait."""
    translate = QCoreApplication.translate
    number, received = len(receipt.lines), receipt.received
    first = translate("Receipt", "%n activity(s)", "", number)
    if not received or receipt.received_at is None:
        return f"{first}, " + translate("Receipt", "none received by the server yet")
    second = translate("Receipt", "%n received by the server at {time}", "", received)
    return f"{first}, {second.format(time=texts.clock(receipt.received_at))}"


def waiting_words(receipt: ShiftReceipt) -> str:
    """Return how many the server has not acknowledged; empty where it has them all."""
    waiting = receipt.waiting
    if not waiting:
        return ""
    return QCoreApplication.translate(
        "Receipt", "%n wait(s) on this computer and will be sent by itself", "", waiting
    )


def other_words(receipt: ShiftReceipt) -> str:
    """Return what else was written and received; empty where nothing was."""
    other, received = receipt.other_written, receipt.other_received
    if not other:
        return ""
    translate = QCoreApplication.translate
    first = translate("Receipt", "Also %n other change(s)", "", other)
    return f"{first}, " + translate("Receipt", "%n received", "", received)


def span_words(receipt: ShiftReceipt) -> str:
    """Return "Friday 14 November 16:48 to Saturday 15 November 01:15"."""
    words = QCoreApplication.translate("Receipt", "{start} to {end}")
    start, end = receipt.since, receipt.made_at
    return words.format(
        start=f"{texts.sentence(texts.long_date(start.date()))} {texts.clock(start)}",
        end=f"{texts.long_date(end.date())} {texts.clock(end)}",
    )


def paper(receipt: ShiftReceipt) -> QTextDocument:
    """Return the page, ready to be printed."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultStyleSheet(_STYLE)
    made.setHtml(_html(receipt))
    return made


def write_pdf(receipt: ShiftReceipt, file: Path) -> bool:
    """Write the page as a PDF; return whether the file could be written."""
    writer = QPdfWriter(str(file))
    writer.setResolution(_DOTS)
    writer.setTitle(QCoreApplication.translate("Receipt", "Shift receipt"))
    set_page(writer)
    paper(receipt).print_(writer)
    return file.is_file() and file.stat().st_size > 0


def set_page(device: QPagedPaintDevice) -> None:
    """Make a printer's or a file's pages A4 with our margins."""
    edge = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(edge, QPageLayout.Unit.Millimeter)


def _html(receipt: ShiftReceipt) -> str:
    translate = QCoreApplication.translate
    notes = [waiting_words(receipt), other_words(receipt)]
    return "".join(
        (
            f"<h1>{escape(translate('Receipt', 'Shift receipt'))}</h1>",
            f"<p>{escape(receipt.officer)}<br>{escape(span_words(receipt))}</p>",
            f"<h2>{escape(headline(receipt))}</h2>",
            *(f"<p>{escape(note)}</p>" for note in notes if note),
            _table(receipt),
            _proof(receipt),
        )
    )


def _table(receipt: ShiftReceipt) -> str:
    if not receipt.lines:
        return ""
    translate = QCoreApplication.translate
    heads = (
        translate("Receipt", "No."),
        translate("Receipt", "Time"),
        translate("Receipt", "Activity and place"),
        translate("Receipt", "Server"),
    )
    head = "".join(f'<th bgcolor="#E9EEF4">{escape(one)}</th>' for one in heads)
    rows = "".join(_row(line) for line in receipt.lines)
    return (
        '<p></p><table width="100%" border="0.5" cellspacing="0" bordercolor="#999999"'
        f' style="border-collapse: collapse"><thead><tr>{head}</tr></thead>{rows}</table>'
    )


def _row(line: ReceiptLine) -> str:
    cells = (
        texts.number(line.number),
        f"{texts.short_date(line.at.date())} {texts.clock(line.at)}",
        line.title,
        server_words(line),
    )
    return "<tr>" + "".join(f"<td>{escape(one)}</td>" for one in cells) + "</tr>"


def server_words(line: ReceiptLine) -> str:
    """Return whether the server has an activity: "received" or "waits here"."""
    translate = QCoreApplication.translate
    if line.received:
        return translate("Receipt", "received")
    return translate("Receipt", "waits here")


def _proof(receipt: ShiftReceipt) -> str:
    translate = QCoreApplication.translate
    end = receipt.chain_end
    made = translate("Receipt", "Made {day} {time} by fieldapp on {computer}.").format(
        day=texts.long_date(receipt.made_at.date()),
        time=texts.clock(receipt.made_at),
        computer=receipt.computer,
    )
    what = translate(
        "Receipt",
        "The hash covers every change up to number {number} on this computer: none can be taken"
        " out or altered afterwards without it showing.",
    ).format(number=texts.number(end.number))
    device = translate("Receipt", "Computer's id: {device}").format(device=receipt.device)
    return (
        f'<p></p><p class="small">{escape(what)}</p><p class="hash">{escape(end.hash)}</p>'
        f'<p class="small">{escape(device)}<br>{escape(made)}</p>'
    )
