"""Papers on disk: made and written off the window's thread, whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from fieldapp.actions.handover_papers import write_paper
from fieldapp.storage.store import Store


def keep_paper(
    store: Store, file: Path, make: Callable[[Store], bytes], about: tuple[str, str]
) -> Path:
    """Make a paper, write it to a file and note that it was given out; return where it lies.

    Args:
        store: The store.
        file: Where to.
        make: Returns the paper.
        about: Record type and id of what it tells.

    Raises:
        CannotWrite: no room, no folder, no permission; nothing was left behind.
    """
    write_paper(store, make(store), file, about)
    return file
