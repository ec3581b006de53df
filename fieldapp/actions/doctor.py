"""A health report of a profile, safe to paste in a ticket: versions, counts, states, no content."""

import platform
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Any

from fieldapp.storage import audit, chain
from fieldapp.storage.backup import problems_in
from fieldapp.storage.driver import SQLITE_VERSION
from fieldapp.storage.failures import SUFFIX
from fieldapp.storage.migrate import VERSION
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store

REPORTED = ("fieldapp", "pyside6", "sqlcipher3", "pydantic", "httpx")


def versions() -> dict[str, str]:
    """Return the versions of the program and what it stands on."""
    found = {name: version(name) for name in REPORTED}
    return {
        **found,
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": SQLITE_VERSION,
        "store_format": str(VERSION),
    }


def examine(store: Store, *, whole: bool = False) -> dict[str, Any]:
    """Return the state of an open store; `problems` is empty when it is sound."""
    connection = store.connections.read()
    problems = problems_in(connection, whole=whole)
    if not audit.is_whole(connection):
        problems.append("audit trail")
    if whole and not chain.is_whole(connection):
        problems.append("chain of changes")
    left = Outbox(store).waiting()
    last = next(iter(Outbox(store).runs(1)), None)
    return {
        "versions": versions(),
        "problems": problems,
        "records": {name: store.count(name) for name in ("activity", "promise", "commitment")},
        "enrolled": store.is_enrolled,
        "waiting": left.waiting,
        "needs_you": left.needs_you,
        "last_sync": last.at.isoformat() if last else None,
        "last_sync_problem": last.problem if last else "",
        **space(store.connections.path.parent),
    }


def space(folder: Path) -> dict[str, Any]:
    """Return free disk space and what backups there are."""
    backups = sorted((folder / "backups").glob(f"*{SUFFIX}"))
    return {
        "free_megabytes": shutil.disk_usage(folder).free // 2**20,
        "backups": len(backups),
        "newest_backup": backups[-1].name if backups else None,
    }
