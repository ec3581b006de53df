"""Map packs of a profile: copied in, checked, listed, removed, and read tile by tile.

A pack is public map data, so it lies in the profile as the plain MBTiles that it came as: it is
opened read-only and immutable, by the same SQLite as the store, and nothing is ever written to it.
"""

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldapp.base.clock import Clock
from fieldapp.base.errors import NotFound
from fieldapp.base.map_errors import PackMistaken, PackUnreadable
from fieldapp.base.paths import make_private_folder
from fieldapp.domain.map_pack import MapPack, pack_from
from fieldapp.storage.failures import in_our_words
from fieldapp.storage.folders import alone, sync_folder
from fieldapp.storage.map_inspection import Found, inspect

FOLDER = "maps"
SUFFIX = ".mbtiles"
STATED = ".sha256"
"""Beside a pack may lie a file of this ending that states its SHA-256, as sha256sum writes it."""
SHORT = 16
"""Digits of its SHA-256 that name a pack's files."""
_PIECE_BYTES = 1 << 20
_MAKING = ".making"


class MapPacks:
    """The packs in one profile's folder."""

    def __init__(self, profile: Path, clock: Clock) -> None:
        self.folder = profile / FOLDER
        self._clock = clock

    def file_of(self, pack: MapPack) -> Path:
        """Return where a pack lies."""
        return self.folder / f"{pack.sha256[:SHORT]}{SUFFIX}"

    def all(self) -> list[MapPack]:
        """Return the packs, the newest import first; what is not whole is left out."""
        found = [pack for pack in map(_read_pack, self.folder.glob("*.json")) if pack]
        there = [pack for pack in found if self.file_of(pack).is_file()]
        return sorted(there, key=lambda pack: pack.imported_at, reverse=True)

    @contextmanager
    def take_in(self, file: Path, expected: str = "") -> Iterator["Arrival"]:
        """Copy and check a pack; it is kept if the body says so, and leaves no trace otherwise.

        Raises:
            PackUnreadable, PackDamaged, PackEmpty, PackForeign: it can't be used.
            PackMistaken: its SHA-256 is not the `expected`, or not the one stated beside it.
            StoreFull, StoreReadOnly: there is no room, or no right to write.
        """
        make_private_folder(self.folder)
        with alone(self.folder):
            aside = self.folder / f"{_MAKING}{SUFFIX}"
            try:
                sha256 = _copy(file, aside)
                _compare(file, sha256, expected)
                found = inspect(aside, file.name)
                moment = self._clock.now().isoformat()
                yield Arrival(self, aside, _pack(found, sha256, aside.stat().st_size, moment))
            finally:
                aside.unlink(missing_ok=True)

    def remove(self, pack: MapPack) -> None:
        """Remove a pack; raise NotFound when it is gone already."""
        facts = self.file_of(pack).with_suffix(".json")
        try:
            facts.unlink()
            self.file_of(pack).unlink(missing_ok=True)
        except FileNotFoundError as problem:
            raise NotFound(sought=pack.name) from problem
        except OSError as problem:
            raise in_our_words(problem, self.folder) from problem


class Arrival:
    """A pack that was copied and found sound, and is not yet among the others."""

    def __init__(self, packs: MapPacks, aside: Path, pack: MapPack) -> None:
        self.pack = pack
        self._packs = packs
        self._aside = aside

    def keep(self) -> MapPack:
        """Put the pack among the others; the same one again only becomes the newest."""
        file = self._packs.file_of(self.pack)
        facts = file.with_suffix(".json")
        unfinished = facts.with_suffix(_MAKING)
        try:
            self._aside.replace(file)
            unfinished.write_text(json.dumps(self.pack.as_json()), encoding="utf-8")
            unfinished.replace(facts)
            sync_folder(self._packs.folder)
        except OSError as problem:
            unfinished.unlink(missing_ok=True)
            raise in_our_words(problem, self._packs.folder) from problem
        return self.pack


def look_into(file: Path, expected: str = "") -> MapPack:
    """Return what a pack says of itself that is in no profile; nothing is copied.

    Raises:
        PackUnreadable, PackDamaged, PackEmpty, PackForeign: it can't be used.
        PackMistaken: its SHA-256 is not the `expected`, or not the one stated beside it.
    """
    digest = hashlib.sha256()
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise PackUnreadable(pack=file.name)
        with file.open("rb") as source:
            while piece := _piece(source.fileno(), file):
                digest.update(piece)
    except OSError as problem:
        raise PackUnreadable(pack=file.name) from problem
    _compare(file, digest.hexdigest(), expected)
    found = inspect(file, file.name)
    return _pack(found, digest.hexdigest(), file.stat().st_size, moment="")


def _pack(found: Found, sha256: str, size: int, moment: str) -> MapPack:
    return MapPack(
        sha256=sha256,
        name=found.name,
        bounds=found.bounds,
        attribution=found.attribution,
        made_on=found.made_on,
        bytes=size,
        is_raster=found.is_raster,
        least_zoom=found.least_zoom,
        most_zoom=found.most_zoom,
        imported_at=moment,
    )


def _read_pack(facts: Path) -> MapPack | None:
    try:
        return pack_from(json.loads(facts.read_text(encoding="utf-8")))
    except (OSError, LookupError, TypeError, ValueError):
        return None  # import the pack again: its file is replaced, and these facts with it


def _copy(file: Path, to: Path) -> str:
    """Copy a file and return the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise PackUnreadable(pack=file.name)
        source = file.open("rb")
    except OSError as problem:
        raise PackUnreadable(pack=file.name) from problem
    with source:
        try:
            with os.fdopen(os.open(to, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as copy:
                while piece := _piece(source.fileno(), file):
                    digest.update(piece)
                    copy.write(piece)
                copy.flush()
                os.fsync(copy.fileno())
        except OSError as problem:
            raise in_our_words(problem, to.parent) from problem
    return digest.hexdigest()


def _piece(descriptor: int, file: Path) -> bytes:
    try:
        return os.read(descriptor, _PIECE_BYTES)
    except OSError as problem:
        raise PackUnreadable(pack=file.name) from problem


def _compare(file: Path, found: str, expected: str) -> None:
    """Hold the SHA-256 against the expected one, and the one stated beside the file."""
    beside = file.with_name(f"{file.name}{STATED}")
    try:
        words = beside.read_text(encoding="utf-8", errors="replace").split()
    except OSError:
        words = []
    for stated in (expected.strip(), words[0] if words else ""):
        if stated and stated.lower() != found:
            raise PackMistaken(pack=file.name, found=found, expected=stated[:64])
