"""Check an exported log by nothing but itself: no profile, no server."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import orjson
from pydantic import ValidationError

from fieldapp.base.errors import FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.wire.exported_log import KIND, VERSION, Header, Line
from fieldapp.wire.messages import MAX_BODY_BYTES
from fieldapp.wire.proving import LogBroken, Proof

LONGEST_LINE = MAX_BODY_BYTES
"""In bytes: as much as the server takes as one record."""
LONGEST_HEADER = 1024 * 1024
"""In bytes: a few hundred for each laptop of the area."""
TOLD = 1_000

Tell = Callable[[int, int | None], object]


class NotALog(FieldappError):
    """A file is no exported log. Facts: file, problem."""

    what = QT_TRANSLATE_NOOP("errors", "{file} is no exported log: {problem}.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP("errors", "Give a file that fieldapp export log has written.")


def verify_log(file: Path, tell: Tell) -> Proof:
    """Recompute the whole file; return what is proven.

    Raises:
        NotALog: the file is something else, or can't be read.
        LogBroken: it is a log and does not hold; tells the first place.
    """
    try:
        with file.open("rb") as lines:
            return _Reader(file, lines.readline, tell).read()
    except OSError as problem:
        raise NotALog(file=file, problem=f"it can't be read ({problem.strerror})") from problem


class _Reader:
    def __init__(self, file: Path, readline: Callable[[int], bytes], tell: Tell) -> None:
        self._file, self._readline, self._tell = file, readline, tell
        self._digest = hashlib.sha256()
        self._number = 1

    def read(self) -> Proof:
        proof = Proof(self._header())
        for text in self._texts():
            line = self._parsed(text)
            if line.seal is not None:
                proof.close()
                proof.check_seal(line.seal, self._digest.hexdigest())
                self._expect_end()
                return proof
            self._digest.update(text)
            self._take(proof, line)
        raise _cut(proof)

    def _header(self) -> Header:
        text = self._readline(LONGEST_HEADER)
        try:
            said = orjson.loads(text)
            header = said["header"] if isinstance(said, dict) else {}
        except (orjson.JSONDecodeError, KeyError) as problem:
            raise self._other("it does not begin as one") from problem
        if not isinstance(header, dict) or header.get("kind") != KIND:
            raise self._other("it does not begin as one")
        if header.get("version") != VERSION:
            raise self._other("another version of fieldapp wrote it, and this one can't read it")
        self._digest.update(text)
        try:
            return Header.model_validate_json(orjson.dumps(header))
        except ValidationError as problem:
            raise LogBroken(place="line 1", problem="its header was altered") from problem

    def _texts(self) -> Iterator[bytes]:
        while text := self._readline(LONGEST_LINE):
            self._number += 1
            yield text

    def _parsed(self, text: bytes) -> Line:
        try:
            line = Line.model_validate_json(text)
        except ValidationError as problem:
            raise self._unread() from problem
        if len(line.model_fields_set) != 1 or line.header or not text.endswith(b"\n"):
            raise self._unread()
        return line

    def _take(self, proof: Proof, line: Line) -> None:
        if line.link is not None:
            proof.link(line.link)
            if proof.counts.links % TOLD == 0:
                self._tell(proof.counts.links, proof.header.end.seq)
        elif line.head is not None:
            proof.head(line.head)
        elif line.record is not None:
            proof.record(line.record)

    def _expect_end(self) -> None:
        if self._readline(1):
            raise LogBroken(
                place=f"line {self._number + 1}", problem="something stands after the seal"
            )

    def _other(self, problem: str) -> NotALog:
        return NotALog(file=self._file, problem=problem)

    def _unread(self) -> LogBroken:
        return LogBroken(
            place=f"line {self._number}", problem="it can't be read: it was cut or altered"
        )


def _cut(proof: Proof) -> LogBroken:
    """Return what is wrong with a file that has no seal."""
    links, end = proof.counts.links, proof.header.end.seq
    if links < end:
        return LogBroken(
            place=f"number {links + 1}",
            problem=f"the file ends before it, and its header says {end}: the rest was cut off",
        )
    return LogBroken(place="its end", problem="the seal is missing: the file was cut there")
