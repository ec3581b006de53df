"""Recompute an exported log, line by line: what its hashes and signatures prove.

Pure, and its memory does not grow with the log: of each laptop only the ends of its runs are kept.
"""

from dataclasses import dataclass, field

from fieldapp.base.errors import FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.wire.completeness import Link, SignedHead
from fieldapp.wire.exported_log import Header, LoggedLink, LoggedRecord, Seal, sealed
from fieldapp.wire.hashing import START, chain_hash, result_hash, signed_head, stream_link
from fieldapp.wire.signatures import is_signed


class LogBroken(FieldappError):
    """A log is not what its hashes and signatures say. Facts: place, problem."""

    what = QT_TRANSLATE_NOOP("errors", "The log does not hold at {place}: {problem}.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Do not rely on this log; have it exported anew, and keep this one to compare."
    )


@dataclass(slots=True)
class Counts:
    """How much of a log was recomputed so far, and what vouches for it."""

    links: int = 0
    signed: int = 0
    """Changes that the laptop that made them has signed, by themselves or with a later one."""
    by_server: int = 0
    """Changes that the server made by itself (retention, erasure): no laptop signs these."""
    signatures: int = 0
    records: int = 0
    """Records that are as the change before them left them."""
    incomplete: int = 0
    """Records whose hash can't be checked, as fields were left out."""
    unhashed: int = 0
    """Records of before there were hashes of results."""


@dataclass(slots=True)
class _Run:
    """Changes of a laptop that follow one another in the log."""

    first: int
    first_previous: str
    last: int
    end: str
    unsigned: int = 1
    signed: bool = False


@dataclass(slots=True)
class _Laptop:
    by_first: dict[int, _Run] = field(default_factory=dict)
    by_last: dict[int, _Run] = field(default_factory=dict)


