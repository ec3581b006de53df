"""Who may write handovers: what the server would refuse later is refused at once, and untouched."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from fieldapp.actions.handover_days import ask, plan_day, set_route
from fieldapp.actions.handover_forms import save_handover, save_part, start_form
from fieldapp.actions.handover_map import add_entry, assemble_map, confirm_entry, handover_of
from fieldapp.actions.handover_versions import freeze_version, sign_version
from fieldapp.actions.handovers import name_officers, start_handover, take_step
from fieldapp.actions.notices import approve_notice
from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import make_profile
from fieldapp.base.errors import NotAllowed
from fieldapp.domain.handover import Handover, HandoverStatus, MapSection, SignerRole
from fieldapp.domain.vocabulary import Channel, Role
from fieldapp.storage.store import Store

Deed = Callable[[Store, Handover], object]
LAST_DAY = date(2026, 12, 31)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_profile(
        tmp_path / "profile", "Kim Ek", passphrase="ett hemligt lösenord", role=Role.LIAISON
    )
    yield made
    made.close()


@pytest.fixture
def handover(store: Store) -> Handover:
    """One that a colleague has begun: liaison officers may read it."""
    fields = {**common_fields(store), "leaving": "a colleague", "last_day": LAST_DAY}
    begun = Handover.model_validate(fields)
    store.save(begun)
    return handover_of(store, begun.id)


def form(store: Store, handover: Handover) -> object:
    values = {"title": "Torget", "section": MapSection.PLACES}
    return save_part(store, "map_entry", start_form(store, handover.id), values, drop_draft="d")


DEEDS: dict[str, Deed] = {
    "start": lambda store, _: start_handover(store, leaving="somebody", last_day=LAST_DAY),
    "assemble": lambda store, one: assemble_map(store, one.id),
    "add": lambda store, one: add_entry(store, one.id, title="Torget"),
    "confirm": lambda store, _: confirm_entry(store, "any"),
    "form": form,
    "change": lambda store, one: save_handover(store, one, {"leaving": "x"}, drop_draft="d"),
    "name": lambda store, one: name_officers(store, one.id, incoming="somebody"),
    "step": lambda store, one: take_step(store, one.id, HandoverStatus.DRAFTED),
    "day": lambda store, one: plan_day(store, one.id, date=LAST_DAY),
    "walk": lambda store, one: set_route(store, one.id, ()),
    "ask": lambda store, one: ask(store, one.id, "Vem har nyckeln?"),
    "freeze": lambda store, one: freeze_version(store, one.id),
    "sign": lambda store, _: sign_version(store, "any", SignerRole.INCOMING),
    "notice": lambda store, one: approve_notice(
        store,
        one.id,
        language="sv",
        channel=Channel.WEB,
        text="Ny områdespolis.",
        approved_by=store.person.officer_id,
    ),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_a_role_that_only_reads_handovers_changes_nothing_of_one(
    store: Store, handover: Handover, deed: Deed
) -> None:
    with pytest.raises(NotAllowed, match="area officers and those who lead them"):
        deed(store, handover)

    assert handover_of(store, handover.id) == handover
    assert store.count("map_entry") == store.count("handover_version") == 0
