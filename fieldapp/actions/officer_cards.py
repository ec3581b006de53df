"""The contact card of an officer, as a file to hand out or hang up (R52)."""

from pathlib import Path

from fieldapp.actions.handover_papers import officer_card_pdf, write_paper
from fieldapp.domain.officer import Officer
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.store import Store


def save_officer_card(store: Store, officer_id: str, language: Language, out: Path) -> Path:
    """Write the card, with the name only where the officer agreed to that; it is noted as given out.

    Raises:
        NotFound: there is no such officer.
        CannotWrite: the file can't be written; nothing half-written is left.
    """
    pdf = officer_card_pdf(store, officer_id, language)
    write_paper(store, pdf, out, (Officer.type_name, officer_id))
    return out
