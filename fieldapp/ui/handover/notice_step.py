"""The third step: the notice to the public, written, checked and approved by a named person."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fieldapp.actions.handovers import HandoverPage, take_step
from fieldapp.actions.notice_forms import DRAFT_KIND, NoticeStart, notice_draft_id, start_notice
from fieldapp.actions.notices import approve_notice, notice_problems
from fieldapp.domain.handover import HandoverStatus
from fieldapp.domain.handover_steps import is_past
from fieldapp.domain.notice_text import NoticeProblem
from fieldapp.domain.publication import Publication
from fieldapp.domain.vocabulary import Channel, Language
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.forms.latest import Latest
from fieldapp.ui.handover.columns import Columns
from fieldapp.ui.handover.draft_keeper import DraftKeeper
from fieldapp.ui.handover.notice_cards import ApprovedCard, ChecksCard, PreviewCard
from fieldapp.ui.handover.notice_text import NoticeCard
from fieldapp.ui.handover.step import Step
from fieldapp.ui.messages import tell_failure
from fieldapp.ui.session import Question, Session
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, ButtonKind, Card, Field, FlowLayout, ScrollColumn, column

_LOOK_MILLISECONDS = 350


class NoticeStep(Step):
    """Writes the notice beside its preview and what is wrong with it."""

    def __init__(self, session: Session, way: Way, language: Language) -> None:
        super().__init__(session, way, language)
        self._text = NoticeCard(language)
        self._preview = PreviewCard()
        self._checks = ChecksCard(language)
        self._approved = ApprovedCard(language)
        self._by = ChoiceInput({}, self.tr("Choose who approves"))
        self._by.setObjectName("approver")
        self._by_field = Field(self.tr("Approved by"), self._by)
        self._approve = Button(self.tr("Approve"), kind=ButtonKind.SOFT, icon="check-circle")
        self._approve.setObjectName("approve notice")
        self._out = Button("", kind=ButtonKind.SOFT, icon="megaphone")
        self._out.setObjectName("notice out")
        self._copy = Button(self.tr("Copy the text"), icon="copy")
        self._copy.setObjectName("copy notice")
        self._problems: Sequence[NoticeProblem] = ()
        self._is_shown = self._is_approving = False
        self._keeper = DraftKeeper(self, session, DRAFT_KIND, self._text.content)
        self._checking = Latest(self, self._begin_check, self._show_problems)
        self._looking = QTimer(self, interval=_LOOK_MILLISECONDS, singleShot=True)
        self._lay_out()
        self._listen()

    def show_page(self, page: HandoverPage) -> None:
        is_another = self.page is None or self.page.handover.id != page.handover.id
        told_anew = self.page is None or self.page.handover != page.handover
        super().show_page(page)
        self._preview.show_page(page)
        self._approved.show_page(page)
        is_out = is_past(page.handover.status, HandoverStatus.NOTIFIED)
        words = self.tr("The public has been told")
        self._out.setText(words if is_out else self.tr("The notice is out"))
        self._out.setEnabled(not is_out and bool(page.publications))
        if is_another or (told_anew and not self._is_shown):
            self._begin()
        else:
            self._look()
        self.hinted.emit()

    def hint(self) -> str:
        if self.page is not None and self.page.publications:
            return self.tr("You post the approved text yourself; the app sends nothing.")
        return self.tr("The text is a draft until someone named has approved it.")

    def _lay_out(self) -> None:
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for part in (self._approve, self._copy):
            flow.addWidget(part)
        by = Card()
        by.add(self._by_field)
        by.add(deeds)
        left = QWidget()
        pile = column(gap=12)
        pile.addWidget(self._text, 1)
        pile.addWidget(by)
        left.setLayout(pile)
        right = ScrollColumn()
        for each in (self._checks, self._approved, self._out):
            right.add(each)
        right.column.addStretch(1)
        self.setLayout(column(Columns([(left, 5), (self._preview, 3), (right, 3)])))

    def _listen(self) -> None:
        self._text.turned.connect(self._begin)
        self._text.typed.connect(self._note)
        self._text.wanted_anew.connect(self._begin_anew)
        self._looking.timeout.connect(self._look)
        self._by.changed.connect(self._look)
        self._approve.clicked.connect(self._approve_now)
        self._copy.clicked.connect(self._copy_text)
        self._out.clicked.connect(self._tell_out)

    @Slot()
    def _begin(self) -> None:
        self._ask_text(anew=False)

    @Slot()
    def _begin_anew(self) -> None:
        put_back = partial(self._put_back, self._where(), self._text.text())
        self._keeper.drop()
        self._ask_text(anew=True)
        words = self.tr("The text is that of the template again.")
        self.way.say(words, action=self.tr("Undo"), acted=put_back)

    def _put_back(self, where: tuple[str, str, Channel], typed: str) -> None:
        if where == self._where():  # else another text stands there by now
            self._text.show_text(typed)
            self._note()

    def _where(self) -> tuple[str, str, Channel]:
        """Return which text this is: of which handover, in which language, for which channel."""
        return self.handover_id(), self._text.language(), self._text.channel()

    def _ask_text(self, *, anew: bool) -> None:
        if self.page is None:
            return
        where = self._where()
        self._keeper.keep_as(notice_draft_id(*where))
        # In the lane of what writes: a draft that is being kept is read after it.
        self.session.do(start_notice, *where, anew=anew).then(self, self._show_start)

    def _show_start(self, start: NoticeStart) -> None:
        wanted = (self._text.language(), self._text.channel())
        if (start.language, start.channel) != wanted:
            return  # another was chosen meanwhile
        self._is_shown = True
        self._by.set_choices(start.officers)
        self._text.show_text(start.text)
        self._look()

    @Slot()
    def _note(self) -> None:
        self._keeper.note()
        self._preview.show_text(self._text.text(), leftward=self._text.is_leftward())
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        """Show the preview, and ask what is wrong with the text."""
        self._preview.show_text(self._text.text(), leftward=self._text.is_leftward())
        self._checking.ask()

    def _begin_check(self) -> Question:
        text, channel = self._text.text(), self._text.channel()
        return self.session.ask(
            notice_problems, self.handover_id(), text, channel, approved_by=self._by.value()
        )

    def _show_problems(self, problems: Sequence[NoticeProblem]) -> None:
        self._problems = problems
        self._checks.show_problems(problems)

    @Slot()
    def _approve_now(self) -> None:
        name, wrong = self._by.value(), any(one.blocks for one in self._problems)
        missing = "" if name else self.tr("Choose who approves the text.")
        marked = self.tr("Put right what is marked under Check, then approve it.")
        self._by_field.set_error(missing or (marked if wrong else ""))
        if wrong or not name:
            self._by.setFocus()
            return
        if not self._is_approving:
            self._is_approving = True
            self._approve_by(name)

    def _approve_by(self, name: str) -> None:
        question = self.session.do(
            approve_notice,
            self.handover_id(),
            language=self._text.language(),
            channel=self._text.channel(),
            text=self._text.text(),
            approved_by=name,
            drop_draft=self._keeper.hand_over(),
        )
        question.then(self, self._said_approved, self._fail)

    def _fail(self, problem: Exception) -> None:
        self._is_approving = False
        tell_failure(self, problem)

    def _said_approved(self, _publication: Publication) -> None:
        self._is_approving = False
        self.way.say(self.tr("Approved and noted. Post the text yourself."))

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text.text())
        self.way.say(self.tr("The text is copied."))

    @Slot()
    def _tell_out(self) -> None:
        question = self.session.do(take_step, self.handover_id(), HandoverStatus.NOTIFIED)
        question.then(self, self._said_out)

    def _said_out(self, _handover: object) -> None:
        self.way.say(self.tr("Noted: the public has been told."))
