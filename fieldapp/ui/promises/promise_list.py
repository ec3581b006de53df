"""All promises, filtered by state, area and words, furthest behind first."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from fieldapp.actions.promise_pages import PromiseList, Which, area_names, promise_list
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.forms.kept_focus import focus_named, focused_name
from fieldapp.ui.forms.latest import Latest
from fieldapp.ui.promises.promise_row import PromiseRow
from fieldapp.ui.session import Question, Session
from fieldapp.ui.theme import Text, Tone, on_change, px
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    EmptyState,
    Label,
    RowList,
    ScrollColumn,
    SearchField,
    SegmentedChoice,
    column,
    row,
)

_AT_ONCE = 24
"""How many rows are made at a time; more come as the list is scrolled."""
_TYPING_MILLISECONDS = 200


class PromiseListPage(QWidget):
    """The list with its filter. ``chosen`` tells a promise's id, ``wanted_new`` a new one."""

    chosen = Signal(str)
    wanted_new = Signal()

    def __init__(self, session: Session, language: Language) -> None:
        super().__init__()
        self._session, self._language = session, language
        self._page: PromiseList | None = None
        self._latest = Latest(self, self._ask, self._show)
        self._shown = 0
        self._count = Label("", Text.BODY, Tone.QUIET)
        self._which = SegmentedChoice(
            self.tr("Which promises"),
            {
                Which.OPEN.value: self.tr("Open"),
                Which.ALL.value: self.tr("All"),
                Which.CLOSED.value: self.tr("Closed"),
            },
        )
        self._area = ChoiceInput({}, self.tr("All areas"))
        self._words = SearchField(self.tr("Words in title or text"))
        self._rows = RowList(self.tr("Promises"))
        self._scroll = ScrollColumn()
        self._nothing = EmptyState("handshake", "")
        self._middle = QStackedLayout()
        self._typing = QTimer(self, interval=_TYPING_MILLISECONDS, singleShot=True)
        self._assemble()
        self._listen()

    def refresh(self) -> None:
        """Ask the store again for what the filter says."""
        self._latest.ask()
        self._session.ask(area_names).then(self, self._offer_areas)

    def _ask(self) -> Question:
        which = Which(self._which.value() or Which.OPEN.value)
        area_id, words = self._area.value(), self._words.text()
        return self._session.ask(promise_list, which=which, area_id=area_id, words=words)

    def focus_row(self, promise_id: str) -> None:
        """Give the keyboard to a promise's row, if it is shown."""
        focus_named(self._rows, f"promise:{promise_id}")

    def _assemble(self) -> None:
        new = Button(self.tr("New promise"), kind=ButtonKind.PRIMARY, icon="plus")
        new.clicked.connect(self.wanted_new)
        new.setObjectName("new promise")
        head = row(Label(self.tr("Promises"), Text.TITLE), self._count, None, new, gap=12)
        self._which.choose(Which.OPEN.value)
        self._area.setAccessibleName(self.tr("Area"))
        filters = row(self._which, self._area, gap=12)
        filters.addWidget(self._words, 1)
        self._scroll.add(self._rows)
        self._scroll.column.addStretch(1)
        card = Card(divided=True)
        holder = QWidget()
        holder.setLayout(self._middle)
        card.add(holder, 1)
        self._middle.addWidget(self._scroll)
        self._middle.addWidget(column_of(self._nothing))
        whole = column(head, filters, gap=12)
        whole.addWidget(card, 1)
        self.setLayout(whole)

    def _listen(self) -> None:
        self._which.changed.connect(self.refresh)
        self._area.changed.connect(self.refresh)
        self._words.searched.connect(self._typing.start)
        self._typing.timeout.connect(self.refresh)
        self._rows.chosen.connect(self.chosen)
        self._nothing.acted.connect(self._act_on_nothing)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(self._show_more)
        bar.rangeChanged.connect(self._show_more)
        on_change(self._resize)

    def _offer_areas(self, names: dict[str, str]) -> None:
        self._area.set_choices({"": self.tr("All areas")} | names)
        self._area.setVisible(len(names) > 1)

    def _show(self, page: PromiseList) -> None:
        place = self._scroll.verticalScrollBar().value() if self._page else 0
        wanted = max(_AT_ONCE, self._shown)
        focused = focused_name(self._rows)
        self._page, self._shown = page, 0
        self._rows.clear()
        self._add_rows(wanted)
        focus_named(self._rows, focused)
        self._count.setText(self.tr("%n promise(s)", "", len(page.cards)))
        self._middle.setCurrentIndex(0 if page.cards else 1)
        self._say_nothing()
        self._scroll.verticalScrollBar().setValue(place)

    def _add_rows(self, count: int) -> None:
        if self._page is None:
            return
        for card in self._page.cards[self._shown : self._shown + count]:
            self._rows.add(card.promise.id, PromiseRow(card, self._page, self._language))
            self._shown += 1

    @Slot(int)
    @Slot(int, int)
    def _show_more(self, *_place: int) -> None:
        bar = self._scroll.verticalScrollBar()
        if bar.maximum() - bar.value() < self.height():
            self._add_rows(_AT_ONCE)

    def _is_filtered(self) -> bool:
        return bool(self._words.text() or self._area.value()) or self._which.value() != "open"

    def _say_nothing(self) -> None:
        if self._is_filtered():
            self._nothing.set_words(
                self.tr("Nothing fits the filter"), action=self.tr("Clear the filter")
            )
        else:
            self._nothing.set_words(
                self.tr("No promises yet"),
                self.tr("Those you write here work without a network too."),
                self.tr("New promise"),
            )

    @Slot()
    def _act_on_nothing(self) -> None:
        if not self._is_filtered():
            self.wanted_new.emit()
            return
        self._words.clear()
        self._area.set_value("")
        self._which.choose(Which.OPEN.value)
        self.refresh()

    @Slot()
    def _resize(self) -> None:
        self._area.setMaximumWidth(px(240))


def column_of(part: QWidget) -> QWidget:
    """Return a part at the top of a column of its own."""
    whole = QWidget()
    whole.setLayout(column(part, None))
    return whole
