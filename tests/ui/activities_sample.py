"""A small believable log of Södra Ekvalla in November 2025, for the tests of the list."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from fieldapp.actions.contacts import add_contact
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import make_profile
from fieldapp.domain.activity import Activity
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.officer import Officer
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import ActivityType as Kind
from fieldapp.domain.vocabulary import CommitmentKind, Outcome, PromiseStatus

PASSPHRASE = "ett hemligt lösenord"
NOW = datetime(2025, 11, 14, 18, 46, tzinfo=UTC)


class StandingClock:
    """Tells the same moment until it is set."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment


class Ekvalla:
    """A profile with two officers, three promises and a fortnight of work."""

    def __init__(self, folder: Path) -> None:
        self.clock = StandingClock()
        self.store = make_profile(folder, "Sara Lindqvist", passphrase=PASSPHRASE, clock=self.clock)
        common = common_fields(self.store)
        self.colleague = Officer.model_validate({**common, "display_name": "Amir Haddad"})
        self.store.save(self.colleague)
        self.contact = add_contact(self.store, name="Lars Öberg", function="handlare")
        self.square = self.promise("Tryggare Ekvalla torg", Kind.FOOT_PATROL)
        self.school = self.promise("Polisen nära Björkskolan", Kind.SCHOOL_VISIT)
        self.road = self.promise("Lugnare trafik på Strandvägen", Kind.TRAFFIC_CHECK)

    def promise(self, title: str, kind: Kind) -> Promise:
        promise = Promise.model_validate(
            {
                **common_fields(self.store),
                "title": title,
                "public_text": f"{title}: vi finns på plats.",
                "status": PromiseStatus.ACTIVE,
                "areas": (self.store.person.area_id,),
            }
        )
        commitment = Commitment.model_validate(
            {
                **common_fields(self.store),
                "promise_id": promise.id,
                "activity_type": kind,
                "kind": CommitmentKind.TOTAL,
                "quantity": 8,
            }
        )
        self.store.save(promise, commitment)
        return promise

    def log(
        self,
        day: int,
        clock: str,
        kind: Kind,
        place: str,
        minutes: int,
        promise: Promise | None = None,
        **more: object,
    ) -> Activity:
        """Log an activity of November 2025, at a Swedish (winter) clock time."""
        hour, minute = map(int, clock.split(":"))
        started_at = datetime(2025, 11, day, hour - 1, minute, tzinfo=UTC)
        draft = ActivityDraft(
            type=kind,
            places=(PlaceRef(text=place),),
            started_at=started_at,
            minutes=minutes,
            promise_id=promise.id if promise else None,
            **more,  # type: ignore[arg-type]
        )
        return log_activity(self.store, draft).activities[0]

    def fortnight(self) -> Activity:
        """Log fourteen activities; return the newest."""
        both = (self.store.person.officer_id, self.colleague.id)
        torg, skola, station = "Ekvalla torg", "Björkskolan", "Stationen"
        for day, clock, kind, place, minutes, promise in (
            (3, "18:00", Kind.FOOT_PATROL, torg, 60, self.square),
            (5, "09:15", Kind.SCHOOL_VISIT, skola, 45, self.school),
            (6, "16:30", Kind.TRAFFIC_CHECK, "Strandvägen", 90, self.road),
            (11, "16:05", Kind.INSPECTION, "Ekvalla centrum", 35, self.square),
            (11, "20:15", Kind.FOOT_PATROL, torg, 60, self.square),
            (12, "17:30", Kind.FOOT_PATROL, "Strandvägen", 50, self.road),
            (12, "20:30", Kind.STAIRWELL_TALK, "", 20, None),
            (13, "10:00", Kind.SCHOOL_VISIT, skola, 60, self.school),
            (13, "14:00", Kind.PARTNER_MEETING, "Ekvallahem", 85, self.road),
            (13, "21:15", Kind.STAIRWELL_TALK, station, 20, None),
            (14, "11:30", Kind.SCHOOL_VISIT, skola, 45, self.school),
            (14, "16:10", Kind.INSPECTION, "Ekvalla centrum", 30, self.square),
        ):
            self.log(day, clock, kind, place, minutes, promise, officers=both)
        return self.log(
            14,
            "19:00",
            Kind.FOOT_PATROL,
            torg,
            30,
            self.square,
            officers=both,
            people_met=6,
            outcome=Outcome.SOLVED_ON_SITE,
            contacts=(self.contact.id,),
            note="Handlarna vill ha tidigare patrull på lördagar. Belysning trasig vid norra"
            " bänkarna.",
        )
