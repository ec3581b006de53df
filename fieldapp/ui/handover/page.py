"""One handover: who and when, the four steps, and the way on and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from fieldapp.actions.handovers import HandoverPage, take_step
from fieldapp.domain.handover import HandoverStatus
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.handover.day_step import DayStep
from fieldapp.ui.handover.gap_words import pressing, reminder_words
from fieldapp.ui.handover.map_step import MapStep
from fieldapp.ui.handover.notice_step import NoticeStep
from fieldapp.ui.handover.sign_step import SignStep
from fieldapp.ui.handover.words import person, step_of, who_and_when
from fieldapp.ui.messages import tell_failure
from fieldapp.ui.session import Session
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone, on_change, px
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, ButtonKind, Label, Pill, StepBar, column, margins, row

if TYPE_CHECKING:
    from fieldapp.ui.handover.step import Step

STEPS = 4
_LEAST_WIDTH = 1040
"""Below this width, at 100 %, the pills stand under who and when."""


class HandoverView(QWidget):
    """Shows one handover; what is typed in its steps stays when it is refreshed.

    ``wanted_people`` asks to change who and when, ``wanted_list`` for the list of handovers,
    ``wanted_follow_up`` what the newcomer took up.
    """

    wanted_people = Signal()
    wanted_list = Signal()
    wanted_follow_up = Signal()

    def __init__(self, session: Session, way: Way, language: Language) -> None:
        super().__init__()
        self._session, self._way, self._language = session, way, language
        self.page: HandoverPage | None = None
        self._here = 1
        self._names = self._names_of_steps()
        self._about = Label("", Text.BODY, Tone.QUIET, wrap=True)
        self._status = Pill("", Tone.INFO)
        self._reminder = Pill("", Tone.WARNING, "clock")
        self._pills = QWidget()
        self._is_narrow = self._is_handing_over = False
        self._bar = StepBar(self._names)
        self._sign = SignStep(session, way, language)
        self._steps: tuple[Step, ...] = (
            MapStep(session, way, language),
            DayStep(session, way, language),
            NoticeStep(session, way, language),
            self._sign,
        )
        self._stack = QStackedWidget()
        self._back = Button(icon="arrow-left", large=True)
        self._on = Button("", kind=ButtonKind.PRIMARY, trailing_icon="arrow-right", large=True)
        self._hint = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._follow_up = Button(self.tr("Follow-up"), icon="chart-bar")
        self._lay_out()
        self._listen()

    def _names_of_steps(self) -> list[str]:
        return [
            self.tr("Community map"),
            self.tr("Briefing day"),
            self.tr("Public notice"),
            self.tr("Signing"),
        ]

    def show_page(self, page: HandoverPage) -> None:
        """Show a handover; another one begins at the step where it is at work."""
        is_another = self.page is None or self.page.handover.id != page.handover.id
        self.page = page
        if is_another:
            self._here = step_of(page.handover.status)
        self._about.setText(", ".join(part for part in (page.area, who_and_when(page)) if part))
        self._show_state(page)
        for step in self._steps:
            step.show_page(page)
        self._show_step()

    def go_to(self, number: int) -> None:
        """Show a step, counted from 1."""
        self._here = max(1, min(STEPS, number))
        self._show_step()

    def here(self) -> int:
        """Return the number of the step that is shown."""
        return self._here

    def _show_state(self, page: HandoverPage) -> None:
        handover = page.handover
        words = sentence(handover.status.label(self._language))
        if page.is_vacant:
            vacant = self.tr("Post empty, {name} answers")
            nobody = self.tr("Post empty, nobody answers")
            words = vacant.format(name=person(page, handover.interim)) if page.owner else nobody
        self._status.set_state(words, Tone.WARNING if page.is_vacant else Tone.INFO)
        due = pressing(page.reminders, page.today)
        self._reminder.setVisible(bool(due))
        if due:
            self._reminder.set_state(reminder_words(due[0], page.today), Tone.WARNING, "clock")
            self._reminder.setToolTip("\n".join(reminder_words(one, page.today) for one in due))
        self._follow_up.setVisible(handover.briefed_on is not None)

    def _show_step(self) -> None:
        if self.page is None:
            return
        handover = self.page.handover
        held = (handover.confirmed_on, handover.briefed_on, handover.notified_on)
        done = {at for at, day in enumerate((*held, handover.accepted_on), start=1) if day}
        # Nothing is locked: the steps are an order of work, and each can be looked into at once.
        self._bar.set_current(self._here, STEPS, done)
        self._stack.setCurrentIndex(self._here - 1)
        self._back.setText(
            self._names[self._here - 2] if self._here > 1 else self.tr("All handovers")
        )
        self._show_way_on()
        self._show_hint()

    def _show_way_on(self) -> None:
        is_last = self._here == STEPS
        self._on.setText(self.tr("Hand over") if is_last else self._names[self._here])
        handed_over = self.page is not None and self.page.handover.accepted_on is not None
        self._on.setEnabled(not is_last or (self._sign.both_signed() and not handed_over))
        if is_last and handed_over:
            self._on.setText(self.tr("Handed over"))

    @Slot()
    def _show_hint(self) -> None:
        self._hint.setText(self._steps[self._here - 1].hint())

    def _lay_out(self) -> None:
        people = Button(icon="pencil-simple", kind=ButtonKind.TEXT)
        people.set_name(self.tr("Change people and days"))
        people.setObjectName("change people")
        people.clicked.connect(self.wanted_people)
        self._follow_up.setObjectName("follow up")
        head = row(Label(self.tr("Handover"), Text.TITLE), gap=12)
        head.addWidget(self._about, 1)
        self._pills.setLayout(row(self._reminder, self._status, None, gap=12))
        for part in (self._pills, self._follow_up, people):
            head.addWidget(part)
        self._head = head
        bar = QFrame()
        bar.setProperty("panel", "card")
        bar.setLayout(column(self._bar, margins=margins(16, 8)))
        for step in self._steps:
            self._stack.addWidget(step)
        self._back.setObjectName("step back")
        self._on.setObjectName("step on")
        foot = row(self._back, gap=16)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._on)
        self._whole = column(head, bar, gap=12)
        self._whole.addWidget(self._stack, 1)
        self._whole.addLayout(foot)
        self.setLayout(self._whole)
        on_change(self._place_pills)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_pills()

    @Slot()
    def _place_pills(self) -> None:
        """Put the pills beside who and when, or under it where that would be too narrow."""
        is_narrow = self.width() < px(_LEAST_WIDTH)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for layout in (self._head, self._whole):
            layout.removeWidget(self._pills)
        if is_narrow:
            self._whole.insertWidget(1, self._pills)
        else:
            self._head.insertWidget(2, self._pills)

    def _listen(self) -> None:
        self._bar.chosen.connect(self.go_to)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._follow_up.clicked.connect(self.wanted_follow_up)
        for step in self._steps:
            step.hinted.connect(self._show_hint)
        self._sign.wanted_step.connect(self.go_to)

    @Slot()
    def _go_back(self) -> None:
        if self._here > 1:
            self.go_to(self._here - 1)
        else:
            self.wanted_list.emit()

    @Slot()
    def _go_on(self) -> None:
        if self._here < STEPS:
            self.go_to(self._here + 1)
        elif self.page is not None and not self._is_handing_over:
            self._is_handing_over = True
            question = self._session.do(take_step, self.page.handover.id, HandoverStatus.ACCEPTED)
            question.then(self, self._said_handed_over, self._fail)

    def _fail(self, problem: Exception) -> None:
        self._is_handing_over = False
        tell_failure(self, problem)

    def _said_handed_over(self, _handover: object) -> None:
        self._is_handing_over = False
        self._way.say(self.tr("Handed over. Both have signed; follow up after 30 and 90 days."))
