"""How far the work has come: saved here, on the server, in the server's backup."""

from fieldapp.storage.outbox import Counts
from fieldapp.ui import texts
from fieldapp.ui.theme import Text
from fieldapp.ui.widgets import Card, Label, Row


class ReachCard(Card):
    """Three figures of changes, and one of attachments, counted from the store each time."""

    def __init__(self) -> None:
        super().__init__(self.tr("Where your work is"), divided=True)
        self._here = self._line(self.tr("On this computer alone"), "laptop")
        self._server = self._line(self.tr("On the server"), "cloud-check")
        self._backup = self._line(self.tr("In the server's backup"), "shield-check")
        self._attachments = self._line(self.tr("Attachments that wait"), "paperclip")

    def show_counts(self, counts: Counts, attachments: int) -> None:
        """Show the figures: of changes made on this computer, and of attachments that wait."""
        line, figure_of = self._attachments
        line.setVisible(attachments > 0)
        figure_of.setText(texts.number(attachments))
        line.setAccessibleDescription(self.tr("%n attachment(s)", "", attachments))
        figures = (counts.here, counts.server + counts.backup, counts.backup)
        for (row, label), figure in zip(
            (self._here, self._server, self._backup), figures, strict=True
        ):
            label.setText(texts.number(figure))
            row.setAccessibleDescription(self.tr("%n change(s)", "", figure))

    def _line(self, title: str, icon: str) -> tuple[Row, Label]:
        made = Row(title, icon=icon, wrap=True)
        figure = Label("0", Text.STRONG)
        made.add(figure)
        self.add(made)
        return made, figure
