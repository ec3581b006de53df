"""The receipt of a shift as a page of paper: black on white, A4, on a printer or in a PDF."""

from html import escape

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from fieldapp.actions.shift_receipt import Reach, ReceiptLine, ShiftReceipt
from fieldapp.ui import texts, theme

_MARGIN_MM = 18
_DOTS = 300
_TEXT_POINTS = 10
_STYLE = """
.title { font-size: 20pt; font-weight: 600; }
.headline { font-size: 13pt; font-weight: 600; margin-top: 18px; }
.note { margin-top: 4px; }
.space { margin-top: 18px; }
.head { font-size: 9pt; font-weight: 600; }
.small { font-size: 9pt; color: #43526A; }
.hash { font-family: monospace; font-size: 9pt; margin-top: 4px; margin-bottom: 4px; }
"""


def headline(receipt: ShiftReceipt) -> str:
    """Return "14 activities, 14 received by the server at 01:12", or how many wait."""
    translate = QCoreApplication.translate
    number, received = len(receipt.lines), receipt.received
    first = translate("Receipt", "%n activity(s)", "", number)
    if not number:
        return first
    if not received or receipt.received_at is None:
        return f"{first}, " + translate("Receipt", "none received by the server yet")
    second = translate("Receipt", "%n received by the server at {time}", "", received)
    return f"{first}, {second.format(time=texts.clock(receipt.received_at))}"


def waiting_words(receipt: ShiftReceipt) -> str:
    """Return how many the server has not acknowledged; empty where it has them all."""
    translate = QCoreApplication.translate
    waiting, refused = receipt.count(Reach.WAITS), receipt.count(Reach.REFUSED)
    parts = []
    if waiting:
        parts.append(translate("Receipt", "%n wait(s) on this computer to be sent", "", waiting))
    if refused:
        parts.append(translate("Receipt", "%n refused by the server, see Sync", "", refused))
    return ", ".join(parts)


def other_words(receipt: ShiftReceipt) -> str:
    """Return what else was written and received; empty where nothing was."""
    other, received = receipt.other_written, receipt.other_received
    if not other:
        return ""
    translate = QCoreApplication.translate
    first = translate("Receipt", "Also %n other change(s)", "", other)
    return f"{first}, " + translate("Receipt", "%n received", "", received)


def attachment_words(receipt: ShiftReceipt) -> str:
    """Return how many attachments the server lacks; empty where it has them all."""
    waiting = receipt.attachments_waiting
    if not waiting:
        return ""
    return QCoreApplication.translate(
        "Receipt", "%n attachment(s) wait on this computer to be sent", "", waiting
    )


def span_words(receipt: ShiftReceipt) -> str:
    """Return "Friday 14 November 16:48 to Saturday 15 November 01:15"."""
    words = QCoreApplication.translate("Receipt", "{start} to {end}")
    start, end = receipt.since, receipt.made_at
    return words.format(
        start=f"{texts.sentence(texts.long_date(start.date()))} {texts.clock(start)}",
        end=f"{texts.long_date(end.date())} {texts.clock(end)}",
    )


def pdf(receipt: ShiftReceipt) -> bytes:
    """Return the receipt as a PDF."""
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(content)
    writer.setResolution(_DOTS)
    writer.setTitle(QCoreApplication.translate("Receipt", "Shift receipt"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    print_on(writer, receipt)
    return bytes(content.data().data())


def print_on(device: QPagedPaintDevice, receipt: ShiftReceipt) -> None:
    """Print the receipt on a printer or into a file, on as many pages as it takes."""
    edge = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(edge, QPageLayout.Unit.Millimeter)
    page = QTextDocument()
    page.documentLayout().setPaintDevice(device)
    page.setDocumentMargin(0)
    page.setDefaultFont(_font())
    page.setDefaultStyleSheet(_STYLE)
    page.setHtml(_html(receipt))
    # With a size of its own it is printed as it is, without further margins.
    page.setPageSize(QSizeF(device.width(), device.height()))
    page.print_(device)


def _font() -> QFont:
    """Return the app's font in points, as paper has no pixels."""
    made = QFont(theme.font(theme.Text.BODY).family())
    made.setPointSizeF(_TEXT_POINTS)
    return made


def _html(receipt: ShiftReceipt) -> str:
    translate = QCoreApplication.translate
    notes = [waiting_words(receipt), other_words(receipt), attachment_words(receipt)]
    return "".join(
        (
            _paragraph("title", translate("Receipt", "Shift receipt")),
            _paragraph("note", receipt.officer, span_words(receipt)),
            _paragraph("headline", headline(receipt)),
            *(_paragraph("note", note) for note in notes if note),
            _table(receipt),
            _proof(receipt),
        )
    )


def _paragraph(style: str, *lines: str) -> str:
    return f'<p class="{style}">{"<br>".join(map(escape, lines))}</p>'


def _table(receipt: ShiftReceipt) -> str:
    if not receipt.lines:
        return ""
    translate = QCoreApplication.translate
    heads = (
        translate("Receipt", "No."),
        translate("Receipt", "Time"),
        translate("Receipt", "Activity and place"),
        translate("Receipt", "The server"),
    )
    head = "".join(
        f'<td bgcolor="#E9EEF4"><span class="head">{escape(one)}</span></td>' for one in heads
    )
    rows = "".join(_row(line) for line in receipt.lines)
    return (
        '<p class="small">&nbsp;</p><table width="100%" border="1" cellspacing="0" cellpadding="5"'
        ' style="border-collapse: collapse; border-style: solid; border-color: #8C9BB3">'
        f"<thead><tr>{head}</tr></thead>{rows}</table>"
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
    return {
        Reach.RECEIVED: translate("Receipt", "received"),
        Reach.WAITS: translate("Receipt", "waits here"),
        Reach.REFUSED: translate("Receipt", "refused"),
    }[line.reach]


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
    return "".join(
        (
            _paragraph("small space", what),
            _paragraph("hash", end.hash),
            _paragraph("small", device, made),
        )
    )
