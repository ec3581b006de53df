"""A report that a support technician can be sent: figures and codes, never a word of anybody's."""

from collections.abc import Iterator, Mapping
from typing import Any

from fieldapp.actions.doctor import examine
from fieldapp.domain.record import SCHEMA
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.refusals import Refusals
from fieldapp.storage.store import Store
from fieldapp.wire.messages import PROTOCOL

LATEST_RUNS = 10


def support_report(store: Store) -> str:
    """Return the report as lines of text; what it says of the store is counted from it now."""
    return "\n".join(_lines(_facts(store))) + "\n"


def _facts(store: Store) -> dict[str, Any]:
    outbox = Outbox(store)
    counts, refused = outbox.counts(), outbox.refused()
    kinds = [str((entry.problem or {}).get("type", "")) for entry in refused]
    return {
        "written": store.clock.now().isoformat(timespec="seconds"),
        **examine(store),
        "protocol": PROTOCOL,
        "schema": SCHEMA,
        "changes": {
            "here": counts.here,
            "on the server": counts.server,
            "backed up": counts.backup,
            "refused": len(refused),
            "held": len(Refusals(store).held()),
            "conflicts": outbox.waiting().needs_you - len(refused),
        },
        "refused because": {kind: kinds.count(kind) for kind in sorted(set(kinds))},
        "store bytes": store.connections.path.stat().st_size,
        "latest syncs": [
            f"{run.at.isoformat(timespec='seconds')} sent {run.pushed}, fetched {run.pulled},"
            f" {run.problem or 'well'}"
            for run in outbox.runs(LATEST_RUNS)
        ],
    }


def _lines(facts: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    for name, value in facts.items():
        words = name.replace("_", " ")
        if isinstance(value, Mapping) and value:
            yield f"{indent}{words}:"
            yield from _lines(value, indent + "  ")
        elif isinstance(value, list) and value:
            yield f"{indent}{words}:"
            yield from (f"{indent}  {one}" for one in value)
        else:
            yield f"{indent}{words}: {_said(value)}"


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value in (None, "", [], {}) else str(value)
