"""What a PDF says, read by another program than the one that made it (PDFium, through Qt)."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument


def text_of(pdf: bytes) -> str:
    """Return the text of all pages, in one line and without places to break a word."""
    # Qt reads from these for as long as the document is open: they are kept by name.
    content = QByteArray(pdf)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    assert document.error() is QPdfDocument.Error.None_
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return " ".join(" ".join(pages).replace("\u200b", "").split())
