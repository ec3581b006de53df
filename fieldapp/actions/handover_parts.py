"""What belongs to a handover besides its map: the briefing day, questions, notices."""

from fieldapp.domain.handover import BriefingDay, HandoverQuestion
from fieldapp.domain.publication import Publication
from fieldapp.storage.store import Store


def briefing_of(store: Store, handover_id: str) -> BriefingDay | None:
    """Return the briefing day; of several the one that was planned last."""
    found = store.records("briefing_day", "deleted = 0 AND handover_id = ?", (handover_id,))
    return next((one for one in reversed(found) if isinstance(one, BriefingDay)), None)


def questions_of(store: Store, handover_id: str) -> list[HandoverQuestion]:
    """Return the questions that were left open, and those answered since."""
    found = store.records("handover_question", "deleted = 0 AND handover_id = ?", (handover_id,))
    return [one for one in found if isinstance(one, HandoverQuestion)]


def publications_of(store: Store, handover_id: str) -> list[Publication]:
    """Return what was told to the public about a handover."""
    found = store.records("publication", "deleted = 0 AND link_id = ?", (handover_id,))
    return [one for one in found if isinstance(one, Publication)]
