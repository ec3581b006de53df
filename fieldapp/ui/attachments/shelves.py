"""The strip in its two places: beside an activity, and in the form of one that is being written."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.attachments import (
    Shown,
    add_staged,
    amend_attachment,
    attach_staged,
    attach_to,
    attachments_of,
    drop_staged,
    keep_staged,
    kept_staged,
    remove_attachment,
    use_position,
)
from fieldapp.actions.taking_in import Taken
from fieldapp.ui.activities.amend_sheet import undo_save
from fieldapp.ui.attachments.strip import AttachmentStrip
from fieldapp.ui.attachments.taker import Taker
from fieldapp.ui.attachments.viewer import AttachmentSheet
from fieldapp.ui.attachments.words import face_of, face_of_taken
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import column

_TYPE = frozenset({"attachment"})


class ActivityShelf(QWidget):
    """The attachments of a saved activity; what is added is attached at once."""

    def __init__(self, session: Session, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._way = session, way
        self._activity_id = ""
        self._asked = 0
        self._shown: list[Shown] = []
        self._last: Taken | None = None
        self._sheet: AttachmentSheet | None = None
        self.strip = AttachmentStrip()
        self._taker = Taker(session, self.strip)
        self.setLayout(column(self.strip))
        self._taker.took.connect(self._attach)
        self.strip.opened.connect(self._open)
        self.strip.removed.connect(self._remove)
        self.strip.position_wanted.connect(self._use_position)
        self.strip.time_wanted.connect(self._keep_time)
        session.changed.connect(self._follow)

    def show_activity(self, activity_id: str, *, is_open: bool = True) -> None:
        """Show the attachments of an activity; to a removed one nothing is added."""
        if activity_id != self._activity_id:
            self.strip.show_faces([])
            self.strip.set_error("")
            self.strip.offer.hide()
        self._activity_id = self._taker.target = activity_id
        self.strip.setEnabled(is_open)
        self._ask()

    def _ask(self) -> None:
        if self._activity_id:
            self._asked += 1
            done = partial(self._show, self._asked)
            self._session.ask(attachments_of, self._activity_id).then(self, done)

    def _show(self, asked: int, shown: list[Shown]) -> None:
        if asked == self._asked:  # an older answer may come last
            self._shown = shown
            self.strip.show_faces([face_of(one) for one in shown])

    @Slot(object)
    def _follow(self, types: frozenset[str]) -> None:
        if types & _TYPE:
            self._ask()

    @Slot(object, str)
    def _attach(self, taken: Taken, activity_id: str) -> None:
        done = partial(self._attached, taken, activity_id)
        self._session.do(attach_to, "activity", activity_id, [taken.staged]).then(self, done)

    def _attached(self, taken: Taken, activity_id: str, save_id: str) -> None:
        if activity_id == self._activity_id:
            self._last = taken
            self.strip.show_offer(taken.offer)
        undo = partial(undo_save, self._session, save_id)
        said = self.tr("{name} is attached.").format(name=taken.staged.file_name)
        self._way.say(said, action=self.tr("Undo"), acted=undo)

    @Slot(str)
    def _remove(self, attachment_id: str) -> None:
        self._session.do(remove_attachment, attachment_id).then(self, self._removed)

    def _removed(self, save_id: str) -> None:
        undo = partial(undo_save, self._session, save_id)
        self._way.say(self.tr("The attachment is removed."), action=self.tr("Undo"), acted=undo)

    @Slot(str)
    def _open(self, attachment_id: str) -> None:
        shown = next((one for one in self._shown if one.attachment.id == attachment_id), None)
        if shown is None:
            return
        self._sheet = AttachmentSheet(self.window(), self._session, self._way, shown)
        self._sheet.removed.connect(self._remove)
        self._sheet.begin()

    @Slot()
    def _use_position(self) -> None:
        if self._last is not None and self._last.offer.point is not None:
            point = self._last.offer.point
            self._session.do(use_position, self._activity_id, point).then(self, self._placed)

    def _placed(self, save_id: str) -> None:
        undo = partial(undo_save, self._session, save_id)
        said = self.tr("The activity has the position of the photo.")
        self._way.say(said, action=self.tr("Undo"), acted=undo)

    @Slot()
    def _keep_time(self) -> None:
        last = self._last
        sha256 = last.staged.sha256 if last else ""
        found = [one.attachment for one in self._shown if one.attachment.sha256 == sha256]
        if last is not None and found:
            values = {"taken_at": last.offer.taken_at}
            self._session.do(amend_attachment, found[-1].id, **values).then(self)


class DraftShelf(QWidget):
    """What will be attached to an activity that is being written; it is kept with its draft."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._draft_id = ""
        self._became: dict[str, str] = {}
        """Which activity each saved draft became."""
        self._taken: list[Taken] = []
        self.strip = AttachmentStrip()
        self._taker = Taker(session, self.strip)
        self.setLayout(column(self.strip))
        self._taker.took.connect(self._keep)
        self.strip.removed.connect(self._drop)
        self.strip.opened.connect(self._say_how)
        self.strip.position_wanted.connect(self._use_position)
        self.strip.time_wanted.connect(self._keep_time)

    def begin(self, draft_id: str) -> None:
        """Show what was kept for a draft."""
        self._draft_id = self._taker.target = draft_id
        self._taken = []
        self.strip.set_error("")
        self.strip.offer.hide()
        self._refresh()
        self._session.ask(kept_staged, draft_id).then(self, partial(self._show_kept, draft_id))

    def is_empty(self) -> bool:
        """Say whether nothing was added."""
        return not self._taken

    def attach_to(self, activity_id: str) -> None:
        """Attach everything to the activity that was saved, also what is still being read."""
        self._became[self._draft_id] = activity_id
        if self._taken:
            self._session.do(attach_staged, self._draft_id, activity_id).then(self._session)

    def throw_away(self) -> None:
        """Forget what was added."""
        self._session.do(drop_staged, self._draft_id).then(self._session)

    def _show_kept(self, draft_id: str, kept: list[Taken]) -> None:
        if draft_id == self._draft_id and not self._taken:
            self._taken = kept
            self._refresh()

    @Slot(object, str)
    def _keep(self, taken: Taken, draft_id: str) -> None:
        if draft_id in self._became:
            activity_id = self._became[draft_id]
            question = self._session.do(attach_to, "activity", activity_id, [taken.staged])
            question.then(self._session)
            return
        if draft_id != self._draft_id:
            self._session.do(add_staged, draft_id, taken.staged).then(self._session)
            return
        known = {one.staged.sha256 for one in self._taken}
        if taken.staged.sha256 not in known:
            self._taken.append(taken)
        self.strip.show_offer(taken.offer)
        self._store()

    @Slot(str)
    def _drop(self, sha256: str) -> None:
        self._taken = [one for one in self._taken if one.staged.sha256 != sha256]
        self._store()

    @Slot(str)
    def _say_how(self, _sha256: str) -> None:
        self.strip.set_error(
            self.tr("Open it once the activity is saved. Delete takes it away again.")
        )

    @Slot()
    def _use_position(self) -> None:
        self._amend_last(point=self._taken[-1].offer.point)

    @Slot()
    def _keep_time(self) -> None:
        self._amend_last(taken_at=self._taken[-1].offer.taken_at)

    def _amend_last(self, **values: object) -> None:
        last = self._taken[-1]
        staged = replace(last.staged, **values)  # type: ignore[arg-type]  # fields of Staged
        self._taken[-1] = replace(last, staged=staged)
        self._store()

    def _store(self) -> None:
        self._refresh()
        staged = [one.staged for one in self._taken]
        self._session.do(keep_staged, self._draft_id, staged).then(self)
        self.changed.emit()

    def _refresh(self) -> None:
        self.strip.show_faces([face_of_taken(one) for one in self._taken])
