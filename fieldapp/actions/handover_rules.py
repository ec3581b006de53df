"""What has to be done before a step of a handover counts as taken."""

from datetime import date

from fieldapp.actions.handover_parts import briefing_of, publications_of
from fieldapp.actions.handover_versions import versions_of
from fieldapp.base.errors import NotAllowed
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.handover import Handover, HandoverStatus, SignerRole
from fieldapp.domain.handover_steps import NEXT_STEPS
from fieldapp.storage.store import Store

_CANT_FOLLOW = QT_TRANSLATE_NOOP("facts", "that step can't follow the one the handover stands at")
_TO_ONESELF = QT_TRANSLATE_NOOP("facts", "nobody hands an area over to themselves")
_NOT_HELD = QT_TRANSLATE_NOOP("facts", "the briefing day has to be held before it counts as held")
_NOBODY_BRIEFED = QT_TRANSLATE_NOOP("facts", "a briefing day needs the officer who takes over")
_NO_NOTICE = QT_TRANSLATE_NOOP("facts", "no notice to the public has been approved yet")
_NOT_SIGNED = QT_TRANSLATE_NOOP(
    "facts", "the officer who takes over has not signed the newest version"
)


def check_people(leaving: str, incoming: str | None) -> None:
    """Refuse a handover to oneself; raise NotAllowed."""
    if incoming and incoming == leaving:
        raise NotAllowed(rule=_TO_ONESELF)


def check_step(store: Store, handover: Handover, status: HandoverStatus, today: date) -> None:
    """Check that a step may be taken today.

    Raises:
        NotAllowed: it can't follow the last one, or what it says has not been done.
    """
    if status not in NEXT_STEPS[handover.status]:
        raise NotAllowed(rule=_CANT_FOLLOW)
    if status is HandoverStatus.BRIEFED:
        day = briefing_of(store, handover.id)
        if day is None or day.date > today:
            raise NotAllowed(rule=_NOT_HELD)
        if handover.incoming is None:
            raise NotAllowed(rule=_NOBODY_BRIEFED)
    if status is HandoverStatus.NOTIFIED and not publications_of(store, handover.id):
        raise NotAllowed(rule=_NO_NOTICE)
    if status is HandoverStatus.ACCEPTED and not _incoming_signed(store, handover):
        raise NotAllowed(rule=_NOT_SIGNED)


def _incoming_signed(store: Store, handover: Handover) -> bool:
    newest = versions_of(store, handover.id)[-1:]
    return any(
        line.holds
        and line.signature.role is SignerRole.INCOMING
        and line.signature.signer == handover.incoming
        for version in newest
        for line in version.signatures
    )