class Proof:
    """Takes the lines of a log in their order; raises `LogBroken` at the first that does not fit.

    The chain must end where the header says. The exporter proves its own file in the same way.
    """

    def __init__(self, header: Header) -> None:
        self.header = header
        self.counts = Counts()
        self.chain = START
        self.keys: dict[str, set[str]] = {}
        """The public keys that each laptop signed with."""
        self.sealed_by = ""
        """The public key of the exporting laptop; empty until the seal was checked."""
        self._laptops: dict[str, _Laptop] = {}
        self._last: Link | None = None
        self._last_end = ""
        self._run: _Run | None = None
        self._signable = 0

    @property
    def unsigned(self) -> int:
        """Return how many changes of laptops no signature in the log vouches for."""
        return self.counts.links - self.counts.signed - self.counts.by_server

    def link(self, link: LoggedLink) -> None:
        """Take the next link of a file."""
        if self._extended(link) != link.chain:
            raise _broken(link.seq, "what it says does not give the hash that stands there")
        self._follow(link)

    def extend(self, link: Link) -> LoggedLink:
        """Take the next link from the server; return it with the hash of the chain after it."""
        chain = self._extended(link)
        self._follow(link)
        return LoggedLink(chain=chain, **dict(link))

    def head(self, head: SignedHead) -> None:
        """Take the signature of the laptop that made the change before."""
        link = self._last
        if link is None or (head.device_id, head.number) != (link.device_id, link.number):
            raise _broken(self.counts.links, "after it stands a signature of another change")
        if head.hash != self._last_end:
            raise _broken(link.seq, "its laptop signed another chain than the one that stands here")
        content = signed_head(head.device_id, head.number, head.hash)
        if not is_signed(head.public_key, head.signature, content):
            raise _broken(link.seq, "the signature is not by the laptop's key: it was forged")
        self.keys.setdefault(head.device_id, set()).add(head.public_key)
        self.counts.signatures += 1
        assert self._run is not None  # noqa: S101  (the change before is a laptop's)
        self.counts.signed += self._signable
        self._run.unsigned -= self._signable
        self._run.signed = True
        self._signable = 0

    def record(self, record: LoggedRecord) -> None:
        """Take the record that the link before left."""
        link = self._last
        if record.seq > self.counts.links:
            self._check_number(record.seq)
            raise _broken(record.seq, "its record stands there, and the change itself is missing")
        if link is None or (record.seq, record.record_id) != (link.seq, link.record_id):
            raise _broken(self.counts.links, "after it stands a record of another change")
        if record.left_out:
            self.counts.incomplete += 1
        elif not link.result_hash:
            self.counts.unhashed += 1
        elif result_hash(record.salt, record.doc) != link.result_hash:
            raise _broken(link.seq, "its record is not as this change left it: it was altered")
        else:
            self.counts.records += 1

    def close(self) -> None:
        """Check that the log ends where its header says."""
        end, links = self.header.end, self.counts.links
        if links != end.seq:
            raise _broken(
                links + 1, f"the log ends at number {links}, and its header says {end.seq}"
            )
        if self.chain != end.hash:
            raise LogBroken(
                place="its end",
                problem=f"the {links} links do not lead to the hash in the header:"
                " that is the end of another log, or of another server",
            )
        self._check_known(0)

    def check_seal(self, seal: Seal, digest: str) -> None:
        """Check that the file is as the exporting laptop wrote it; `digest` is what was read."""
        if seal.digest != digest:
            raise LogBroken(
                place="its seal",
                problem="something that is in no hash chain (a name, a time, the header) was"
                " altered after it was exported",
            )
        if not is_signed(seal.public_key, seal.signature, sealed(seal.device_id, digest)):
            raise LogBroken(place="its seal", problem="the signature is not by the laptop's key")
        known = self.keys.get(seal.device_id)
        if known is not None and seal.public_key not in known:
            raise LogBroken(
                place="its seal",
                problem="it was made with another key than the laptop's signatures in the log",
            )
        self.sealed_by = seal.public_key

    def _extended(self, link: Link) -> str:
        self._check_number(link.seq)
        self.chain = stream_link(self.chain, link.change_hash, link.verdict.value, link.result_hash)
        self.counts.links += 1
        self._last, self._last_end = link, chain_hash(link.previous_hash, link.change_hash)
        return self.chain

    def _check_number(self, seq: int) -> None:
        last = self.counts.links
        if seq == last + 1:
            return
        if seq == last:
            raise _broken(seq, "it stands twice")
        if seq < last:
            raise _broken(last + 1, f"number {seq} stands there: the order was changed")
        raise _broken(
            last + 1, f"number {seq} stands there: it is missing, or the order was changed"
        )

    def _check_known(self, seq: int) -> None:
        """Compare with what the exporting laptop knew; 0 stands for the end of the log."""
        known = self.header.known
        if 0 < known.seq == seq and self.chain != known.hash:
            raise _broken(seq, "the exporting laptop had been told another hash before")
        if seq == 0 and known.seq > self.counts.links:
            raise _broken(
                self.counts.links + 1,
                f"the exporting laptop already knew number {known.seq}: the server lost something",
            )

    def _follow(self, link: Link) -> None:
        """Put a change into its laptop's own chain, as far as its neighbours are in the log."""
        self._check_known(link.seq)
        if not link.device_id:
            self.counts.by_server += 1
            return
        laptop = self._laptops.setdefault(link.device_id, _Laptop())
        before = laptop.by_last.pop(link.number - 1, None)
        if before is None:
            run = _Run(link.number, link.previous_hash, link.number, self._last_end)
            laptop.by_first[link.number] = run
        elif before.end != link.previous_hash:
            raise _broken(link.seq, _NOT_FOLLOWING)
        else:
            run = before
            run.last, run.end, run.unsigned = link.number, self._last_end, run.unsigned + 1
        laptop.by_last[link.number] = run
        self._run, self._signable = run, run.unsigned
        self._join(laptop, run, link.seq)

    def _join(self, laptop: _Laptop, run: _Run, seq: int) -> None:
        """Put a run before the one that follows it: the server had held a change for a while."""
        after = laptop.by_first.get(run.last + 1)
        if after is None:
            return
        if after.first_previous != run.end:
            raise _broken(seq, _NOT_FOLLOWING)
        if after.signed:
            self.counts.signed += run.unsigned
            run.unsigned, run.signed, self._signable = 0, True, 0
        run.unsigned += after.unsigned
        del laptop.by_first[after.first], laptop.by_last[run.last]
        run.last, run.end = after.last, after.end
        laptop.by_last[run.last] = run


_NOT_FOLLOWING = "it does not follow from the change that its laptop made just before or after it"


def _broken(seq: int, problem: str) -> LogBroken:
    return LogBroken(place=f"number {seq}", problem=problem)
