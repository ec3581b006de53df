"""A program for a test: saves activities until its power goes, and says each time that it did."""

import os
import sys
from pathlib import Path

from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.base.clock import SystemClock
from fieldapp.storage.connections import Connections
from fieldapp.storage.store import Store
from tests.storage.power_loss import SAID

SAVES = 10
PAGES_IN_LOG = 40
"""So few that what was saved moves from the log into the store again and again."""

if __name__ == "__main__":
    file, key, *careless = sys.argv[1:]
    store = Store(Connections(Path(file), bytes.fromhex(key)), SystemClock())
    connection = store.connections.read()
    for setting in careless:
        connection.execute(f"PRAGMA {setting}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES_IN_LOG}")
    for number in range(1, SAVES + 1):
        log_activity(store, ActivityDraft(minutes=number, note=f"samtal {number}"))
        os.write(1, f"{SAID} {number}\n".encode())
    os._exit(0)
