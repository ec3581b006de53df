"""How complete an export will be: from the store at once, from the server when it answers."""

from collections.abc import Iterator

from fieldapp.actions.completeness import answers_for_others, ask_laptops, how_complete
from fieldapp.base.clock import local_date
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.reports.completeness import HowComplete
from fieldapp.storage.store import Store
from fieldapp.ui import texts
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Label
from fieldapp.wire.completeness import Completeness


class ExtentLine(Label):
    """Says how far the log on this laptop goes, and who still holds work.

    Without a network it says how it was at the last sync, and waits for nothing.
    """

    def __init__(self, session: Session, chosen: ActivityFilter) -> None:
        super().__init__("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._session, self._chosen = session, chosen
        self.told: Completeness | None = None
        """What the server said of the laptops; None until it answered."""
        self.setObjectName("extent")
        session.ask(how_complete, chosen).then(self, self._show)
        session.ask(_ask_if_told).then(self, self._take, self._stay_silent)

    def _take(self, told: Completeness | None) -> None:
        if told is not None:
            self.told = told
            self._session.ask(how_complete, self._chosen, told).then(self, self._show)

    def _stay_silent(self, _problem: Exception) -> None:
        """Leave what the store said: exporting works without the server."""

    def _show(self, how: HowComplete) -> None:
        if how.told is None and self.told is not None:
            return  # The server was faster than the store.
        self.setText(" ".join(self._sentences(how)))

    def _sentences(self, how: HowComplete) -> Iterator[str]:
        # Plain names: the translators' tool passes over a number that is an attribute.
        lately, newer, waiting = how.reported_lately, how.newer, how.waiting
        if not how.server_id:
            yield self.tr("Not connected to a server: the file holds what was written here.")
            return
        yield self._numbers(how)
        if how.told is None:
            yield self._last_sync(how)
        else:
            yield self.tr("%n laptop(s) reported within a day.", "", lately)
            yield self._held_elsewhere(how)
        if newer:
            yield self.tr(
                "%n newer change(s) on the server are not here yet: sync first.", "", newer
            )
        if waiting:
            yield self.tr("%n change(s) of yours are in the file but not sent yet.", "", waiting)

    def _numbers(self, how: HowComplete) -> str:
        areas = [end for end in how.ends if end.area]
        numbers = [texts.number(end.number) for end in areas]
        if len(areas) > 1:
            numbers = [f"{texts.number(end.number)} ({end.area})" for end in areas]
        words = self.tr("Complete up to the server's number {numbers}.")
        return words.format(numbers=", ".join(numbers) or "0")

    def _last_sync(self, how: HowComplete) -> str:
        if how.synced_at is None:
            return self.tr("Not synced yet.")
        moment, now = how.synced_at.astimezone(how.zone), how.made_at.astimezone(how.zone)
        day = texts.relative_day(local_date(moment, how.zone), local_date(now, how.zone))
        words = self.tr("As of the last sync, {day} at {time}.")
        return words.format(day=day, time=texts.clock(moment))

    def _held_elsewhere(self, how: HowComplete) -> str:
        laptops, changes = how.holding
        if not laptops:
            return self.tr("None of the others held anything unsent.")
        held = self.tr("%n change(s)", "", changes)
        words = self.tr("%n of the others held {changes} unsent.", "", laptops)
        return words.format(changes=held)


def _ask_if_told(store: Store) -> Completeness | None:
    return ask_laptops(store) if store.is_enrolled and answers_for_others(store) else None
