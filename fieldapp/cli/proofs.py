"""What fieldapp verify --log says of an exported log."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from fieldapp.cli.choices import counted
from fieldapp.cli.speaking import FAILED, progress_bar, say, whisper

if TYPE_CHECKING:
    from fieldapp.wire.proving import Proof


def verify_log_in(file: Path, *, as_json: bool) -> None:
    """Say what an exported log proves and what it does not; leave with 1 where it does not hold."""
    from fieldapp.actions.verify_log import verify_log
    from fieldapp.wire.proving import LogBroken

    try:
        with progress_bar("Checking", quiet=as_json) as tell:
            proof = verify_log(file, tell)
    except LogBroken as problem:
        if not as_json:
            whisper(str(problem))
            raise typer.Exit(FAILED) from problem
        say("", {"sound": False, **problem.facts}, as_json=True)
        raise typer.Exit(FAILED) from problem
    said = "\n".join(["Proven:", *proven(proof), "Not proven:", *not_proven(proof)])
    say(said, {"sound": True} | proof_values(proof), as_json=as_json)


def proven(proof: "Proof") -> list[str]:
    """Return in words what hashes and signatures of a log prove."""
    header, counts = proof.header, proof.counts
    lines = [
        (
            f"The log of {header.area} ({header.stream}) is unbroken from its first link to number"
            f" {header.end.seq}, chain hash {header.end.hash or 'none'}."
        ),
        (
            f"{counts.signed} of {counted(counts.links, 'changes')} are signed by the laptops that"
            f" made them ({counted(len(proof.keys), 'laptops')},"
            f" {counted(counts.signatures, 'signatures')} checked)."
        ),
    ]
    if counts.records:
        lines.append(f"{counted(counts.records, 'records')} stand as their last change left them.")
    exporter = header.exporter
    lines.append(
        f"Nothing was altered since laptop {exporter.device_id} of {exporter.name} exported it at"
        f" {header.exported_at:%Y-%m-%d %H:%M} UTC."
    )
    return [f"  {line}" for line in lines]


def not_proven(proof: "Proof") -> list[str]:
    """Return in words what one must know from elsewhere."""
    header = proof.header
    lines = [
        f"That nothing came after number {header.end.seq}. {_reported(proof)}",
        (
            f"That this is the log of server {header.server_id}, and that the keys are the laptops':"
            " whoever has both can compare number, hash and keys (--json prints them)."
        ),
        "Who made a change and when: the server says so, the hashes do not cover it.",
    ]
    lines += [*_unsigned(proof), *_unchecked(proof)]
    return [f"  {line}" for line in lines]


def _unsigned(proof: "Proof") -> Iterator[str]:
    """Yield which changes no laptop, or no certain one, answers for."""
    if proof.counts.by_server:
        yield (
            f"{counted(proof.counts.by_server, 'changes')} by the server itself (retention,"
            " erasure): no laptop signs these."
        )
    if proof.unsigned:
        yield (
            f"{counted(proof.unsigned, 'changes')} carry no signature here: their laptop had no"
            " key, or signed further on, in another log."
        )
    if several := [name for name, keys in proof.keys.items() if len(keys) > 1]:
        yield f"Which of its keys is right, for laptops with several: {', '.join(several)}."


def _unchecked(proof: "Proof") -> Iterator[str]:
    """Yield which records no hash answers for."""
    counts = proof.counts
    if counts.incomplete:
        yield (
            f"{counted(counts.incomplete, 'records')}: fields about persons were left out, so"
            " their hashes can't be checked."
        )
    if counts.unhashed:
        yield f"{counted(counts.unhashed, 'records')} from before results were hashed."
    if not proof.header.with_records:
        yield "What the records say: they were not exported (--with-records)."


def _reported(proof: "Proof") -> str:
    reported = proof.header.reported
    words = f"The exporting laptop held {reported.own_unsent} unsent"
    if reported.devices is None:
        return f"{words}; of the others its officer's role is not told."
    held = [each.unsent for each in reported.devices if each.unsent]
    laptops = counted(len(reported.devices), "laptops")
    if not held:
        return f"{words}; none of {laptops} did when it last reported."
    oldest = min(each.last_seen for each in reported.devices)
    return (
        f"{words}; of {laptops}, all heard of since {oldest:%Y-%m-%d %H:%M} UTC, {len(held)} held"
        f" {counted(sum(held), 'changes')} unsent."
    )


def proof_values(proof: "Proof") -> dict[str, Any]:
    """Return what was proven, for a program."""
    header, counts = proof.header, proof.counts
    return {
        "header": header.model_dump(mode="json"),
        "end": header.end.model_dump(),
        "links": counts.links,
        "signed": counts.signed,
        "unsigned": proof.unsigned,
        "by_server": counts.by_server,
        "signatures": counts.signatures,
        "records": counts.records,
        "records_incomplete": counts.incomplete,
        "records_unhashed": counts.unhashed,
        "sealed_by": proof.sealed_by,
        "keys": {name: sorted(keys) for name, keys in proof.keys.items()},
    }
