"""What the form of a public notice begins with: what was typed before, else the template."""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.actions.notices import draft_notice
from fieldapp.actions.people import officer_names
from fieldapp.domain.vocabulary import Channel
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.store import Store

DRAFT_KIND = "notice"


@dataclass(frozen=True)
class NoticeStart:
    """A text to begin with, and who can approve it."""

    language: str
    channel: Channel
    text: str
    me: str
    officers: Mapping[str, str]


def notice_draft_id(handover_id: str, language: str, channel: Channel) -> str:
    """Return the id under which what is typed of a notice is kept."""
    return f"{DRAFT_KIND}:{handover_id}:{language}:{channel.value}"


def start_notice(
    store: Store, handover_id: str, language: str, channel: Channel, *, anew: bool = False
) -> NoticeStart:
    """Return what was typed of a notice before, else the template; `anew` always the template."""
    draft = Drafts(store).get(notice_draft_id(handover_id, language, channel))
    kept = "" if anew or draft is None else str(draft.content.get("text", ""))
    names = sorted(officer_names(store).items(), key=lambda item: item[1].casefold())
    return NoticeStart(
        language=language,
        channel=channel,
        text=kept or draft_notice(store, handover_id, language, channel),
        me=store.person.officer_id,
        officers=dict(names),
    )
