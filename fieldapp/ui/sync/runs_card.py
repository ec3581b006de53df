"""The latest exchanges with the server, and how each went."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby, islice

from PySide6.QtCore import Signal

from fieldapp.storage.outbox import SyncRun
from fieldapp.ui.sync.state import day_and_time
from fieldapp.ui.sync.trouble import cause_words, is_only_away
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, Card, Label, Row, RowList, column, margins, row

_SHOWN = 6


class RunsCard(Card):
    """The list "Latest syncs"; tries that failed one after another for one reason are one line.

    ``report_wanted`` asks for the report that support can be sent.
    """

    report_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Latest syncs"), divided=True)
        self._list = RowList(self.tr("Latest syncs"))
        self.add(self._list)
        note = Label(
            self.tr("The app tries by itself as soon as it has a network."),
            Text.DETAIL,
            Tone.QUIET,
            wrap=True,
        )
        report = Button(self.tr("Report for support"), icon="lifebuoy")
        report.clicked.connect(self.report_wanted)
        foot = column(note, row(report, None), gap=12, margins=margins(16, 12))
        self.add(foot)

    def show_runs(self, runs: Sequence[SyncRun], now: datetime) -> None:
        """Show them, the newest first."""
        self._list.clear()
        for number, group in enumerate(islice(_together(runs), _SHOWN)):
            self._list.add(str(number), self._row_of(group, now))

    def _row_of(self, group: Sequence[SyncRun], now: datetime) -> Row:
        latest = group[0]
        when = sentence(day_and_time(latest.at, now))
        if not latest.problem:
            return Row(when, self._figures(latest), icon="check-circle", wrap=True)
        away = is_only_away(latest.problem)
        icon, role = ("cloud-slash", "ink2") if away else ("x-circle-fill", "red")
        made = Row(
            self.tr("{when}, failed").format(when=when), icon=icon, icon_role=role, wrap=True
        )
        cause = cause_words(latest.problem)
        if len(group) > 1:
            cause += ", " + self.tr("%n tries", "", len(group))
        made.set_detail(cause, Tone.QUIET if away else Tone.ERROR)
        return made

    def _figures(self, run: SyncRun) -> str:
        parts = []
        if run.pushed:
            parts.append(self.tr("%n sent", "", run.pushed))
        if run.pulled:
            parts.append(self.tr("%n fetched", "", run.pulled))
        return ", ".join(parts) or self.tr("nothing new")


def _together(runs: Sequence[SyncRun]) -> Iterator[list[SyncRun]]:
    for problem, group in groupby(runs, key=lambda run: run.problem):
        if problem:
            yield list(group)
        else:
            yield from ([run] for run in group)
