"""The whole access matrix, against a table written down apart from the code (docs/security.md)."""

from collections.abc import Iterator

import pytest

from fieldapp.domain.officer import MAY_HAND_OVER
from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.domain.vocabulary import Role
from fieldapp.server.access import Action, Caller, Target, allows, shown, streams_of
from fieldapp.server.merge import judge
from fieldapp.server.rulings import Standing
from fieldapp.wire.messages import Kind, Verdict
from tests.server.making import (
    AREA,
    OTHER_AREA,
    change,
    creating,
    document,
    officer,
    patching,
    sent,
    standing,
)

# One line a role: what it writes besides reading (w), what it makes and nobody changes (c), what it
# may only read (r), or neither (-).
#                       field: activity, activity_commitment, place, citizen_contact, attachment
#                              promise, commitment, partner, contact
#                                        org: area, officer
#                                             handover, map_entry, briefing_day, handover_question
#                                                  signed: handover_version, handover_signature
#                                                       publication
#                                                            contact details shown
TABLE = """
area_officer            w      w         r    w    c    w    yes
response_officer        w      r         r    -    -    r    no
municipal_officer       w      w         r    w    c    w    yes
group_leader            w      w         r    w    c    w    yes
area_chief              w      w         r    w    c    w    yes
communicator            w      r         r    -    -    w    no
liaison                 w      r         r    r    r    r    yes
virtual                 w      r         r    -    -    r    no
volunteer_lead          w      r         r    -    -    r    no
analyst                 w      r         r    -    -    r    no
supervisor              w      w         r    w    c    w    yes
administrator           -      -         r    -    -    -    no
"""
COLUMN_OF = {
    "activity": 0,
    "activity_commitment": 0,
    "place": 0,
    "citizen_contact": 0,
    "attachment": 0,
    "promise": 1,
    "commitment": 1,
    "partner": 1,
    "contact": 1,
    "area": 2,
    "officer": 2,
    "handover": 3,
    "map_entry": 3,
    "briefing_day": 3,
    "handover_question": 3,
    "handover_version": 4,
    "handover_signature": 4,
    "publication": 5,
}
RIGHTS = {line.split()[0]: line.split()[1:] for line in TABLE.strip().splitlines()}
DETAILS = {"name", "phone", "email", "address", "note"}


def expected(role: Role, record_type: str, action: Action, *, own_area: bool) -> bool:
    """Return what the table says."""
    right = RIGHTS[role][COLUMN_OF[record_type]]
    of_organisation = record_type in {"area", "officer"}
    if not own_area and not of_organisation:
        return False
    allowed = {"w": set(Action), "c": {Action.READ, Action.CREATE}, "r": {Action.READ}}
    return action in allowed.get(right, set())


def every_case() -> Iterator[tuple[Role, str, Action, bool]]:
    for role in Role:
        for record_type in RECORD_TYPES:
            for action in Action:
                yield role, record_type, action, True
                yield role, record_type, action, False


def made_by(someone: Caller, record_type: str, area: str) -> Standing:
    return standing(record_type, area_id=area, author=someone.officer_id)


def test_the_table_names_every_role_and_every_record_type() -> None:
    assert set(RIGHTS) == {role.value for role in Role}
    assert set(COLUMN_OF) == set(RECORD_TYPES)


def test_access_is_what_the_table_says() -> None:
    wrong = []
    for role, record_type, action, own_area in every_case():
        caller = officer("anna", role)
        colleague = officer("bo")
        record = made_by(colleague, record_type, AREA if own_area else OTHER_AREA)

        if allows(caller, action, record.target()) != expected(
            role, record_type, action, own_area=own_area
        ):
            wrong.append((role, record_type, action, own_area))

    assert wrong == []


@pytest.mark.parametrize("own_area", [True, False])
@pytest.mark.parametrize("kind", [Kind.CREATE, Kind.PATCH, Kind.DELETE, Kind.RESTORE])
def test_pushed_changes_meet_the_same_table(kind: Kind, own_area: bool) -> None:
    area = AREA if own_area else OTHER_AREA
    action = Action(kind) if kind is not Kind.RESTORE else Action.DELETE
    wrong = []
    for role in Role:
        for record_type in RECORD_TYPES:
            caller = officer("anna", role)
            before = made_by(officer("bo"), record_type, area)
            if kind is Kind.CREATE:
                doc = document(record_type, area_id=area, author=caller.officer_id)
                ruling = judge(sent(caller, creating(doc, record_type)), None, str)
            else:
                what = change(
                    kind, record_type, before.record_id, base_rev=1, set={"zone": "Europe/Oslo"}
                )
                seen = what.model_copy(update={"old": {"zone": "Europe/Stockholm"}})
                ruling = judge(sent(caller, seen), before, str)
            accepted = ruling.verdict is not Verdict.REJECTED
            if accepted != expected(role, record_type, action, own_area=own_area):
                wrong.append((role, record_type))

    assert wrong == []


@pytest.mark.parametrize("role", Role)
def test_laptops_hold_the_same_line_about_handovers(role: Role) -> None:
    assert (role in MAY_HAND_OVER) == expected(role, "handover", Action.CREATE, own_area=True)


@pytest.mark.parametrize("role", Role)
def test_contact_details_are_for_the_area_team(role: Role) -> None:
    contact = made_by(officer("bo"), "contact", AREA)

    doc = shown(officer("anna", role), contact.target(), contact.doc)

    assert (doc.keys() >= DETAILS) == (RIGHTS[role][-1] == "yes")
    assert doc["function"] == "Rektor"


def test_an_own_record_is_seen_by_its_author_alone() -> None:
    own = standing(shared="own")
    chief = officer("chief", Role.AREA_CHIEF)

    assert allows(officer("anna"), Action.READ, own.target())
    assert not allows(chief, Action.READ, own.target())


def test_nobody_writes_in_the_name_of_another() -> None:
    doc = document(author="officer-bo")

    ruling = judge(sent(officer("anna"), creating(doc)), None, str)

    assert ruling.problem
    assert ruling.problem.field == "author_id"


@pytest.mark.parametrize("role", Role)
def test_officers_decide_about_their_own_card_and_nothing_else(role: Role) -> None:
    caller = officer("anna", role)
    mine = standing("officer", id=caller.officer_id)
    other = standing("officer", id="officer-bo")

    card = judge(sent(caller, patching(mine, card_public=True)), mine, str)
    promotion = judge(sent(caller, patching(mine, role="area_chief")), mine, str)
    foreign = judge(sent(caller, patching(other, card_public=True)), other, str)

    assert card.verdict is Verdict.APPLIED
    assert (promotion.verdict, foreign.verdict) == (Verdict.REJECTED, Verdict.REJECTED)


def test_administrators_follow_the_organisation_alone() -> None:
    assert streams_of(officer("root", Role.ADMINISTRATOR)) == ("org",)


def test_a_stream_of_the_organisation_does_not_open_records_of_work() -> None:
    hidden = Target("activity", "a1", "org")

    assert not allows(officer("root", Role.ADMINISTRATOR), Action.READ, hidden)
