"""Connect to the server and exchange with it."""

from fieldapp.storage.store import Store
from fieldapp.sync.attachments import TransferReport, carry_attachments
from fieldapp.sync.engine import Engine, Progress, SyncReport
from fieldapp.sync.enrol import enrol, open_transport
from fieldapp.sync.sealing import ask_for_recovery_key
from fieldapp.sync.writers import ask_who_wrote

__all__ = ["SyncReport", "TransferReport", "carry_attachments", "enrol", "sync_now"]


def sync_now(
    store: Store, progress: Progress | None = None, *, accept_removals: bool = False
) -> SyncReport:
    """Send what waits and fetch what is new; what went wrong stands in the report.

    With `accept_removals` a person has said that it is right when very many records leave.

    Raises:
        NotConnected: the profile is connected to no server.
        StoreBusy: another program syncs this profile just now.
    """
    transport = open_transport(store)
    try:
        report = Engine(store, transport, progress).run(accept_removals=accept_removals)
        if report.problem is None:
            ask_who_wrote(store, transport)
            ask_for_recovery_key(store, transport)
        return report
    finally:
        transport.close()
