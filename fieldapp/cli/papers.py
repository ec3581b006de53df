"""fieldapp export … --format pdf: the papers of a handover, and contact cards."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from fieldapp.base.errors import BadInput, NotFound, WrongUse
from fieldapp.cli.speaking import language, opened, say
from fieldapp.storage.store import Store

NAMES = "names"
"""What --fields asks for where a paper shall name people."""


@dataclass(frozen=True)
class PaperWish:
    """Which paper, of which record, where to, and for whom."""

    record_type: str
    record_id: str
    out: Path
    fields: Collection[str]
    recipient: str
    ground: str


def export_paper(profile: Path | None, wish: PaperWish, *, as_json: bool) -> None:
    """Write a paper, and say what it is.

    Raises:
        WrongUse: there is no paper of that record type.
        BadInput: something else than names was asked for.
    """
    makers = {"handovers": _protocol, "officers": _card}
    if wish.record_type not in makers:
        raise WrongUse(problem=f"There is a paper of {' and of '.join(makers)} only.")
    if set(wish.fields) - {NAMES}:
        raise BadInput(
            where="--fields", field="field", value=", ".join(wish.fields), expected=NAMES
        )
    with opened(profile) as store:
        words, found = makers[wish.record_type](store, wish)
    say(words, {"file": str(wish.out), "format": "pdf"} | found, as_json=as_json)


def _protocol(store: Store, wish: PaperWish) -> tuple[str, dict[str, object]]:
    from fieldapp.actions.handover_papers import protocol_pdf, write_paper
    from fieldapp.actions.handover_versions import version_of

    version = version_of(store, _version_id(store, wish.record_id))
    names = NAMES in wish.fields
    pdf = protocol_pdf(store, version.id, language(), names=names)
    about = (version.type_name, version.id)
    write_paper(store, pdf, wish.out, about, to=(wish.recipient, wish.ground))
    told = "with names" if names else "without names"
    said = f"Wrote version {version.number} of the handover to {wish.out}, {told}."
    return (
        f"{said} The map is drawn by the window only.",
        {"version": version.number, "content_hash": version.content_hash, "names": names},
    )


def _version_id(store: Store, record_id: str) -> str:
    """Return the version that is meant: named itself, or the newest of a handover."""
    from fieldapp.actions.handover_papers import newest_version
    from fieldapp.actions.handovers import handovers_here

    if record_id and store.type_of(record_id) == "handover_version":
        return record_id
    if not record_id:
        lines = handovers_here(store)
        if not lines:
            raise NotFound(sought="a handover")
        record_id = lines[0].handover.id
    return newest_version(store, record_id).id


def _card(store: Store, wish: PaperWish) -> tuple[str, dict[str, object]]:
    from fieldapp.actions.handover_papers import officer_card_pdf, write_paper

    officer_id = wish.record_id or store.person.officer_id
    pdf = officer_card_pdf(store, officer_id, language())
    write_paper(store, pdf, wish.out, ("officer", officer_id), to=(wish.recipient, wish.ground))
    officer = store.document("officer", officer_id)
    named = bool(officer and officer["card_public"])
    why = "" if named else " It is of the function: the officer has not agreed to be named."
    return f"Wrote the contact card to {wish.out}.{why}", {"officer": officer_id, "named": named}
