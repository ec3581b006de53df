"""One activity beside the list: its facts, its words, its history, and what can be done."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedLayout, QVBoxLayout, QWidget

from fieldapp.actions.activity_page import ActivityPage
from fieldapp.domain.activity import Activity
from fieldapp.domain.spec import specs_of
from fieldapp.domain.vocabulary import Language, SyncState, UnitKind
from fieldapp.ui import texts
from fieldapp.ui.activities.detail_facts import fact, link_to, value, written
from fieldapp.ui.activities.history_words import step_place, step_words
from fieldapp.ui.activities.row_words import (
    no_place,
    no_promise,
    state_look,
    state_words,
    type_words,
)
from fieldapp.ui.conflicts.line import TwoVersionsLine
from fieldapp.ui.sync.reach_line import ReachLine
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    Button,
    EmptyState,
    HistoryLine,
    Label,
    Pill,
    ScrollColumn,
    column,
    line,
    margins,
    row,
)

SIDE = 16


class ActivityDetail(QFrame):
    """Shows an activity. ``amend``, ``repeat``, ``remove``, ``restore`` tell what was pressed.

    ``left`` tells that Esc was pressed.
    """

    amend = Signal()
    repeat = Signal()
    remove = Signal()
    restore = Signal()
    left = Signal()

    def __init__(
        self,
        way: Way,
        language: Language,
        shelf: QWidget,
        reach: ReachLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._reach = shelf, reach
        self.setProperty("panel", "card")
        self.setAccessibleName(self.tr("The chosen activity"))
        self._way = way
        self._language = language
        self._page: ActivityPage | None = None
        self._title = Label("", Text.HEADING, wrap=True)
        self._state = Pill("")
        self._when = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._body = ScrollColumn()
        self._whole = QVBoxLayout()
        self._lay_out()

    def page(self) -> ActivityPage | None:
        """Return what is shown, None for nothing."""
        return self._page

    def show_page(self, page: ActivityPage | None) -> None:
        """Show an activity, or that none is chosen."""
        self._page = page
        self._stack.setCurrentIndex(0 if page is None else 1)
        if page is None:
            return
        activity = page.activity
        own = activity.own_words.get("type", "")
        self._title.setText(type_words(activity.type.value, own, self._language))
        self._when.setText(_when(page))
        self._reach.show_record(activity.id)
        self._show_state(activity)
        self._amend.setVisible(not activity.deleted)
        self._repeat.setVisible(not activity.deleted)
        self._more.setVisible(not activity.deleted)
        self._restore.setVisible(activity.deleted)
        self._show_body(page)

    def take_focus(self) -> None:
        """Give the keyboard to the first thing that can be done."""
        first = self._restore if self._amend.isHidden() else self._amend
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Making.

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(self._title, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(column(head, self._when, gap=4, margins=margins(SIDE, 12)))
        self._whole.addWidget(line())
        self._whole.addWidget(self._body, 1)
        self._whole.addWidget(line())
        self._whole.addLayout(self._make_foot())
        shown, nothing = QWidget(), QWidget()
        shown.setLayout(self._whole)
        empty = EmptyState("clipboard-text", self.tr("Choose an activity to read all about it."))
        nothing.setLayout(column(None, empty, None))
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(nothing)
        self._stack.addWidget(shown)

    def _make_foot(self) -> QVBoxLayout:
        self._amend = Button(self.tr("Amend"), icon="pencil-simple")
        self._repeat = Button(self.tr("Repeat"), icon="copy")
        self._repeat.setToolTip(self.tr("Log the same again, now"))
        self._restore = Button(self.tr("Restore"), icon="arrow-counter-clockwise")
        self._more = Button(icon="dots-three-bold", name=self.tr("More"))
        self._menu = QMenu(self)
        self._menu.addAction(self.tr("Remove")).triggered.connect(self.remove)
        self._more.setMenu(self._menu)
        self._amend.clicked.connect(self.amend)
        self._repeat.clicked.connect(self.repeat)
        self._restore.clicked.connect(self.restore)
        buttons = row(self._amend, self._repeat, self._restore, self._more, None)
        return column(buttons, margins=margins(SIDE, 12))

    def _show_state(self, activity: Activity) -> None:
        if activity.deleted:
            self._state.set_state(self.tr("Removed"), Tone.WARNING, "trash")
            return
        icon, tone = state_look(activity.sync_state.value)
        self._state.set_state(state_words(activity.sync_state.value), tone, icon)

    def _show_body(self, page: ActivityPage) -> None:
        """Put the facts of another activity in place of what stood there."""
        body = ScrollColumn(gap=10, edge=margins(SIDE, 12))
        if page.activity.sync_state is SyncState.CONFLICT:
            torn = TwoVersionsLine(page.activity.id)
            torn.wanted.connect(self._settle)
            body.add(torn)
        for part in (*self._facts(page), *self._writings(page.activity)):
            body.add(part)
        # One of each for all activities: they move from body to body, with what is being added.
        body.add(self._shelf)
        body.add(line())
        body.add(self._reach)
        body.add(Label(self.tr("History"), Text.LABEL, Tone.QUIET))
        body.add(self._history(page))
        body.add(column(None), 1)
        self._whole.replaceWidget(self._body, body)
        self._body.deleteLater()
        self._body.hide()
        self._body = body

    @Slot(str)
    def _settle(self, record_id: str) -> None:
        self._way.go("sync", record_id)

    # The facts.

    def _facts(self, page: ActivityPage) -> list[QWidget]:
        activity = page.activity
        place = activity.place.text
        shown = [
            fact("map-pin", self.tr("Place"), value(place) if place else _missing(no_place())),
            fact("handshake", self.tr("Promise"), self._promise(page)),
            fact("users", self.tr("Who"), value(self._who(page))),
        ]
        if page.contacts:
            links = [link_to(name, self._way, "contacts", one) for one, name in page.contacts]
            shown.append(fact("user", self.tr("Contact"), *links))
        if activity.people_met is not None:
            met = self.tr("%n person(s)", "", activity.people_met)
            shown.append(fact("chats-circle", self.tr("Met"), value(met)))
        if activity.results:
            counts = [value(f"{name}: {count}") for name, count in activity.results.items()]
            shown.append(fact("chart-bar", self.tr("Results"), *counts))
        if activity.outcome is not None:
            words = texts.sentence(activity.outcome.label(self._language))
            shown.append(fact("check-circle", self.tr("Outcome"), value(words)))
        return shown

    def _promise(self, page: ActivityPage) -> QWidget:
        if page.promise_id:
            return link_to(page.promise, self._way, "promises", page.promise_id)
        return value(no_promise(), Tone.QUIET)

    def _who(self, page: ActivityPage) -> str:
        others = page.activity.officers_n - len(page.officers)
        names = ", ".join(page.officers)
        if others > 0:
            names = ", ".join((*page.officers, self.tr("%n more", "", others)))
        if page.activity.unit_kind is UnitKind.AREA:
            return names
        return f"{names} ({page.activity.unit_kind.label(self._language)})"

    def _writings(self, activity: Activity) -> list[QFrame]:
        specs = specs_of(Activity)
        words = {"note": activity.note, "seen": activity.seen, "judged": activity.judged}
        return [
            written("" if name == "note" else specs[name].label(self._language), text)
            for name, text in words.items()
            if text
        ]

    def _history(self, page: ActivityPage) -> QWidget:
        made, last = QWidget(), len(page.history) - 1
        lines = [
            HistoryLine(
                step_words(step, page, self._language),
                step_place(step, page),
                latest=position == 0,
                last=position == last,
            )
            for position, step in enumerate(page.history)
        ]
        made.setLayout(column(*lines, gap=0))
        return made


def _missing(text: str) -> QWidget:
    return value(text, Tone.WARNING)


def _when(page: ActivityPage) -> str:
    start = page.activity.started_at.astimezone(page.zone)
    end = page.activity.ended_at.astimezone(page.zone)
    day = texts.long_date(start.date())
    if start.year != page.today.year:
        day = f"{day} {start.year}"
    words = QCoreApplication.translate("ActivityList", "{day}, {times}")
    return words.format(day=day, times=texts.clock_range(start, end))
