"""What the hashes and signatures of a log prove, in every order that changes arrive in."""

import base64
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldapp.wire.completeness import Link, SignedHead
from fieldapp.wire.exported_log import KIND, VERSION, Exporter, Header, Reported
from fieldapp.wire.hashing import START, chain_hash, signed_head
from fieldapp.wire.messages import Head, Verdict
from fieldapp.wire.proving import LogBroken, Proof

NOON = datetime(2026, 11, 13, 12, 0, tzinfo=UTC)
NOTHING = Head(seq=0, hash=START)


@dataclass
class Log:
    """A stream to which laptops send, and its proof."""

    proof: Proof
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    line: list[str] = field(default_factory=lambda: [START])

    def makes(self, *hashes: str) -> None:
        """Let the laptop make changes, numbered from 1 on."""
        for each in hashes:
            self.line.append(chain_hash(self.line[-1], each))

    def takes(self, number: int, content: str, previous: str | None = None) -> None:
        """Let the server take one of them."""
        self.proof.extend(
            Link(
                seq=self.proof.counts.links + 1,
                change_id=f"change-{number}",
                change_hash=content,
                verdict=Verdict.APPLIED,
                result_hash="",
                record_type="activity",
                record_id=f"record-{number}",
                rev=1,
                device_id="laptop",
                number=number,
                previous_hash=self.line[number - 1] if previous is None else previous,
                at=NOON,
            )
        )

    def signs(self, number: int) -> None:
        """Let the laptop sign its chain at a number."""
        signature = self.key.sign(signed_head("laptop", number, self.line[number]))
        public = self.key.public_key().public_bytes_raw()
        self.proof.head(
            SignedHead(
                device_id="laptop",
                number=number,
                hash=self.line[number],
                public_key=base64.b64encode(public).decode(),
                signature=base64.b64encode(signature).decode(),
            )
        )


def header(end: Head = NOTHING, known: Head = NOTHING) -> Header:
    return Header(
        kind=KIND,
        version=VERSION,
        server_id="server",
        stream="area:1",
        exported_at=NOON,
        exporter=Exporter(officer_id="o", name="Anna", device_id="laptop"),
        end=end,
        known=known,
        reported=Reported(own_unsent=0),
    )


@pytest.fixture
def log() -> Log:
    log = Log(Proof(header()))
    log.makes("a", "b", "c", "d")
    return log


def test_one_signature_vouches_for_all_changes_before_it(log: Log) -> None:
    for number, content in enumerate("abc", 1):
        log.takes(number, content)
    log.signs(3)
    log.takes(4, "d")

    assert (log.proof.counts.signed, log.proof.unsigned) == (3, 1)


def test_a_change_that_was_held_comes_later_and_is_signed_all_the_same(log: Log) -> None:
    log.takes(1, "a")
    log.takes(3, "c")
    log.takes(4, "d")
    log.signs(4)
    assert log.proof.counts.signed == 2

    log.takes(2, "b")

    assert (log.proof.counts.signed, log.proof.unsigned) == (4, 0)


def test_a_signature_in_the_middle_of_joined_runs_counts_nothing_twice(log: Log) -> None:
    log.takes(3, "c")
    log.takes(2, "b")
    log.signs(2)

    assert (log.proof.counts.signed, log.proof.unsigned) == (1, 1)


def test_a_signature_does_not_reach_over_a_gap(log: Log) -> None:
    log.takes(1, "a")
    log.takes(3, "c")
    log.signs(3)

    assert (log.proof.counts.signed, log.proof.unsigned) == (1, 1)


def test_a_change_that_does_not_follow_from_the_one_before_is_found(log: Log) -> None:
    log.takes(1, "a")

    with pytest.raises(LogBroken, match="number 2: it does not follow"):
        log.takes(2, "b", previous=log.line[2])


def test_a_change_that_does_not_lead_to_the_one_after_is_found(log: Log) -> None:
    log.takes(2, "b")

    with pytest.raises(LogBroken, match="number 2: it does not follow"):
        log.takes(1, "x")


def test_a_signature_of_something_else_is_found(log: Log) -> None:
    log.takes(1, "a")

    with pytest.raises(LogBroken, match="signature of another change"):
        log.signs(2)


def test_a_server_that_tells_another_past_than_before_is_found() -> None:
    log = Log(Proof(header(known=Head(seq=1, hash="told before"))))

    with pytest.raises(LogBroken, match="number 1: the exporting laptop had been told"):
        log.takes(1, "a")


def test_a_server_that_lost_something_is_found() -> None:
    log = Log(Proof(header(known=Head(seq=7, hash="told before"))))

    with pytest.raises(LogBroken, match="already knew number 7: the server lost something"):
        log.proof.close()
