"""The health report of a profile in words, a line for each thing."""

from collections.abc import Mapping
from typing import Any

_NAMES = {
    "versions": "Versions",
    "problems": "Problems",
    "records": "Records",
    "enrolled": "Connected to a server",
    "waiting": "Changes that wait to be sent",
    "needs_you": "Changes that need you",
    "last_sync": "Last sync",
    "last_sync_problem": "Problem of the last sync",
    "free_megabytes": "Free disk space, MB",
    "backups": "Backups",
    "newest_backup": "Newest backup",
}


def report_lines(report: Mapping[str, Any]) -> list[str]:
    """Return the report of `fieldapp doctor` as a person reads it."""
    return [f"{_name(key)}: {_words(value)}" for key, value in report.items()]


def _name(key: str) -> str:
    return _NAMES.get(key) or key.replace("_", " ").capitalize()


def _words(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_words(one)}" for key, one in value.items()) or "none"
    if isinstance(value, list | tuple):
        return ", ".join(map(_words, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value in (None, "") else str(value)
