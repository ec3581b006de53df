"""Anki's own sync server and two collections: notes up, and down to the second one.

Runs in an environment of its own (`build/peers/anki`), never in ours. Its server speaks plain HTTP.

    python anki_sync.py DOCUMENTS
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, socket
from tempfile import TemporaryDirectory
from threading import Event

from anki.collection import AddNoteRequest, Collection

USER, PASSWORD = "officer", "only for tests"
DELTA = 100
PATIENCE_SECONDS = 20


def main(documents: Path) -> None:
    """Print how many milliseconds each exchange took, as JSON."""
    texts = [json.dumps(one, ensure_ascii=False) for one in json.loads(documents.read_bytes())]
    with TemporaryDirectory() as folder, _server(Path(folder)) as url:
        first = _connected(Path(folder, "first"), url, is_first=True)
        second = _connected(Path(folder, "second"), url, is_first=False)
        _add(first, texts)
        found = {"up": _exchanged(first, url), "down": _exchanged(second, url)}
        _all_there(second, len(texts))
        _add(first, texts[:DELTA])
        found["delta up"] = _exchanged(first, url)
        first.close()
        second.close()
    print(json.dumps(found))


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "SYNC_USER1": f"{USER}:{PASSWORD}",
        "SYNC_HOST": "127.0.0.1",
        "SYNC_PORT": str(port),
        "SYNC_BASE": str(folder / "server"),
        "RUST_LOG": "error",
    }
    server = subprocess.Popen(
        [sys.executable, "-m", "anki.syncserver"], env={**os.environ, **settings}
    )
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.kill()
        server.wait()


def _wait_for(port: int) -> None:
    over, pause = time.monotonic() + PATIENCE_SECONDS, Event()
    while time.monotonic() < over:
        try:
            create_connection(("127.0.0.1", port)).close()
        except OSError:
            pause.wait(0.05)
        else:
            return
    raise TimeoutError(port)


def _connected(folder: Path, url: str, *, is_first: bool) -> Collection:
    """Return a collection that has met the server: the first time it goes up or down whole."""
    folder.mkdir()
    made = Collection(str(folder / "collection.anki2"))
    auth = made.sync_login(USER, PASSWORD, url)
    made.close_for_full_sync()
    made.full_upload_or_download(auth=auth, server_usn=None, upload=is_first)
    made.reopen(after_full_sync=True)
    return made


def _add(collection: Collection, texts: Sequence[str]) -> None:
    kind = collection.models.by_name("Basic")
    deck = collection.decks.id("Default")
    requests = []
    for text in texts:
        note = collection.new_note(kind)
        note.fields[0] = text
        requests.append(AddNoteRequest(note, deck))
    collection.add_notes(requests)


def _exchanged(collection: Collection, url: str) -> float:
    auth = collection.sync_login(USER, PASSWORD, url)
    begin = time.perf_counter()
    answer = collection.sync_collection(auth, sync_media=False)
    took = (time.perf_counter() - begin) * 1000
    if answer.required != answer.NO_CHANGES:
        raise ValueError(f"Anki wants a full sync instead: {answer}")
    return took


def _all_there(collection: Collection, count: int) -> None:
    if collection.note_count() != count:
        raise ValueError(f"{collection.note_count()} notes arrived, not {count}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
