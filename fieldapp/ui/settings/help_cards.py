"""Keyboard shortcuts, and what support needs to know."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, Card, Label, Pill, Row, margins


class ShortcutsCard(Card):
    """The keys, and what they do."""

    def __init__(self) -> None:
        super().__init__(self.tr("Keyboard"), divided=True)
        grid = QGridLayout()
        grid.setContentsMargins(margins(16, 12))
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, (keys, words) in enumerate(self._keys()):
            pill = Pill(keys)
            pill.setAccessibleName(f"{keys}: {words}")
            grid.addWidget(pill, number, 0)
            grid.addWidget(Label(words, Text.BODY, wrap=True), number, 1)
        self.add(grid)

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+N", self.tr("Log an activity")),
            ("Ctrl+K", self.tr("Search")),
            ("Ctrl+1–7", self.tr("Go to a place in the rail")),
            ("Enter", self.tr("Save the quick log")),
            ("Ctrl+Enter", self.tr("Save the open form")),
            ("Ctrl+Z", self.tr("Undo the last save")),
            ("Ctrl+E", self.tr("Export")),
            ("Ctrl+P", self.tr("Save as PDF")),
            ("F5", self.tr("Sync now")),
            ("Ctrl+L", self.tr("Lock")),
            ("F11", self.tr("Full screen")),
            ("Esc", self.tr("Back one level")),
        ]


class AboutCard(Card):
    """The version, and the report for support (``report_wanted``)."""

    report_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("About and support"), divided=True)
        self._version = Row(self.tr("Fieldapp"), self.tr("Looking …"), icon="info", wrap=True)
        report = Row(
            self.tr("Report to support"),
            self.tr("Versions, counts and states. No personal data and nothing you wrote."),
            icon="clipboard-text",
            wrap=True,
        )
        copy = Button(self.tr("Copy"), icon="copy", name=self.tr("Copy the report to support"))
        copy.clicked.connect(self.report_wanted)
        report.add(copy)
        self.add(self._version)
        self.add_line()
        self.add(report)

    def show_version(self, version: str, store_format: str) -> None:
        """Show which program this is, and the format of its store."""
        text = self.tr("Version {version}, store format {format}")
        self._version.set_detail(text.format(version=version, format=store_format), Tone.QUIET)
