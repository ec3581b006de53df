"""Connect to the server and exchange with it."""

from fieldapp.storage.store import Store
from fieldapp.sync.attachments import TransferReport, carry_attachments
from fieldapp.sync.engine import Engine, Progress, SyncReport
from fieldapp.sync.enrol import enrol, open_transport
from fieldapp.sync.writers import ask_who_wrote

__all__ = ["SyncReport", "TransferReport", "carry_attachments", "enrol", "sync_now"]


def sync_now(store: Store, progress: Progress | None = None) -> SyncReport:
    """Send what waits and fetch what is new; what went wrong stands in the report.

    Raises:
        SignedOut: the profile is connected to no server.
        StoreBusy: another program syncs this profile just now.
    """
    transport = open_transport(store)
    try:
        report = Engine(store, transport, progress).run()
        if report.problem is None:
            ask_who_wrote(store, transport)
        return report
    finally:
        transport.close()
