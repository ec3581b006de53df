"""Settle what the server refused: send it again as it stands now, or take it back."""

from fieldapp.base.errors import BadInput
from fieldapp.storage.refusals import Refusals
from fieldapp.storage.store import Store


def resend(store: Store, record_id: str) -> None:
    """Send a refused record again with the values it has now, as one change.

    What was refused together with it in one save goes with it, and stands or falls together again.
    """
    Refusals(store).send_again(record_id)


def discard(store: Store, record_id: str, reason: str) -> None:
    """Take back what was refused of a record; the change and the reason stay in its history.

    Raises:
        BadInput: no reason was given.
    """
    if not reason.strip():
        raise BadInput(where="discard", field="reason", value="empty", expected="a few words")
    Refusals(store).take_back(record_id, reason.strip())
