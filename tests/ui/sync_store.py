"""A profile with work on its way, and a server's answers put into it as sync puts them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from fieldapp.actions.contacts import add_contact
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.profiles import make_profile
from fieldapp.actions.sync_now import enrol
from fieldapp.base.ids import new_id
from fieldapp.domain.activity import Activity
from fieldapp.domain.contact import Contact
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage.journal import Entry
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.rows import sent_part
from fieldapp.storage.settlement import Outcome, Remark, ServerCopy, Settlement
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.session import Session
from fieldapp.wire.messages import Problem, Proposal
from tests.server.running import PASSWORD, RunningServer

PASSPHRASE = "ett hemligt lang losenord"
UNREACHABLE = "https://127.0.0.1:9"
REFUSED = Problem(type="validation", title="The place is outside your area.", status=422)


@dataclass
class SetClock:
    """A clock that stands still until it is moved."""

    moment: datetime = field(default=datetime(2026, 11, 14, 15, 48, tzinfo=UTC))

    def now(self) -> datetime:
        return self.moment

    def pass_time(self, **span: float) -> None:
        self.moment += timedelta(**span)


def opened_profile(folder: Path, clock: SetClock) -> Iterator[Store]:
    """Yield the open store of Sara's new profile, and close it."""
    store = make_profile(folder, "Sara Lindqvist", passphrase=PASSPHRASE, clock=clock)
    yield store
    store.close()


def enrolled(folder: Path, server: RunningServer, user: str) -> Store:
    """Return the store of a new laptop that is connected as a user."""
    store = make_profile(folder, user.title(), passphrase=PASSPHRASE)
    report = enrol(store, server.url, user=user, password=PASSWORD, ca_file=server.ca_file)
    assert report.problem is None
    return store


def end(session: Session) -> None:
    """Let what runs finish and end the session here, never on the thread that collects it."""
    session.ended.emit()
    background.wait_all(20)
    session.deleteLater()
    QCoreApplication.sendPostedEvents(session, QEvent.Type.DeferredDelete.value)


def connect(store: Store, url: str = UNREACHABLE) -> None:
    """Let the profile know a server, as enrolment does; what it wrote so far reached it."""
    facts = {"url": url, "user": "sara", "token": "t", "ca_certificates": None}
    store.set_fact("server", {**facts, "display_name": "Sara Lindqvist"})
    acknowledge(store)


def logged(store: Store, place: str, kind: ActivityType = ActivityType.FOOT_PATROL) -> Activity:
    """Log an activity at a place."""
    return log_activity(
        store, ActivityDraft(type=kind, places=(PlaceRef(text=place),), minutes=40)
    ).activities[0]


def waiting(store: Store) -> list[Entry]:
    return Outbox(store).unsent()


def acknowledge(store: Store) -> None:
    """Answer everything that waits as a server does that took it."""
    entries = waiting(store)
    documents = {
        entry.change.record_id: (
            entry.change.record_type,
            store.document(entry.change.record_type, entry.change.record_id) or {},
        )
        for entry in entries
    }
    Outbox(store).settle(
        Settlement(
            outcomes=tuple(
                Outcome(entry.change.id, "acked", stream="area", seq=number)
                for number, entry in enumerate(entries, start=1)
            ),
            copies=tuple(
                ServerCopy(kind, record_id, document["version"] + 1, sent_part(kind, document))
                for record_id, (kind, document) in documents.items()
            ),
        )
    )


def refuse(store: Store, record_id: str, problem: Problem = REFUSED) -> None:
    """Answer what waits of a record as a server does that refuses it."""
    Outbox(store).settle(
        Settlement(
            outcomes=tuple(
                Outcome(entry.change.id, "rejected", problem=problem)
                for entry in waiting(store)
                if entry.change.record_id == record_id
            )
        )
    )


def contact_with_two_notes(store: Store) -> Contact:
    """Make a contact on the server beside whose note another one waits."""
    contact = add_contact(store, name="Maria Holm", note="Answers in the mornings.")
    acknowledge(store)
    document = store.document("contact", contact.id) or {}
    waiting = Proposal(
        id=new_id(), field="note", current=contact.note, proposed="Answers in the evenings."
    )
    content = sent_part("contact", document)
    copy = ServerCopy("contact", contact.id, 3, content, proposals=(waiting,))
    Outbox(store).settle(Settlement(copies=(copy,)))
    return contact


def contact_that_two_changed(store: Store, clock: SetClock) -> Contact:
    """Make a contact on the server of whom Sara and Petra then changed the phone number."""
    contact = add_contact(store, name="Maria Holm", phone="08-465 004 10")
    acknowledge(store)
    clock.pass_time(minutes=5)
    store.save(contact.changed(phone="070-174 06 31"))
    ours = waiting(store)[0]
    clock.pass_time(minutes=5)
    document = store.document("contact", contact.id) or {}
    Outbox(store).settle(
        Settlement(
            outcomes=(Outcome(ours.change.id, "acked"),),
            copies=(
                ServerCopy(
                    "contact",
                    contact.id,
                    3,
                    {**sent_part("contact", document), "phone": "08-465 004 12"},
                    proposals=(
                        Proposal(
                            id="p1",
                            field="phone",
                            current="08-465 004 12",
                            proposed="070-174 06 31",
                        ),
                    ),
                ),
            ),
            remarks=(
                Remark(
                    "c-petra",
                    contact.id,
                    3,
                    "petra",
                    "Petra Nyström",
                    clock.now().isoformat(),
                    ("phone",),
                ),
            ),
        )
    )
    return contact
