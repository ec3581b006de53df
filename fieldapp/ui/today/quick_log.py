"""The quick log: one line of plain words, read at each key, saved by Enter."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent

from fieldapp.actions.activity_drafts import QUICK_LOG, drop_draft, keep_draft, kept_line, undo_save
from fieldapp.actions.correct_line import Corrections, corrected
from fieldapp.actions.log_activity import ActivityDraft, Logged, log_activity
from fieldapp.actions.log_choices import LogChoices, log_choices
from fieldapp.domain import quicklog
from fieldapp.settings import Settings
from fieldapp.ui.activity_look import language_of
from fieldapp.ui.messages import tell_failure
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone, px
from fieldapp.ui.today.habits import Habits
from fieldapp.ui.today.here import HereFinder
from fieldapp.ui.today.quick_chips import QuickChips
from fieldapp.ui.today.quick_menus import Shown
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Banner, Button, ButtonKind, Card, Label, LineInput, row

READ_MILLISECONDS = 60
KEEP_MILLISECONDS = 600
"""A draft is kept this long after the first key that is not kept yet."""
WIDE = 640
"""From this width on, at 100 %, the head has room for a word of help."""
KNOWN_BY = frozenset({"activity", "place", "promise", "commitment", "area"})


class QuickLog(Card):
    """Takes a line, shows what it was understood as, and saves it."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__(QCoreApplication.translate("QuickLog", "What did you just do?"))
        self._session = session
        self._way = way
        self._language = language_of(settings.language)
        self._choices: LogChoices | None = None
        self._corrections = Corrections()
        self._saving = self._corrections
        self._note, self._has_warnings = "", False
        self._draft = ActivityDraft()
        self._is_saving = self._is_warned = self._wants_save = self._lacks_place = False
        self._saving_line = self._kept_line = ""
        self._saved: tuple[str, str, Corrections] = ("", "", Corrections())
        self._here = HereFinder(session, settings.position_source, self)
        self._make_parts()
        self._connect()

    def _make_parts(self) -> None:
        self.line = LineInput(
            self.tr("e.g. foot patrol the square 40 min 6 talks"), icon="pencil-simple", large=True
        )
        self.line.setAccessibleName(self.accessibleName())
        self.save_button = Button(
            self.tr("Save"),
            kind=ButtonKind.PRIMARY,
            trailing_icon="arrow-elbow-down-left",
            large=True,
        )
        self.chips = QuickChips()
        self.habits = Habits(self._language)
        self.note = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self.hint = Label("", Text.DETAIL, Tone.WARNING, wrap=True)
        self.warning = Banner(
            self.tr("This looks like a personal number."),
            self.tr("Take it out of the line. Enter once more saves it as it stands."),
            action=self.tr("Save anyway"),
        )
        typed = row(gap=8)
        typed.addWidget(self.line, 1)
        typed.addWidget(self.save_button)
        for part in (typed, self.chips, self.habits, self.note, self.hint, self.warning):
            self.add(part)
        self._show_parts()

    def _connect(self) -> None:
        self._reading = QTimer(self, interval=READ_MILLISECONDS, singleShot=True)
        self._reading.timeout.connect(self._read)
        self._keeping = QTimer(self, interval=KEEP_MILLISECONDS, singleShot=True)
        self._keeping.timeout.connect(self._keep)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.warning.acted.connect(self.save)
        self.chips.corrected.connect(self._correct)
        self.chips.form_wanted.connect(self._open_form)
        self.habits.wanted.connect(self._write)
        self._session.changed.connect(self._refresh)
        self._here.changed.connect(self._read)
        self._here.found.connect(self._keeping.start)
        self._way.settings_changed.connect(self._follow)

    @Slot(object)
    def _follow(self, settings: Settings) -> None:
        self._here.use(settings.position_source)

    # What may be meant here.

    def begin(self) -> None:
        """Ask what may be meant, and for the line that was left; keys typed before are read then.

        Not at once: making the books of words ready would hold up the first paint.
        """
        self._ask_choices()
        # In the lane of what writes: a line that is being kept just now is found.
        self._session.do(kept_line).then(self, self._restore)

    @Slot(object)
    def _refresh(self, types: frozenset[str]) -> None:
        if types & KNOWN_BY:
            self._ask_choices()

    def _ask_choices(self) -> None:
        self._session.ask(log_choices).then(self, self._take_choices)

    def _take_choices(self, choices: LogChoices) -> None:
        self._choices = choices
        self.habits.show_choices(choices)
        self._read()
        if self._wants_save:
            self._wants_save = False
            self.save()

    # Typing.

    @Slot()
    def _typed(self) -> None:
        self._is_warned = False
        self.hint.setText("")
        if not self.line.text().strip():
            self._corrections = Corrections()
        self._reading.start()
        if not self._keeping.isActive():
            self._keeping.start()

    @Slot()
    def _read(self) -> None:
        if self._choices is None:
            return
        known = self._choices.known
        now = self._session.store.clock.now().astimezone(known.zone)
        understood = quicklog.read(self.line.text(), known, now)
        self._note, self._has_warnings = understood.note, bool(understood.warnings)
        is_open = understood.is_here and "places" not in self._corrections.values
        self._here.want(wanted=is_open or (understood.is_here and self._here.here is not None))
        here, area = self._here.place(), self._choices.area_name
        self._draft = corrected(understood, known, self._corrections, area, here)
        self._lacks_place = is_open and self._here.here is None
        if self.line.text().strip():
            shown = Shown(self._draft, self._choices, now, self._language, self._here.here)
            self.chips.show_draft(shown)
        self._show_parts()

    def _show_parts(self) -> None:
        is_typed = bool(self.line.text().strip()) and self._choices is not None
        self.chips.setVisible(is_typed)
        self.habits.setVisible(not is_typed)
        words = self._note_words() if is_typed else ""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.hint.setVisible(bool(self.hint.text()))
        self.warning.setVisible(is_typed and self._has_warnings)

    def _note_words(self) -> str:
        """Say what is not understood, and that several places are several activities."""
        note, places = self._note, len(self._draft.places)
        many = self.tr("%n activity(s), one for each place.", "", places) if places > 1 else ""
        rest = self.tr("Note: {note}").format(note=note) if note else ""
        where = self._here.words() if self._lacks_place else ""
        return "  ".join(words for words in (where, many, rest) if words)

    def minimumSizeHint(self) -> QSize:
        """Ask for no room for the word of help: it goes when the window gets narrower."""
        return QSize(self.body.minimumSize().width() + 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= px(WIDE)
        self.set_aside(
            self.tr("Write freely. The app reads it, you correct it.") if is_wide else ""
        )

    @Slot(object)
    def _correct(self, values: dict[str, Any]) -> None:
        for name, value in values.items():
            self._corrections = self._corrections.with_value(name, value)
        self._read()
        self._keeping.start()

    @Slot(str)
    def _write(self, line: str) -> None:
        self.line.setText(line)
        self.line.setFocus()
        self._read()

    @Slot()
    def _open_form(self) -> None:
        self._read()
        self._way.log(self._draft)

    # Keeping what is typed.

    @Slot()
    def _keep(self) -> None:
        line = self.line.text()
        if not line.strip():
            self._session.do(drop_draft, QUICK_LOG).then(self)
            return
        content = {
            "line": line,
            "corrections": self._corrections.to_content(),
            "here": self._here.to_content(),
        }
        self._session.do(keep_draft, QUICK_LOG, QUICK_LOG, content).then(self)

    def _restore(self, content: dict[str, Any]) -> None:
        if content.get("line") and not self.line.text():
            self._corrections = Corrections.from_content(content.get("corrections", {}))
            self._here.restore(content.get("here"))
            self.line.setText(content["line"])
            self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._keeping.isActive():
            self._keeping.stop()
            self._keep()

    # Saving.

    @Slot()
    def save(self) -> None:
        """Save the line; it is cleared when it is safe on the disk, not before."""
        if self._is_saving:
            return
        if not self.line.text().strip():
            self.hint.setText(self.tr("Write what you did, then press Enter."))
            self._show_parts()
            self.line.setFocus()
            return
        if self._choices is None:
            self._wants_save = True
            return
        self._read()
        if self._is_warned or not (self._has_warnings or self._lacks_place):
            self._begin_saving()
            return
        self._is_warned = True
        if self._lacks_place:
            self.hint.setText(
                self.tr("Choose the place, or press Enter once more to save without.")
            )
            self._show_parts()

    def _begin_saving(self) -> None:
        self._is_saving = True
        self._keeping.stop()
        self._saving_line, self._saving = self.line.text(), self._corrections
        if self._here.here is not None:  # undone elsewhere, "here" still means where it was written
            self._saving = self._corrections.with_value("places", self._draft.places)
        question = self._session.do(log_activity, self._draft, drop_draft=QUICK_LOG)
        question.then(self, self._clear, self._failed)

    def _clear(self, logged: Logged) -> None:
        self._is_saving = False
        self._saved = (logged.save_id, self._saving_line, self._saving)
        rest = self.line.text().removeprefix(self._saving_line)
        self._corrections = Corrections()
        self.line.setText(rest)
        self._read()
        self._way.say(
            self._saved_words(len(logged.activities)), action=self.tr("Undo"), acted=self._undo
        )

    def _saved_words(self, count: int) -> str:
        if count == 1:
            return self.tr("Saved on this computer. Sent when you are connected.")
        return self.tr(
            "%n activity(s) saved on this computer. Sent when you are connected.", "", count
        )

    def _failed(self, problem: Exception) -> None:
        self._is_saving = False
        self._keep()
        tell_failure(self, problem)

    def _undo(self) -> None:
        self._session.do(undo_save, self._saved[0]).then(self, self._undone)

    def _undone(self, _save_id: str) -> None:
        if not self.line.text().strip():
            self._corrections = self._saved[2]
            self._write(self._saved[1])
        self._way.say(self.tr("Undone. Your words are back in the line."))
