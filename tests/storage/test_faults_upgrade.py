"""Stores of earlier versions: opened, brought to today's shape, whatever happens on the way."""

import shutil
import zipfile
from pathlib import Path

import pytest

from fieldapp.actions.doctor import examine
from fieldapp.storage import chain
from fieldapp.storage.connection import open_connection
from fieldapp.storage.connections import Connections
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.keys import KeyRing
from fieldapp.storage.migrate import STEPS, VERSION, migrate, version_of
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.search import Search
from fieldapp.storage.store import Store
from tests.storage.conftest import PASSPHRASE, SetClock, reopen
from tests.storage.programs import OtherProgram

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("store_*.fieldbackup"))
MOMENTS = (0.0, 0.01, 0.02, 0.04, 0.06, 0.09)

MIGRATE = """
connection = open_connection(Path(sys.argv[1]) / "store.db", bytes.fromhex(sys.argv[2]))
when_told()
migrate(connection)
print("migrated", flush=True)
"""


@pytest.fixture(scope="session", params=GOLDEN, ids=lambda file: file.stem)
def written_once(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, bytes]:
    """A profile as an earlier version left it, and its key."""
    folder = tmp_path_factory.mktemp(request.param.stem)
    with zipfile.ZipFile(request.param) as pack:
        pack.extractall(folder, ["store.db", "key.json"])
    return folder, KeyRing(folder, SetClock()).fetch(PASSPHRASE)


@pytest.fixture
def old(written_once: tuple[Path, bytes], tmp_path: Path) -> Path:
    return Path(shutil.copytree(written_once[0], tmp_path / "old"))


@pytest.fixture
def key(written_once: tuple[Path, bytes]) -> bytes:
    return written_once[1]


def assert_whole(profile: Path, key: bytes, clock: SetClock) -> None:
    """Everything that the earlier version wrote is there, in today's shape."""
    store = Store(Connections(profile / "store.db", key), clock)
    try:
        assert version_of(store.connections.read()) == VERSION
        assert [one.deleted for one in store.records("activity", "TRUE")].count(False) == 2
        assert store.count("contact") == 1
        assert len(Search(store).find("björkskolan")) == 1
        assert [one.content for one in Drafts(store).all()] == [
            {"line": "fotpatrull vid stationen"}
        ]
        assert Outbox(store).waiting().waiting == 4
        assert chain.is_whole(store.connections.read())
        assert examine(store, whole=True)["problems"] == []
    finally:
        store.close()


def test_a_store_of_an_earlier_version_opens_with_everything_in_it(
    old: Path, key: bytes, clock: SetClock
) -> None:
    reopen(old, clock).close()

    assert_whole(old, key, clock)


def test_before_it_is_changed_an_earlier_store_is_backed_up(
    old: Path, key: bytes, clock: SetClock
) -> None:
    reopen(old, clock).close()

    (backup,) = (old / "backups").iterdir()
    with zipfile.ZipFile(backup) as pack:
        pack.extract("store.db", old / "looked into")
    connection = open_connection(old / "looked into" / "store.db", key)
    assert version_of(connection) == 4
    connection.close()


def test_a_migration_killed_at_any_moment_leaves_the_old_shape_or_the_new(
    old: Path, key: bytes, clock: SetClock, tmp_path: Path
) -> None:
    copies = [Path(shutil.copytree(old, tmp_path / str(moment))) for moment in MOMENTS]
    programs = [OtherProgram(MIGRATE, copy, key.hex()) for copy in copies]

    for program, copy, moment in zip(programs, copies, MOMENTS, strict=True):
        program.begins()
        said = program.is_killed_after(moment)

        connection = open_connection(copy / "store.db", key)
        found = version_of(connection)
        migrate(connection)
        connection.close()
        assert found == VERSION if "migrated" in said else found in (4, VERSION)
        assert_whole(copy, key, clock)


def test_of_two_programs_that_migrate_one_store_one_does(
    old: Path, key: bytes, clock: SetClock
) -> None:
    both = [OtherProgram(MIGRATE, old, key.hex()) for _ in range(2)]
    for program in both:
        program.begins()

    said = [program.ends() for program in both]

    assert said == ["migrated", "migrated"]
    connection = open_connection(old / "store.db", key)
    steps = connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id").fetchall()
    connection.close()
    assert [name for (name,) in steps] == list(STEPS)
    assert_whole(old, key, clock)
