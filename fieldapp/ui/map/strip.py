"""The strip over a map while something is placed, drawn or measured: what to do, and how far it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from fieldapp.ui.theme import Text, Tone, mark
from fieldapp.ui.widgets import Button, ButtonKind, Label, column, margins, row


class TaskStrip(QFrame):
    """Says what to do. ``done`` and ``ended`` tell of its buttons, ``removed`` of the third."""

    done = Signal()
    ended = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._words = Label("", Text.DETAIL, wrap=True)
        self._figures = Label("", Text.STRONG)
        self._done = Button(self.tr("Done"), kind=ButtonKind.PRIMARY)
        self._removed = Button(self.tr("Remove"), kind=ButtonKind.TEXT)
        self._ended = Button(self.tr("Cancel"))
        for button, name in ((self._done, "done"), (self._removed, "remove"), (self._ended, "end")):
            button.setObjectName(f"map {name}")
        self._done.clicked.connect(self.done)
        self._ended.clicked.connect(self.ended)
        self._removed.clicked.connect(self.removed)
        whole = row(gap=8, margins=margins(14, 10))
        whole.addLayout(column(self._figures, self._words, gap=2), 1)
        for button in (self._removed, self._ended, self._done):
            whole.addWidget(button)
        self.setLayout(whole)

    def begin(self, words: str, *, has_done: bool, can_remove: bool = False) -> None:
        """Say what to do; `has_done` where a person says when it is done."""
        mark(self._words, Tone.NORMAL)
        self._words.setText(words)
        self._done.setVisible(has_done)
        self._removed.setVisible(can_remove)
        self.tell("")

    def tell(self, figures: str) -> None:
        """Say how far or how large it is."""
        self._figures.setText(figures)
        self._figures.setVisible(bool(figures))
        self.setAccessibleName(f"{figures} {self._words.text()}".strip())

    def refuse(self, words: str) -> None:
        """Say why it can't be done yet."""
        mark(self._words, Tone.ERROR)
        self._words.setText(words)
        self.setAccessibleName(words)
