"""The sheet in which a stop of the walk is written."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.domain.handover import RouteStop
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.forms.plain import NoteInput, TextInput
from fieldapp.ui.handover.draft_keeper import DraftKeeper
from fieldapp.ui.handover.stop_words import read_clock
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, ButtonKind, Field, Label, Sheet, row

KIND = "route_stop"


class StopSheet(Sheet):
    """Asks where the walk stops, when, and what is shown there.

    ``written`` tells the stop as it was (None for a new one), as it is now, and its draft.

    Args:
        host: The window it covers.
        session: The store.
        places: Names of known places by id.
        day_id: The briefing day it belongs to.
        stop: The stop to change, or none.
    """

    written = Signal(object, object, str)

    def __init__(
        self,
        host: QWidget,
        session: Session,
        places: Mapping[str, str],
        day_id: str,
        stop: RouteStop | None = None,
    ) -> None:
        super().__init__(host, self.tr("Stop of the walk"))
        self._places, self._stop = dict(places), stop
        self._place = ChoiceInput({"": self.tr("No known place"), **self._places})
        self._what = TextInput(self.tr("Such as: Ekvalla torg, the benches"))
        self._at = TextInput("10:15")
        self._note = NoteInput(self.tr("Whom you meet and what you show there"))
        self._what_field = Field(self.tr("What"), self._what, required=True)
        self._at_field = Field(self.tr("Time"), self._at, aid=self.tr("Such as 10:15"))
        self._lay_out()
        self._show(stop.model_dump() if stop else {})
        self._keeper = DraftKeeper(self, session, KIND, self.typed)
        self._keeper.found.connect(self._show)
        self._keeper.turn_to(f"{KIND}:{day_id}:{stop.title if stop else 'new'}")
        for editor in (self._place, self._what, self._at, self._note):
            editor.changed.connect(self._keeper.note)
        self._place.changed.connect(self._take_name)
        self.confirmed.connect(self._save)
        self.closed.connect(self._leave)

    def typed(self) -> dict[str, Any]:
        """Return what stands in it."""
        return {
            "place_id": self._place.value(),
            "title": self._what.value(),
            "at": self._at.value(),
            "note": self._note.value(),
        }

    def _lay_out(self) -> None:
        self.add(Field(self.tr("Place"), self._place, aid=self.tr("So that it stands on the map")))
        self.add(self._what_field)
        self.add(row(self._at_field, None, gap=24))
        self.add(Field(self.tr("Note"), self._note))
        words = self.tr("A stop without a known place is on the list, but not on the map.")
        self.add(Label(words, Text.DETAIL, Tone.QUIET, wrap=True))
        self.content.column.addStretch(1)
        cancel = Button(self.tr("Cancel"), key="Esc", large=True)
        cancel.clicked.connect(self.dismiss)
        save = Button(self.tr("Save"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True)
        save.setObjectName("save")
        save.clicked.connect(self._save)
        for part in (None, cancel, save):
            self.add_to_foot(part)

    @Slot()
    def _take_name(self) -> None:
        """Name the stop by its place where nothing else was written."""
        written = self._what.value()
        if not written or written in self._places.values():
            self._what.set_value(self._places.get(self._place.value(), ""))

    @Slot(object)
    def _show(self, content: Mapping[str, Any]) -> None:
        self._place.set_value(content.get("place_id"))
        self._what.set_value(content.get("title"))
        self._at.set_value(content.get("at"))
        self._note.set_value(content.get("note"))

    @Slot()
    def _save(self) -> None:
        values = self.typed()
        at = read_clock(values["at"])
        self._what_field.set_error("" if values["title"] else self.tr("Say where you stop."))
        self._at_field.set_error(self.tr("Write the time as 10:15.") if at is None else "")
        if not values["title"] or at is None:
            wrong = self._what if not values["title"] else self._at
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        same_place = self._stop is not None and self._stop.place_id == values["place_id"]
        before = self._stop.model_dump() if self._stop is not None and same_place else {}
        done = self._stop.done if self._stop else False
        stop = RouteStop.model_validate({**before, **values, "at": at, "done": done})
        self.written.emit(self._stop, stop, self._keeper.hand_over())
        self.dismiss()

    @Slot()
    def _leave(self) -> None:
        self._keeper.keep_waiting()
        self.deleteLater()
