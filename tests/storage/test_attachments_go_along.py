"""What is attached to an activity goes and comes back with it."""

from pathlib import Path

from fieldapp.actions.activity_changes import restore_activity
from fieldapp.actions.activity_drafts import undo_save
from fieldapp.actions.amend import remove
from fieldapp.actions.attachments import attach, attachments_of, remove_attachment
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.taking_in import take_file
from fieldapp.domain.activity import Activity
from fieldapp.domain.place import PlaceRef
from fieldapp.storage.attachment_queue import Transfers
from fieldapp.storage.store import Store
from tests.storage.test_blobs import document, logged

TORGET = ActivityDraft(places=(PlaceRef(text="Torget"),), minutes=30)


def attached(store: Store, activity: Activity, file: Path) -> None:
    attach(store, activity, [take_file(store, document(file, file.name.encode())).staged])


def names(store: Store, activity: Activity) -> list[str]:
    return [one.attachment.file_name for one in attachments_of(store, activity.id)]


def test_undoing_a_new_activity_takes_its_attachments_along(store: Store, tmp_path: Path) -> None:
    made = log_activity(store, TORGET)
    activity = made.activities[0]
    attached(store, activity, tmp_path / "sketch.pdf")

    undone = undo_save(store, made.save_id)
    after_undo = names(store, activity), Transfers(store).waiting().attachments
    store.undo(undone)

    assert after_undo == ([], 0)
    assert names(store, activity) == ["sketch.pdf"]
    assert Transfers(store).waiting().attachments == 1


def test_a_removed_activity_comes_back_with_what_went_with_it(store: Store, tmp_path: Path) -> None:
    activity = logged(store)
    attached(store, activity, tmp_path / "kept.pdf")
    attached(store, activity, tmp_path / "thrown away before.pdf")
    remove_attachment(store, attachments_of(store, activity.id)[1].attachment.id)

    remove(store, activity)
    after_removal = names(store, activity)
    removed = store.must_get("activity", activity.id)
    assert isinstance(removed, Activity)
    restore_activity(store, removed)

    assert after_removal == []
    assert names(store, activity) == ["kept.pdf"]
