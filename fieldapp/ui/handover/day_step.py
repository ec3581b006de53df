"""The second step: the briefing day, on which both officers walk the area together."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QStackedWidget

from fieldapp.actions.handover_days import (
    introduce,
    route_length,
    set_route,
    tick_stop,
    tick_topic,
    walking_minutes,
)
from fieldapp.actions.handover_forms import FormStart, start_form
from fieldapp.actions.handovers import HandoverPage, take_step
from fieldapp.domain.handover import BriefingDay, BriefingTopic, HandoverStatus, RouteStop
from fieldapp.domain.handover_steps import is_past
from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.handover.columns import Columns
from fieldapp.ui.handover.ground import Ground
from fieldapp.ui.handover.papers import HandoverPapers
from fieldapp.ui.handover.part_sheets import DaySheet, PartSheet, QuestionSheet
from fieldapp.ui.handover.step import Step
from fieldapp.ui.handover.stop_sheet import StopSheet
from fieldapp.ui.handover.stop_words import progress_words, walk_words
from fieldapp.ui.handover.together_cards import (
    DayCard,
    IntroductionsCard,
    QuestionsCard,
    TopicsCard,
)
from fieldapp.ui.handover.walk_card import WalkCard, with_stop
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    EmptyState,
    IconLabel,
    Label,
    ScrollColumn,
    column,
    row,
)
from fieldapp.ui.widgets.parts import parts_of


class DayStep(Step):
    """Shows the walk on the map and as a list, and what is gone through together."""

    def __init__(self, session: Session, way: Way, language: Language) -> None:
        super().__init__(session, way, language)
        self._ground = Ground(session, language)
        self._walk = WalkCard()
        self._day = DayCard(language)
        self._introductions = IntroductionsCard()
        self._topics = TopicsCard(language)
        self._questions = QuestionsCard()
        self._papers = HandoverPapers(self, session, way, language)
        self._length = Label("")
        self._print = Button(self.tr("Print the walk"), icon="printer")
        self._print.setObjectName("print walk")
        self._held = Button("", kind=ButtonKind.SOFT, icon="check-circle")
        self._held.setObjectName("day held")
        self._number = -1
        self._pages = QStackedWidget()
        self._lay_out()
        self._listen()

    def show_page(self, page: HandoverPage) -> None:
        super().show_page(page)
        day = page.briefing
        self._pages.setCurrentIndex(1 if day else 0)
        self._walk.show_page(page)
        self._ground.show_route(day.route if day else ())
        self._day.show_page(page)
        self._introductions.show_page(page)
        self._topics.show_page(page)
        self._questions.show_page(page)
        self._show_length(day)
        is_held = is_past(page.handover.status, HandoverStatus.BRIEFED)
        self._held.setText(self.tr("The day was held") if is_held else self.tr("The day is held"))
        self._held.setEnabled(not is_held)
        self.hinted.emit()

    def hint(self) -> str:
        return progress_words(self.page.briefing if self.page else None)

    def _show_length(self, day: BriefingDay | None) -> None:
        metres = route_length(day.route) if day else 0.0
        self._length.setText(
            walk_words(metres, walking_minutes(day.route) if day else 0)
            or self.tr("The length shows once two stops have a place")
        )

    def _lay_out(self) -> None:
        nothing = EmptyState(
            "users",
            self.tr("No briefing day planned"),
            self.tr("Plan the day on which you walk the area together and meet people."),
            action=self.tr("Plan the day"),
        )
        nothing.acted.connect(self._plan)
        for button in parts_of(nothing, Button):
            button.setObjectName("plan day")
        empty = QFrame()
        empty.setProperty("panel", "card")
        empty.setLayout(column(nothing, None))
        foot = row(IconLabel("person-simple-walk"), gap=8)
        foot.addWidget(self._length, 1)
        foot.addWidget(self._print)
        self._ground.add_foot(foot)
        right = ScrollColumn()
        for part in (self._day, self._introductions, self._topics, self._questions, self._held):
            right.add(part)
        right.column.addStretch(1)
        self._pages.addWidget(empty)
        self._pages.addWidget(
            Columns(
                [(self._ground, 5), (self._walk, 5), (right, 3)],
                pile=[self._walk, right, self._ground],
            )
        )
        self.setLayout(column(self._pages))

    def _listen(self) -> None:
        self._walk.changed.connect(self._keep_route)
        self._walk.wanted.connect(self._write_stop)
        self._walk.ticked.connect(self._tick_stop)
        self._walk.introduced.connect(self._introduce)
        self._day.wanted.connect(self._plan)
        self._introductions.ticked.connect(self._introduce)
        self._topics.ticked.connect(self._tick_topic)
        self._questions.wanted.connect(self._write_question)
        self._print.clicked.connect(self._print_route)
        self._held.clicked.connect(self._hold)

    def _briefing(self) -> BriefingDay | None:
        return self.page.briefing if self.page else None

    # The walk.

    @Slot(object)
    def _keep_route(self, stops: tuple[RouteStop, ...], draft_id: str | None = None) -> None:
        day = self._briefing()
        if day is not None:
            placed = tuple(self._ground.placed(stop) for stop in stops)
            question = self.session.do(set_route, self.handover_id(), placed, drop_draft=draft_id)
            question.then(self)

    @Slot(int)
    def _tick_stop(self, number: int) -> None:
        day = self._briefing()
        if day is not None:
            done = not day.route[number].done
            self.session.do(tick_stop, self.handover_id(), number, done=done).then(self)

    @Slot(int)
    def _write_stop(self, number: int) -> None:
        self._number = number
        self.session.ask(start_form, self.handover_id()).then(self, self._open_stop)

    def _open_stop(self, start: FormStart) -> None:
        day = self._briefing()
        if day is None:
            return
        stop = day.route[self._number] if 0 <= self._number < len(day.route) else None
        sheet = StopSheet(self.window(), self.session, start.places, day.id, stop)
        sheet.written.connect(self._take_stop)
        self.sheet = sheet
        sheet.open()

    @Slot(object, object, str)
    def _take_stop(self, before: RouteStop | None, stop: RouteStop, draft_id: str) -> None:
        day = self._briefing()
        if day is not None:
            self._keep_route(with_stop(day.route, before, stop), draft_id)

    @Slot()
    def _print_route(self) -> None:
        if self.page is not None:
            self._papers.save_route(self.page)

    # The day, and what is gone through.

    @Slot()
    def _plan(self) -> None:
        self._start(self._briefing(), self._open_day)

    def _open_day(self, start: FormStart) -> None:
        self._open(DaySheet(self.window(), self.session, self.language, start))

    @Slot(str, bool)
    def _introduce(self, entry_id: str, done: bool) -> None:
        self.session.do(introduce, entry_id, done=done).then(self)

    @Slot(str, bool)
    def _tick_topic(self, topic: str, done: bool) -> None:
        question = self.session.do(
            tick_topic, self.handover_id(), BriefingTopic.named(topic), done=done
        )
        question.then(self)

    @Slot(str)
    def _write_question(self, question_id: str) -> None:
        questions = self.page.questions if self.page else ()
        known = next((one for one in questions if one.id == question_id), None)
        self._start(known, self._open_question)

    def _open_question(self, start: FormStart) -> None:
        self._open(QuestionSheet(self.window(), self.session, self.language, start))

    @Slot()
    def _hold(self) -> None:
        question = self.session.do(take_step, self.handover_id(), HandoverStatus.BRIEFED)
        question.then(self, self._said_held)

    def _said_held(self, _answer: object) -> None:
        self.way.say(self.tr("The briefing day is noted as held."))

    def _start(self, record: Record | None, opened: Callable[[FormStart], None]) -> None:
        self.session.ask(start_form, self.handover_id(), record).then(self, opened)

    def _open(self, sheet: PartSheet) -> None:
        sheet.saved.connect(self.say_saved)
        self.sheet = sheet
        sheet.begin()
