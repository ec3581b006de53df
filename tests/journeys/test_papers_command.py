"""Papers from the command line: a protocol without names unless they are asked for, and cards."""

from pathlib import Path

import pytest

from fieldapp.actions.handover_map import add_entry
from fieldapp.actions.handover_versions import freeze_version
from fieldapp.actions.handovers import start_handover
from fieldapp.actions.people import local_now
from fieldapp.actions.profiles import open_profile
from fieldapp.base.clock import SystemClock
from fieldapp.domain.handover import MapSection
from fieldapp.storage.store import Store
from tests.journeys.test_command_line import Terminal, terminal, with_profile
from tests.pdf_reader import text_of

__all__ = ["terminal", "with_profile"]


@pytest.fixture
def store(with_profile: Terminal) -> Store:
    """The store of the terminal's profile, with a handover of which nothing was frozen yet."""
    folder = with_profile.folder / "profile"
    opened = open_profile(folder, passphrase="ett hemligt lösenord", clock=SystemClock())
    handover = start_handover(
        opened, leaving=opened.person.officer_id, last_day=local_now(opened).date()
    )
    add_entry(opened, handover.id, section=MapSection.PLACES, title="Torget", why="Kvällar")
    return opened


@pytest.fixture
def frozen(store: Store) -> str:
    """The id of a frozen version; the store is closed."""
    [handover] = store.records("handover")
    version = freeze_version(store, handover.id)
    store.close()
    return version.id


def pdf(terminal: Terminal, name: str = "protocol.pdf") -> bytes:
    return Path(terminal.folder / name).read_bytes()


PROTOCOL = ("export", "handovers", "--format", "pdf", "--out", "protocol.pdf")


def test_a_protocol_goes_out_without_names(with_profile: Terminal, frozen: str) -> None:
    said = with_profile.does(*PROTOCOL)

    assert "Wrote version 1 of the handover to protocol.pdf, without names." in said
    assert "Torget" in text_of(pdf(with_profile))
    assert "Lindqvist" not in text_of(pdf(with_profile))


def test_names_go_out_only_to_somebody_on_a_ground(with_profile: Terminal, frozen: str) -> None:
    refused = with_profile.run(*PROTOCOL, "--fields", "names")
    told = with_profile.json(
        *PROTOCOL, "--fields", "names", "--recipient", "Elin Berg", "--ground", "överlämning"
    )

    assert refused.returncode == 2
    assert "only with --recipient and --ground" in refused.stderr
    assert (told["version"], told["names"]) == (1, True)
    assert "Sara Lindqvist" in text_of(pdf(with_profile))


def test_a_version_can_be_named(with_profile: Terminal, frozen: str) -> None:
    said = with_profile.does(*PROTOCOL, "--record", frozen)

    assert "Wrote version 1" in said


def test_before_anything_was_frozen_there_is_nothing_to_print(
    with_profile: Terminal, store: Store
) -> None:
    store.close()

    done = with_profile.run(*PROTOCOL)

    assert done.returncode == 1
    assert "There is no version of this handover to print yet." in done.stderr
    assert "Make the version to sign" in done.stderr
    assert not (with_profile.folder / "protocol.pdf").exists()


def test_a_contact_card_names_the_function_until_the_officer_agrees(
    with_profile: Terminal,
) -> None:
    told = with_profile.does("export", "officers", "--format", "pdf", "--out", "card.pdf")

    said = text_of(pdf(with_profile, "card.pdf"))
    assert "the officer has not agreed to be named" in told
    assert "Områdespolis" in said
    assert "114 14" in said
    assert "Lindqvist" not in said


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (("export", "promises", "--format", "pdf"), "a paper of handovers and of officers only"),
        (("export", "officers", "--format", "pdf", "--since", "2026-01-01"), "one record"),
        (("export", "officers", "--format", "pdf", "--record", "nonsense"), "found for nonsense"),
        (("export", "handovers", "--format", "pdf", "--record", "nonsense"), "found for nonsense"),
    ],
)
def test_what_there_is_no_paper_of_is_said(
    with_profile: Terminal, wish: tuple[str, ...], sentence: str
) -> None:
    done = with_profile.run(*wish, "--out", "card.pdf")

    assert done.returncode in {1, 2}
    assert sentence in done.stderr
    assert not (with_profile.folder / "card.pdf").exists()
