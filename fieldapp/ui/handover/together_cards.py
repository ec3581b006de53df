"""What both officers do on the day besides walking: meet people, go through topics, ask."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions.handovers import HandoverPage
from fieldapp.domain.handover import BriefingTopic, HandoverQuestion, SignerRole
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.contacts.wrapped_row import WrappedRow
from fieldapp.ui.forms.kept_focus import focus_named, focused_name
from fieldapp.ui.handover.piles import emptied
from fieldapp.ui.handover.words import avatar_of, person
from fieldapp.ui.texts import long_date, sentence, short_date
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    CheckBox,
    Label,
    Meter,
    RowList,
    column,
    row,
)


class DayCard(Card):
    """The day, its hours, and the two who meet. ``wanted`` asks to change it."""

    wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(self.tr("Briefing day"))
        self._language = language
        change = Button(icon="pencil-simple", kind=ButtonKind.TEXT)
        change.set_name(self.tr("Change the day"))
        change.setObjectName("change day")
        change.clicked.connect(self.wanted)
        self.add_to_head(change)
        self._hours = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self.add(self._hours)
        self._people = column(gap=8)
        self.add(self._people)

    def show_page(self, page: HandoverPage) -> None:
        """Show the day of a handover and who takes part."""
        day = page.briefing
        if day is not None:
            self.set_title(sentence(long_date(day.date)))
            words = self.tr("{starts}, {hours} hours kept free")
            self._hours.setText(words.format(starts=day.starts, hours=f"{day.hours:g}"))
        emptied(self._people)
        handover = page.handover
        for officer, role in (
            (handover.leaving, SignerRole.LEAVING),
            (handover.incoming, SignerRole.INCOMING),
        ):
            name = person(page, officer)
            detail = Label(role.label(self._language), Text.DETAIL, Tone.QUIET)
            words_of = column(Label(name, Text.MEDIUM, wrap=True), detail, gap=0)
            line_of = QWidget()
            whole = row(avatar_of(name, is_known=officer in page.names), gap=12)
            whole.addLayout(words_of, 1)
            line_of.setLayout(whole)
            self._people.addWidget(line_of)


class IntroductionsCard(Card):
    """Who is introduced to the newcomer. ``ticked`` tells an entry's id, and whether it was done."""

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Introduced to"), small=True)
        self._meter = Meter(0)
        self.add(self._meter)
        self._pile = column(gap=0)
        self.add(self._pile)

    def show_page(self, page: HandoverPage) -> None:
        """Show who is to be introduced."""
        focused = focused_name(self)
        wanted = [one for one in page.entries if one.entry.introduce and not one.entry.struck]
        done = sum(one.entry.introduced_on is not None for one in wanted)
        self._meter.set_value(done, len(wanted) or 1)
        words = self.tr("{done} of {all}").format(done=done, all=len(wanted))
        self.set_aside(words if wanted else "")
        emptied(self._pile)
        for each in wanted:
            box = CheckBox(each.heading)
            box.setChecked(each.entry.introduced_on is not None)
            box.setObjectName(f"introduce:{each.entry.id}")
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setToolTip(each.heading)
            box.clicked.connect(self._tell)
            self._pile.addWidget(box)
        if not wanted:
            text = self.tr("Mark on the map whom the newcomer should meet.")
            self._pile.addWidget(Label(text, Text.DETAIL, Tone.QUIET, wrap=True))
        focus_named(self, focused)

    @Slot()
    def _tell(self) -> None:
        box = self.sender()
        if isinstance(box, CheckBox):
            self.ticked.emit(box.objectName().partition(":")[2], box.isChecked())


class TopicsCard(Card):
    """What is gone through together. ``ticked`` tells a topic, and whether it was done."""

    ticked = Signal(str, bool)

    def __init__(self, language: Language) -> None:
        super().__init__(self.tr("Go through together"), small=True)
        self._boxes: dict[str, CheckBox] = {}
        pile = column(gap=0)
        for topic in BriefingTopic:
            box = CheckBox(sentence(topic.label(language)))
            box.setObjectName(f"topic:{topic.value}")
            box.clicked.connect(self._tell)
            self._boxes[topic.value] = box
            pile.addWidget(box)
        self.add(pile)

    def show_page(self, page: HandoverPage) -> None:
        """Show what was gone through."""
        done = page.briefing.topics if page.briefing else ()
        for topic, box in self._boxes.items():
            box.setChecked(topic in done)

    @Slot()
    def _tell(self) -> None:
        box = self.sender()
        if isinstance(box, CheckBox):
            self.ticked.emit(box.objectName().partition(":")[2], box.isChecked())


class QuestionsCard(Card):
    """Questions left open, who answers them, until when. ``wanted`` tells an id, empty for new."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Questions left"), divided=True, small=True)
        add = Button(icon="plus", kind=ButtonKind.TEXT)
        add.set_name(self.tr("Add a question"))
        add.setObjectName("add question")
        add.clicked.connect(self._want_new)
        self.add_to_head(add)
        self._rows = RowList(self.tr("Questions left"))
        self._nothing = Label(
            self.tr("Nothing written down yet."), Text.DETAIL, Tone.QUIET, wrap=True
        )
        self._nothing.setContentsMargins(16, 8, 16, 12)
        self.add(self._rows)
        self.add(self._nothing)
        self._rows.chosen.connect(self.wanted)

    def show_page(self, page: HandoverPage) -> None:
        """Show the questions of a handover."""
        focused = focused_name(self)
        self._rows.clear()
        for each in page.questions:
            self._rows.add(each.id, self._row(each, page))
        self._nothing.setVisible(not page.questions)
        focus_named(self, focused)

    def _row(self, one: HandoverQuestion, page: HandoverPage) -> WrappedRow:
        if one.answer:
            made = WrappedRow(one.question, one.answer, icon="check-circle-fill")
        else:
            made = WrappedRow(one.question, "", icon="question")
            who = person(page, one.answers) if one.answers else self.tr("nobody named to answer")
            until = self.tr("until {day}")
            parts = [who, until.format(day=short_date(one.until, page.today)) if one.until else ""]
            is_late = one.until is not None and one.until < page.today
            words = ", ".join(part for part in parts if part)
            made.set_detail(words, Tone.WARNING if is_late else Tone.QUIET)
        made.setObjectName(f"question:{one.id}")
        return made

    @Slot()
    def _want_new(self) -> None:
        self.wanted.emit("")
