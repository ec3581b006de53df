"""The panel beside the map: how complete the community map is, and its entries by section."""

from datetime import date

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget
from shiboken6 import isValid

from fieldapp.actions.handovers import EntryLine, HandoverPage
from fieldapp.domain.handover import MapSection
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.forms.kept_focus import focus_named, focused_name
from fieldapp.ui.handover.entry_row import EntryDeeds, EntryList, EntryRow, nothing_here
from fieldapp.ui.handover.gap_words import gap_sentences
from fieldapp.ui.handover.words import section_name
from fieldapp.ui.theme import Text, Tone, set_style_property
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    Label,
    Meter,
    Pill,
    ScrollColumn,
    column,
    line,
    margins,
    row,
)

_FEWEST = {MapSection.PROMISES, MapSection.FEEDBACK_DUE, MapSection.RISKS}
"""Sections of which there may well be nothing: they show only when there is."""


class CompletenessBars(QWidget):
    """A bar for each section: how many of its entries have been gone through."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._share = Label("", Text.HEADING)
        self._whole = Meter(0)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._bars: dict[MapSection, tuple[Meter, Label]] = {}
        for at, section in enumerate(MapSection):
            name = Label(section_name(section, language), Text.DETAIL, Tone.QUIET)
            self._bars[section] = (Meter(0), Label("", Text.DETAIL))
            for place, part in enumerate((name, *self._bars[section])):
                self._grid.addWidget(part, at, place)
        title = row(Label(self.tr("Community map"), Text.HEADING), None, self._share)
        self.setLayout(column(title, self._whole, self._grid, gap=10, margins=margins(16, 12)))

    def show_entries(self, entries: tuple[EntryLine, ...]) -> None:
        """Show how far the map has been gone through."""
        done = sum(_is_settled(each) for each in entries)
        self._whole.set_value(done, len(entries) or 1)
        self._share.setText(f"{round(100 * done / len(entries))} %" if entries else "–")
        for section, (meter, words) in self._bars.items():
            of_it = [each for each in entries if each.entry.section is section]
            settled = sum(_is_settled(each) for each in of_it)
            meter.set_value(settled, len(of_it) or 1)
            text = self.tr("{done} of {all}").format(done=settled, all=len(of_it))
            words.setText(text if of_it else self.tr("none"))
            tone = Tone.WARNING if settled < len(of_it) else Tone.QUIET
            set_style_property(words, "tone", tone.value)


class EntriesPanel(Card):
    """Shows and changes the entries. Ids and sections are told by the signals.

    ``wanted_map`` asks to build it from the log, ``wanted_step`` to say that it is confirmed.
    """

    chosen = Signal(str)
    ticked = Signal(str)
    struck = Signal(str)
    edited = Signal(str)
    published = Signal(str, bool)
    to_introduce = Signal(str, bool)
    wanted_entry = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(divided=True)
        self._language = language
        self._page: HandoverPage | None = None
        self._chosen = ""
        self._lists: dict[str, EntryList] = {}
        self._lines: dict[MapSection, list[EntryLine]] = {}
        self._deeds: EntryDeeds | None = None
        self._bars = CompletenessBars(language)
        self._gaps = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._gaps.setContentsMargins(16, 0, 16, 12)
        self._gaps.setObjectName("gaps")
        self._sections = QWidget()
        self._pile = column(gap=0)
        self._sections.setLayout(self._pile)
        self._scroll = ScrollColumn(gap=0)
        # New rows are shown a moment after they were added: only then is their height known.
        self._settling = QTimer(self, interval=0, singleShot=True)
        self._settling.timeout.connect(self._sections.updateGeometry)
        for part in (self._bars, self._gaps, self._sections):
            self._scroll.add(part)
        self._scroll.column.addStretch(1)
        self.add(self._scroll, 1)

    def show_page(self, page: HandoverPage) -> None:
        """Show the entries as they are now; the keyboard and the chosen one stay."""
        focused, place = focused_name(self), self._scroll.verticalScrollBar().value()
        self._page = page
        self._bars.show_entries(page.entries)
        self._show_gaps()
        for at, section in enumerate(MapSection):
            self._show_section(at, section)
        self._open(self._chosen)
        self._scroll.verticalScrollBar().setValue(place)
        focus_named(self, focused)
        self._settling.start()

    def choose(self, entry_id: str) -> None:
        """Mark an entry as chosen, such as one whose pin was pressed, and bring it in sight."""
        self._open(entry_id)
        for each in self._lists.values():
            if entry_id in each.entries():
                self._scroll.bring_into_sight(each.row(entry_id))

    def line_of(self, entry_id: str) -> EntryLine | None:
        """Return an entry that is shown."""
        lines = self._page.entries if self._page else ()
        return next((each for each in lines if each.entry.id == entry_id), None)

    def _show_gaps(self) -> None:
        words = gap_sentences(self._page.gaps if self._page else (), self._language)
        self._gaps.setText(words)
        self._gaps.setVisible(bool(words))

    def _show_section(self, at: int, section: MapSection) -> None:
        """Make the rows of a section anew, unless they are as they were."""
        entries = self._page.entries if self._page else ()
        lines = [one for one in entries if one.entry.section is section]
        if self._lines.get(section) == lines:
            return
        self._lines[section] = lines
        self._lists.pop(section.value, None)
        before = self._pile.takeAt(at) if at < self._pile.count() else None
        old = before.widget() if before is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
        self._pile.insertWidget(at, self._block(section, lines))

    def _block(self, section: MapSection, lines: list[EntryLine]) -> QWidget:
        block = QWidget()
        pile = column(gap=0)
        block.setLayout(pile)
        if not lines and section in _FEWEST:
            return block
        for part in (line(), self._section_head(section, len(lines)), line()):
            pile.addWidget(part)
        nothing = self.tr("Nothing here yet. It need not be complete.")
        pile.addWidget(self._list(section, lines) if lines else nothing_here(nothing))
        return block

    def _section_head(self, section: MapSection, count: int) -> QWidget:
        name = section_name(section, self._language)
        add = Button(icon="plus", kind=ButtonKind.TEXT)
        add.set_name(self.tr("Add to {section}").format(section=name))
        add.setObjectName(f"add:{section.value}")
        add.clicked.connect(self._want_entry)
        head = QWidget()
        parts = (Label(name, Text.STRONG), Pill(str(count)), None, add)
        head.setLayout(row(*parts, margins=margins(16, 4)))
        return head

    def _list(self, section: MapSection, lines: list[EntryLine]) -> EntryList:
        made = EntryList(section_name(section, self._language))
        today = self._page.today if self._page else date.min
        for each in lines:
            line_of_it = EntryRow(each, today)
            line_of_it.ticked.connect(self.ticked)
            made.add(each.entry.id, line_of_it)
        made.chosen.connect(self._choose)
        self._lists[section.value] = made
        return made

    @Slot()
    def _want_entry(self) -> None:
        button = self.sender()
        if button is not None:
            self.wanted_entry.emit(button.objectName().partition(":")[2])

    @Slot(str)
    def _choose(self, entry_id: str) -> None:
        again = entry_id == self._chosen
        self._open("" if again else entry_id)
        if self._deeds is not None:
            self._scroll.bring_into_sight(self._deeds)
        self.chosen.emit(self._chosen)

    def _open(self, entry_id: str) -> None:
        """Open the deeds of an entry, and close those of the one before."""
        if self._deeds is not None and isValid(self._deeds):
            self._deeds.hide()
            self._deeds.deleteLater()
        self._deeds = None
        known = self.line_of(entry_id)
        self._chosen = entry_id if known else ""
        for each in self._lists.values():
            each.select(self._chosen or None)
            if known is not None and self._chosen in each.entries():
                self._deeds = EntryDeeds(known)
                self._listen(self._deeds)
                each.show_deeds(self._chosen, self._deeds)

    def _listen(self, deeds: EntryDeeds) -> None:
        deeds.ticked.connect(self.ticked)
        deeds.struck.connect(self.struck)
        deeds.edited.connect(self.edited)
        deeds.published.connect(self.published)
        deeds.to_introduce.connect(self.to_introduce)


def _is_settled(line_of_it: EntryLine) -> bool:
    """Tell whether the leaver has gone through an entry."""
    return line_of_it.entry.confirmed or line_of_it.entry.struck
