"""The fields of the form Log activity, in two columns, filled from a draft and read into one."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.correct_line import suggested_promise
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.log_choices import FormChoices, effect
from fieldapp.domain import quicklog
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType, Language
from fieldapp.ui.activities.log_finder import Option
from fieldapp.ui.activities.log_here import HereLine
from fieldapp.ui.activities.log_note import NotePart
from fieldapp.ui.activities.log_people import OutcomePart, PeoplePart
from fieldapp.ui.activities.log_picker import WORDS, ChipPicker
from fieldapp.ui.activities.log_promise import PromisePart
from fieldapp.ui.activities.log_when import WhenPart
from fieldapp.ui.activity_look import icon_of, words_of
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Field, Label, column, row

MOST_TYPES, MOST_PLACES = 8, 4
COLUMN_GAP = 32


class LogForm(QWidget):
    """All fields; ``changed`` tells each change by hand."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._choices: FormChoices | None = None
        self._opened = ActivityDraft()
        self._is_filling = False
        self._make_parts()
        self._assemble()
        for part in (self.what, self.where, self.when, self.promise, self.people, self.outcome):
            part.changed.connect(self._follow)
        self.note.changed.connect(self._tell)

    def _make_parts(self) -> None:
        self.what = ChipPicker(
            self.tr("What"),
            search=self.tr("Other"),
            placeholder=self.tr("Search kind of activity"),
            most=MOST_TYPES,
        )
        self.where = ChipPicker(
            self.tr("Where"),
            search=self.tr("Search or write"),
            placeholder=self.tr("Search or write a place"),
            most=MOST_PLACES,
        )
        self.when = WhenPart()
        self.promise = PromisePart()
        self.people = PeoplePart()
        self.outcome = OutcomePart(self._language)
        self.note = NotePart()
        self.several = Label("", Text.DETAIL, Tone.QUIET, wrap=True)

    def _assemble(self) -> None:
        self.what_field = Field(self.tr("What"), self.what, required=True)
        self.where_field = Field(self.tr("Where"), self.where, required=True)
        self.when_field = Field(self.tr("When"), self.when, required=True)
        # Tab goes what, where, when: the parts are children in that order, whatever their place.
        parts = (self.what_field, self.where_field, self.several, self.when_field)
        for part in (*parts, self.promise, self.people, self.outcome, self.note, self.note.careful):
            part.setParent(self)
        left = column(self.what_field, self.when_field, self.promise, None, gap=16)
        right = column(self.where_field, self.several, self.people, gap=12)
        self._right = right
        for part in (self.outcome, self.note):
            right.addWidget(part)
        right.addStretch(1)
        columns = row(gap=COLUMN_GAP)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.setLayout(column(columns, self.note.careful, gap=12))

    def add_here(self, line: HereLine) -> None:
        """Let the place be taken from the position, under the field of the place."""
        self._right.insertWidget(1, line)
        self.setTabOrder(self.where_field, line)
        line.found.connect(self._stand)

    @Slot(object)
    def _stand(self, place: PlaceRef) -> None:
        if self._choices is None:
            return
        self._opened = replace(self._opened, places=(place,))
        here = Option(_key(place), place.text, "map-pin")
        others = [one for one in _place_options(self._choices) if one.key != here.key]
        self.where.set_options([here, *others])
        self.where.select(here.key)
        self._follow()

    def fill(self, choices: FormChoices, draft: ActivityDraft | None) -> None:
        """Offer the choices and show a draft; without one, the last place and the present time."""
        self._is_filling = True
        self._choices = choices
        self._offer(choices)
        self._show_draft(self._blank(choices) if draft is None else draft)
        self._is_filling = False
        self._follow()

    def _offer(self, choices: FormChoices) -> None:
        language = self._language
        known = [one for one in choices.log.types if one is not ActivityType.OTHER]
        self.what.set_options(
            [Option(one.value, words_of(one, language), icon_of(one)) for one in known]
        )
        self.where.set_options(_place_options(choices))
        self.promise.show_cards(choices.cards)
        self.people.who.show_people(choices.me.id, choices.colleagues)
        self.outcome.show_contacts(choices.contacts)

    def _blank(self, choices: FormChoices) -> ActivityDraft:
        return ActivityDraft(places=choices.last.places if choices.last else ())

    def _show_draft(self, draft: ActivityDraft) -> None:
        self._opened = draft
        self.what.select(_type_key(draft))
        self.where.select(_key(draft.places[0]) if len(draft.places) == 1 else "")
        is_by_hand = draft.promise_id is not None
        self.promise.show_promise(
            draft.promise_id, is_by_hand=is_by_hand, is_mentioned=draft.promise_mentioned
        )
        assert self._choices is not None  # noqa: S101  (narrowing)
        self.when.show_times(self._choices.now, draft.started_at, draft.minutes)
        self.people.met.set_value(draft.people_met or 0)
        self.people.who.select(draft.officers, draft.officers_n)
        self.outcome.show_values(draft.outcome, draft.contacts, draft.results)
        self.note.show_words(draft.note, draft.seen, draft.judged)

    def draft(self) -> ActivityDraft:
        """Return what the fields say."""
        note, seen, judged = self.note.words()
        kind, own_type = self._type()
        return replace(
            self._opened,
            type=kind,
            own_type=own_type,
            places=self._places(),
            started_at=self.when.started_at(),
            minutes=self.when.minutes(),
            people_met=self.people.met.value() or None,
            officers_n=self.people.who.officers_n(),
            officers=self.people.who.officers(),
            results=self.outcome.results(),
            promise_id=self.promise.promise_id(),
            promise_mentioned=self.promise.mentioned.isChecked(),
            outcome=self.outcome.value(),
            contacts=self.outcome.contacts(),
            note=note,
            seen=seen,
            judged=judged,
        )

    def missing(self) -> list[Field]:
        """Return the required fields that are not filled in, in reading order."""
        lacks = (
            (self.what_field, not self.what.value()),
            (self.where_field, not self._places()),
            (self.when_field, bool(self.when.problem())),
        )
        return [field for field, is_missing in lacks if is_missing]

    def explain(self) -> None:
        """Say under each required field what is missing; nothing where all is well."""
        missing = self.missing()
        for field, words in (
            (self.what_field, self.tr("Choose what you did. Press a chip or search.")),
            (self.where_field, self.tr("Choose a place. Press a chip or write where it was.")),
            (self.when_field, self.when.problem()),
        ):
            field.set_error(words if field in missing else "")

    def first_missing(self) -> QWidget | None:
        """Return what should get the focus, None when nothing is missing."""
        first = next(iter(self.missing()), None)
        if first is None:
            return None
        if first is self.when_field:
            return self.when.time.edit()
        return (self.what if first is self.what_field else self.where).first()

    def _type(self) -> tuple[ActivityType | None, str]:
        value = self.what.value()
        if value.startswith(WORDS):
            return ActivityType.OTHER, value.removeprefix(WORDS)
        return (ActivityType.named(value) if value else None), ""

    def _places(self) -> tuple[PlaceRef, ...]:
        value = self.where.value()
        if not value:
            return self._opened.places if len(self._opened.places) > 1 else ()
        places = self._choices.log.places if self._choices else ()
        # Last what the form was opened with: words from the quick log's "here" hold a position.
        known = {_key(place): place for place in (*places, *self._opened.places)}
        return (known.get(value) or PlaceRef(text=value.removeprefix(WORDS)),)

    @Slot()
    def _follow(self) -> None:
        """Let length, promise and its effect follow what was chosen."""
        if self._choices is None or self._is_filling:
            return
        kind, _ = self._type()
        if kind is not None:
            self.when.suggest_length(quicklog.usual_minutes(kind))
        self.promise.suggest(suggested_promise(self._choices.log.known, self.draft()))
        card, draft = self.promise.card(), self.draft()
        self.promise.show_effect(effect(card, draft, self._choices.now) if card else None)
        many = self.tr("%n activity(s), one for each place", "", len(draft.places))
        names = ", ".join(place.text for place in draft.places)
        self.several.setText(f"{many}: {names}")
        self.several.setVisible(len(draft.places) > 1)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()


def _place_options(choices: FormChoices) -> list[Option]:
    return [Option(_key(place), place.text, "map-pin") for place in choices.log.places]


def _key(place: PlaceRef) -> str:
    return place.place_id or f"{WORDS}{place.text}"


def _type_key(draft: ActivityDraft) -> str:
    if draft.own_type:
        return f"{WORDS}{draft.own_type}"
    return draft.type.value if draft.type else ""
