"""One contact person: how to reach them, and what is noted."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QWidget

from fieldapp.actions.contacts import ContactLine
from fieldapp.domain.contact import Contact
from fieldapp.domain.retention import WARN_DAYS, purge_day
from fieldapp.domain.spec import specs_of
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.texts import long_date, sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Avatar,
    Button,
    ButtonKind,
    Card,
    FlowLayout,
    Label,
    Pill,
    ScrollColumn,
    column,
    line,
    margins,
    row,
)

_AVATAR = 56


class PersonCard(Card):
    """A contact person. Nothing of it stands in a tooltip; copying is a press of its own.

    ``copied`` tells the words to say after a copy.
    """

    edited = Signal()
    removed = Signal()
    asked_history = Signal()
    copied = Signal(str)

    def __init__(self, shown: ContactLine, language: Language, today: date) -> None:
        super().__init__(divided=True)
        self.person, self._language = shown.contact, language
        self._copying: dict[QWidget, tuple[str, str]] = {}
        content = ScrollColumn(gap=16, edge=margins(16, 16))
        content.add(self._who(shown))
        content.add(self._actions())
        content.add(line())
        content.add(self._reach())
        content.add(self._noted())
        content.add(self._kept(today))
        content.column.addStretch(1)
        self.add(content, 1)

    def _who(self, shown: ContactLine) -> QLayout:
        avatar = Avatar(shown.contact.name, _AVATAR)
        avatar.setToolTip("")
        where = ", ".join(word for word in (shown.contact.function, shown.partner) if word)
        words = column(Label(shown.contact.name, Text.HEADING, wrap=True), gap=2)
        if where:
            words.addWidget(Label(where, Text.BODY, Tone.QUIET, wrap=True))
        pills = QWidget()
        flow = FlowLayout(pills)
        flow.addWidget(not_suspected_pill())
        if shown.contact.map_key:
            flow.addWidget(Pill(self.tr("Key person"), Tone.NORMAL, "star"))
        words.addSpacing(4)
        words.addWidget(pills)
        whole = row(avatar, gap=16)
        whole.addLayout(words, 1)
        return whole

    def _actions(self) -> QWidget:
        edit = Button(self.tr("Edit"), icon="pencil-simple")
        edit.clicked.connect(self.edited)
        edit.setObjectName("edit contact")
        history = Button(self.tr("History"), icon="clock-counter-clockwise")
        history.clicked.connect(self.asked_history)
        history.setObjectName("history")
        remove = Button(self.tr("Remove"), kind=ButtonKind.TEXT, icon="trash")
        remove.clicked.connect(self.removed)
        remove.setObjectName("remove contact")
        whole = QWidget()
        flow = FlowLayout(whole)
        for button in (edit, history, remove):
            flow.addWidget(button)
        return whole

    def _reach(self) -> QLayout:
        pile = column(gap=4)
        said = {"phone": self.tr("Phone number copied."), "email": self.tr("E-mail copied.")}
        for name in ("phone", "email"):
            value = getattr(self.person, name)
            pile.addLayout(self._fact(name, value or self.tr("not stated"), quiet=not value))
            if value:
                self._add_copy(pile, name, value, said[name])
        if self.person.address:
            pile.addLayout(self._fact("address", self.person.address))
        return pile

    def _add_copy(self, pile: QLayout, name: str, value: str, said: str) -> None:
        fact = pile.itemAt(pile.count() - 1)
        line_of_fact = fact.layout() if fact is not None else None
        copy = Button(icon="copy", kind=ButtonKind.TEXT)
        copy.set_name(
            self.tr("Copy the phone number") if name == "phone" else self.tr("Copy the e-mail")
        )
        copy.setObjectName(f"copy {name}")
        self._copying[copy] = (value, said)
        copy.clicked.connect(self._copy)
        if line_of_fact is not None:
            line_of_fact.addWidget(copy)

    def _noted(self) -> QLayout:
        pile = column(gap=4)
        if self.person.note:
            pile.addWidget(Label(self._label("note"), Text.LABEL, Tone.QUIET))
            pile.addWidget(Label(self.person.note, Text.BODY, wrap=True))
        return pile

    def _kept(self, today: date) -> QLayout:
        pile = column(line(), gap=4)
        pile.addSpacing(8)
        basis = sentence(self.person.basis.label(self._language))
        pile.addLayout(self._fact("basis", basis))
        pile.addLayout(self._fact("shared", sentence(self.person.shared.label(self._language))))
        ends = purge_day(self.person)
        if ends is not None:
            text = self.tr("To be purged {day} {year}")
            tone = Tone.WARNING if (ends - today).days <= WARN_DAYS else Tone.QUIET
            words = text.format(day=long_date(ends).partition(" ")[2], year=ends.year)
            pile.addWidget(Label(words, Text.DETAIL, tone, wrap=True))
        if self.person.removal_request:
            asked = self.tr("Removal was asked for {day}")
            words = asked.format(day=long_date(self.person.removal_request))
            pile.addWidget(Label(words, Text.DETAIL, Tone.WARNING, wrap=True))
        return pile

    def _fact(self, name: str, value: str, *, quiet: bool = False) -> QLayout:
        words = column(Label(self._label(name), Text.LABEL, Tone.QUIET), gap=0)
        tone = Tone.FAINT if quiet else Tone.NORMAL
        words.addWidget(Label(value, Text.BODY, tone, wrap=True))
        whole = row(gap=8)
        whole.addLayout(words, 1)
        return whole

    def _label(self, name: str) -> str:
        return specs_of(Contact)[name].label(self._language)

    @Slot()
    def _copy(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            value, said = self._copying[button]
            QGuiApplication.clipboard().setText(value)
            self.copied.emit(said)


def not_suspected_pill() -> Pill:
    """Return the mark that every natural person carries (2018:1693 3:4)."""
    text = QCoreApplication.translate("Contacts", "Not suspected")
    return Pill(text, Tone.INFO, "shield-check")
