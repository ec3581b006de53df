"""Papers on disk: made and written off the window's thread, whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from fieldapp.reports.whole_file import whole_file
from fieldapp.storage.store import Store


def keep_paper(store: Store, file: Path, make: Callable[[Store], bytes]) -> Path:
    """Make a paper and write it to a file; return where it lies.

    Raises:
        CannotWrite: no room, no folder, no permission; nothing was left behind.
    """
    content = make(store)
    with whole_file(file) as stream:
        stream.write(content)
    return file
