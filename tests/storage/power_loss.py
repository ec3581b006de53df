"""What a disk may hold after the power went: rebuilt from what a program asked of the disk.

The program runs under strace. Between two fsyncs of a file a disk may have kept any of the writes,
in any order, whole or torn; what was asked for before the last fsync is there. Directory entries
are taken to be kept in the order in which they were made.
"""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR_BYTES = 512
CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink"
_LINE = re.compile(rf"({CALLS.replace(',', '|')})\((.*)\)\s+= (-?\d+)")
_FILE = re.compile(r"\d+<([^>]*)>")
_WRITE = re.compile(r'\d+<([^>]*)>, "([^"]*)", (\d+)(?:, (\d+))?')
SAID = "SAVED"
"""With this word and a number the program says what it holds to be saved."""


@dataclass(frozen=True)
class Step:
    """One thing that the program asked of the disk, or said."""

    kind: str
    file: str = ""
    at: int = 0
    content: bytes = b""


@dataclass(frozen=True)
class Image:
    """What may stand on the disk, and how much the program had said to be saved by then."""

    files: dict[str, bytes]
    said: int

    def lay_out(self, folder: Path) -> Path:
        """Write it out into a folder of its own."""
        folder.mkdir()
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        return folder


@dataclass
class _Disk:
    kept: dict[str, bytes] = field(default_factory=dict)
    waiting: dict[str, list[Step]] = field(default_factory=dict)


def watched(command: Sequence[str], folder: Path, trace: Path) -> list[Step]:
    """Run a program and return what it asked of the disk in `folder`, in order."""
    strace = ["strace", "-f", "-y", "-xx", "-s", "200000", "-e", f"trace={CALLS}", "-o", str(trace)]
    subprocess.run([*strace, *command], check=True, stdout=subprocess.DEVNULL)
    steps = []
    with trace.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _LINE.search(line)
            step = _step(found[1], found[2]) if found and int(found[3]) >= 0 else None
            if step and (step.kind == "said" or Path(step.file).parent == folder):
                steps.append(step)
    return [step for step in steps if not step.file.endswith("-shm")]


def _step(call: str, told: str) -> Step | None:
    if call == "unlink":
        return Step("unlink", _plain(told.strip('"')).decode())
    on = _FILE.match(told)
    if on is None:
        return None
    file = _plain(on[1]).decode()
    if call in ("fsync", "fdatasync"):
        return Step("sync", file)
    if call == "ftruncate":
        return Step("cut", file, at=int(told.rsplit(", ", 1)[1]))
    found = _WRITE.match(told)
    return _write(file, _plain(found[2]), found[4]) if found else None


def _write(file: str, content: bytes, at: str | None) -> Step | None:
    """Return what a write means: words of the program, or content with its place in a file."""
    if content.startswith(SAID.encode()):
        return Step("said", at=int(content.split()[1]))
    return Step("write", file, at=int(at), content=content) if at else None


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if "\\x" in text else text.encode()


def images(before: dict[str, bytes], steps: Sequence[Step], chance: Random) -> Iterator[Image]:
    """Yield what the disk may hold where the power goes before a sync or after a word."""
    disk, said = _Disk(dict(before)), 0
    for step in steps:
        if step.kind == "said":
            said = step.at
        if step.kind in ("said", "sync"):
            yield from _after_power_loss(disk, said, chance)
        if step.kind == "sync":
            for one in disk.waiting.pop(step.file, []):
                _keep(disk.kept, one)
        elif step.kind == "unlink":
            disk.waiting.pop(step.file, None)
            disk.kept.pop(Path(step.file).name, None)
        elif step.kind != "said":
            disk.waiting.setdefault(step.file, []).append(step)


def _after_power_loss(disk: _Disk, said: int, chance: Random) -> Iterator[Image]:
    yield Image(dict(disk.kept), said)
    if not any(disk.waiting.values()):
        return
    for share, torn in ((1.0, False), (0.5, False), (0.5, False), (0.8, True)):
        files = dict(disk.kept)
        for step in (one for steps in disk.waiting.values() for one in steps):
            if chance.random() < share:
                _keep(files, _torn(step, chance) if torn else step)
        yield Image(files, said)


def _torn(step: Step, chance: Random) -> Step:
    whole = len(step.content) // SECTOR_BYTES
    return Step(
        step.kind, step.file, step.at, step.content[: chance.randint(0, whole) * SECTOR_BYTES]
    )


def _keep(files: dict[str, bytes], step: Step) -> None:
    name = Path(step.file).name
    content = bytearray(files.get(name, b""))
    if step.kind == "cut":
        del content[step.at :]
    content.extend(bytes(max(0, step.at - len(content))))
    content[step.at : step.at + len(step.content)] = step.content
    files[name] = bytes(content)
