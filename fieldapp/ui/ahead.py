"""What the first screen needs, begun before Qt is even loaded: the open store, and its answer.

The keyring and the disk take their time without the processor; meanwhile Qt is loaded and the window
built. Nothing of Qt is imported here, which is why this thread is none of `background`.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from fieldapp.actions.opening import open_store
from fieldapp.actions.today import Today, today
from fieldapp.base.errors import FieldappError, KeyMissing
from fieldapp.base.paths import default_profile
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.store import Store

SWITCH_SECONDS = 0.0005
"""How long a thread may go on while another waits for Python: a tenth of the usual, because work in
the background takes turns with the window at every row that it reads."""


@dataclass(frozen=True)
class Ahead:
    """A profile that is being opened; either answer may fail or take its time."""

    profile: Profile
    store: Future[Store] = field(default_factory=Future)
    today: Future[Today] = field(default_factory=Future)

    def fail(self, problem: Exception) -> None:
        """Give what is not there yet up, for a reason."""
        for answer in (self.store, self.today):
            if not answer.done():
                answer.set_exception(problem)


def profile_wanted(arguments: Sequence[str]) -> Profile:
    """Return the profile that the arguments of `fieldapp open` name; they may ask for help."""
    parser = ArgumentParser(prog="fieldapp open")
    parser.add_argument("--profile", type=Path, default=None, help="the profile's folder")
    return profile_in(parser.parse_args(arguments).profile or default_profile())


def begin(profile: Profile) -> Ahead:
    """Begin to open a profile by the keyring; a failure says that it needs something else."""
    sys.setswitchinterval(SWITCH_SECONDS)
    ahead = Ahead(profile)
    # A daemon: where the keyring asks the officer, the program can end all the same.
    Thread(target=_work, args=(ahead,), name="ahead", daemon=True).start()
    return ahead


def _work(ahead: Ahead) -> None:
    try:
        store = _open(ahead.profile)
        ahead.store.set_result(store)
        ahead.today.set_result(today(store))
    except FieldappError as problem:
        ahead.fail(problem)
    finally:
        ahead.fail(CancelledError())  # nobody waits for ever, whatever happened here


def _open(profile: Profile) -> Store:
    if profile.keys.wants_passphrase:
        raise KeyMissing(profile=str(profile.folder))
    return open_store(profile, None)
