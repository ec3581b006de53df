"""Programs that are killed while they write: what was said to be done is done, the rest is whole."""

import shutil
from pathlib import Path

from fieldapp.actions.doctor import examine
from fieldapp.base.errors import WrongPassphrase
from fieldapp.storage.connections import Connections
from fieldapp.storage.keys import KeyRing
from fieldapp.storage.profile import profile_in
from fieldapp.storage.store import Store
from tests.storage.conftest import PASSPHRASE, SetClock
from tests.storage.programs import OtherProgram

NEW = "ett helt nytt lösenord"

SAVE = """
store = Store(Connections(Path(sys.argv[1]) / "store.db", bytes.fromhex(sys.argv[2])), SystemClock())
store.count("activity")
when_told()
for number in range(100_000):
    logged = log_activity(store, ActivityDraft(minutes=40, note="samtal " * 50))
    print(logged.activities[0].id, flush=True)
"""

CHANGE_PASSPHRASE = """
keys = KeyRing(Path(sys.argv[1]), SystemClock())
when_told()
for number in range(100_000):
    keys.change_passphrase(bytes.fromhex(sys.argv[2]), sys.argv[3])
    keys.change_passphrase(bytes.fromhex(sys.argv[2]), sys.argv[4])
"""

UNPAIRED = """
SELECT (SELECT count(*) FROM activity WHERE id NOT IN (SELECT record_id FROM change)),
       (SELECT count(*) FROM change WHERE record_type = 'activity'
            AND record_id NOT IN (SELECT id FROM activity)),
       (SELECT count(*) FROM activity WHERE id NOT IN (SELECT record_id FROM entry)),
       (SELECT count(*) FROM activity WHERE id NOT IN (SELECT record_id FROM audit))
"""


def test_killed_while_saving_again_and_again_every_save_is_whole(
    profile: Path, made_once: tuple[Path, bytes], clock: SetClock
) -> None:
    key = made_once[1]
    programs = [OtherProgram(SAVE, profile, key.hex()) for _ in range(4)]
    said: list[str] = []

    for program, moment in zip(programs, (0.05, 0.11, 0.17, 0.23), strict=True):
        program.begins()
        said += [word for word in program.is_killed_after(moment).split() if len(word) == 36]

    store = Store(Connections(profile / "store.db", key), clock)
    assert said
    assert all(store.get("activity", one) for one in said)
    assert store.connections.read().execute(UNPAIRED).fetchone() == (0, 0, 0, 0)
    assert examine(store, whole=True)["problems"] == []
    store.close()


def test_killed_while_the_passphrase_is_changed_the_old_or_the_new_one_opens(
    profile: Path, made_once: tuple[Path, bytes], clock: SetClock, tmp_path: Path
) -> None:
    moments = (0.05, 0.13, 0.29)
    copies = [Path(shutil.copytree(profile, tmp_path / str(moment))) for moment in moments]
    key = made_once[1].hex()
    programs = [OtherProgram(CHANGE_PASSPHRASE, copy, key, NEW, PASSPHRASE) for copy in copies]

    for program, copy, moment in zip(programs, copies, moments, strict=True):
        program.begins()
        program.is_killed_after(moment)

        keys = profile_in(copy, clock).keys
        assert made_once[1] in (fetched(keys, NEW), fetched(keys, PASSPHRASE))


def fetched(keys: KeyRing, passphrase: str) -> bytes | None:
    """Return the key, None where the passphrase is not in force."""
    try:
        return keys.fetch(passphrase)
    except WrongPassphrase:
        return None
