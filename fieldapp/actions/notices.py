"""The public notice of a handover: drafted, checked, approved by a named person and kept.

The app posts nothing itself: what was approved is a record, and people publish it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from fieldapp.actions.handover_map import entries_of, handover_of, own_handover
from fieldapp.actions.people import common_fields, local_now
from fieldapp.base.errors import BadInput, NotAllowed
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.area import Area
from fieldapp.domain.contact import Contact
from fieldapp.domain.handover import ABOUT_PEOPLE, Handover
from fieldapp.domain.handover_terms import PublicationKind
from fieldapp.domain.notice_languages import NOTICE_LANGUAGES, NoticeLanguage
from fieldapp.domain.notice_text import (
    CHANNEL_LIMITS,
    Guarded,
    NoticeFacts,
    NoticeProblem,
    draft,
    problems,
)
from fieldapp.domain.officer import Officer
from fieldapp.domain.promise import CLOSED_STATUSES, OPEN_STATUSES, Promise
from fieldapp.domain.publication import Publication
from fieldapp.domain.vocabulary import Channel, PromiseStatus
from fieldapp.storage.store import Store


class NoticeNotReady(NotAllowed):
    """Something in a notice blocks it. It carries no words of the text: they must go no further."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "The notice can't go out like that: something private is in it, or it is too long.",
    )
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was approved; your text is untouched.")
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Change what the check marks in the text, then approve it again."
    )


def draft_notice(store: Store, handover_id: str, language: str, channel: Channel) -> str:
    """Return the notice of a handover from its template, as long as the channel has room for.

    Only officers who agreed to be shown in public are named.

    Raises:
        BadInput: there is no template in that language, or nothing is published that way.
        NotFound: there is no such handover.
    """
    spoken = _spoken(language)
    _check_channel(channel)
    return draft(_facts(store, handover_of(store, handover_id)), spoken, channel)


def notice_problems(
    store: Store, handover_id: str, text: str, channel: Channel, *, approved_by: str = ""
) -> tuple[NoticeProblem, ...]:
    """Return what is wrong with a text, what blocks it first; none for one that may go out.

    Args:
        store: The store.
        handover_id: The handover that it tells of.
        text: The text.
        channel: Where it shall go.
        approved_by: An officer who approves it and so agrees to be named in it.

    Raises:
        NotFound: there is no such handover.
    """
    handover = handover_of(store, handover_id)
    facts, guarded = _facts(store, handover), _guarded(store, handover, approved_by)
    return problems(text, channel, facts, guarded)


def approve_notice(  # noqa: PLR0913  (what a publication is made of)
    store: Store,
    handover_id: str,
    *,
    language: str,
    channel: Channel,
    text: str,
    approved_by: str,
    on: date | None = None,
    drop_draft: str | None = None,
) -> Publication:
    """Keep a notice as approved by an officer; today, unless another day is named.

    What was typed of it is dropped in the same step.

    Raises:
        BadInput: nobody approves it, or language or channel are unknown.
        NoticeNotReady: the text holds something private, or is longer than the channel takes.
        NotAllowed: the officer's role does not write handovers.
        NotFound: there is no such handover.
    """
    handover = own_handover(store, handover_id)
    _spoken(language)
    _check_channel(channel)
    _check_approval(store, handover_id, text, channel, approved_by)
    notice = {"channel": channel, "language": language, "text": text.strip()}
    approved = {"date": on or local_now(store).date(), "approved_by": approved_by}
    publication = _publication(store, handover, **notice, **approved)
    store.save(publication, drop_draft=drop_draft)
    return publication


def _check_approval(
    store: Store, handover_id: str, text: str, channel: Channel, approved_by: str
) -> None:
    _check_approver(store, approved_by)
    found = notice_problems(store, handover_id, text, channel, approved_by=approved_by)
    if any(one.blocks for one in found):
        raise NoticeNotReady


def _publication(store: Store, handover: Handover, **facts: Any) -> Publication:
    return Publication.model_validate(
        {
            **common_fields(store, area_id=handover.area_id),
            "kind": PublicationKind.HANDOVER,
            "link_type": Handover.type_name,
            "link_id": handover.id,
            **facts,
        }
    )


def _spoken(code: str) -> NoticeLanguage:
    if code not in NOTICE_LANGUAGES:
        raise BadInput(
            where="notice",
            field="language",
            value=repr(code),
            expected="one of " + ", ".join(sorted(NOTICE_LANGUAGES)),
        )
    return NOTICE_LANGUAGES[code]


def _check_channel(channel: Channel) -> None:
    if channel not in CHANNEL_LIMITS:
        raise BadInput(
            where="notice",
            field="channel",
            value=channel.value,
            expected="one of " + ", ".join(one.value for one in CHANNEL_LIMITS),
        )


def _check_approver(store: Store, officer_id: str) -> None:
    officer = store.get(Officer.type_name, officer_id) if officer_id else None
    if officer is None or officer.deleted:
        raise BadInput(
            where="notice",
            field="approved by",
            value=repr(officer_id),
            expected="an officer whom this computer knows",
        )


def _facts(store: Store, handover: Handover) -> NoticeFacts:
    area = store.document(Area.type_name, handover.area_id)
    agreed = {one.id: one.display_name for one in _officers(store) if one.card_public}
    return NoticeFacts(
        area=str(area["name"]) if area else "",
        last_day=handover.last_day,
        leaving=agreed.get(handover.leaving, ""),
        incoming=agreed.get(handover.incoming or "", ""),
        interim=agreed.get(handover.interim or "", ""),
        is_vacant=handover.incoming is None,
        promises=tuple(_promises(store, handover)),
    )


def _promises(store: Store, handover: Handover) -> Iterator[str]:
    """Yield the titles of the promises that the public knows of and that stand today."""
    today = local_now(store).date()
    for one in _public_promises(store):
        if one.is_open(today) and handover.area_id in (one.area_id, *one.areas):
            yield one.title


def _public_promises(store: Store) -> list[Promise]:
    """Return those that were published for certain; one withdrawn may have been a draft."""
    published = OPEN_STATUSES | (CLOSED_STATUSES - {PromiseStatus.WITHDRAWN})
    found = [one for one in store.records(Promise.type_name) if isinstance(one, Promise)]
    return [one for one in found if one.status in published]


def _officers(store: Store) -> list[Officer]:
    return [one for one in store.records(Officer.type_name) if isinstance(one, Officer)]


def _guarded(store: Store, handover: Handover, approved_by: str) -> Guarded:
    contacts = [one for one in store.records(Contact.type_name) if isinstance(one, Contact)]
    officers = _officers(store)
    agreed = [one.display_name for one in officers if one.card_public or one.id == approved_by]
    return Guarded(
        names=[one.name for one in contacts],
        words=tuple(_words_about_people(store, handover)),
        addresses=[one.address for one in contacts if one.address],
        not_agreed=[one.display_name for one in officers if one.display_name not in agreed],
        open_words=(*agreed, *_public_names(store)),
    )


def _words_about_people(store: Store, handover: Handover) -> Iterator[str]:
    """Yield what the leaver wrote about people, unless it was said that it may be public."""
    for entry in entries_of(store, handover.id):
        if entry.section in ABOUT_PEOPLE and not entry.public:
            yield from (entry.title, entry.why, entry.reach)


def _public_names(store: Store) -> Iterator[str]:
    for type_name, field in (("area", "name"), ("place", "name"), ("partner", "name")):
        yield from (str(one[field]) for one in store.documents(type_name))
    yield from (one.title for one in _public_promises(store))
