"""What is believed of a GPS receiver: never noise, never a jump, never what is old."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.actions.nmea_file import LAST_BYTES, NmeaFile
from fieldapp.domain.nmea import Counts, Sieve, trouble_on_line
from fieldapp.domain.position import (
    AFTER_A_JUMP,
    OLDEST_FIX,
    PositionJudge,
    PositionTrouble,
    metres_between,
)
from tests.unit.nmea_samples import EKVALLA, epoch, sentence

A_KILOMETRE_NORTH = (EKVALLA[0] + 0.009, EKVALLA[1])


def passed(*contents: bytes) -> bytes:
    sieve = Sieve()
    return b"".join(
        line for second, content in enumerate(contents) for line in sieve.pass_on(content, second)
    )


def test_whole_sentences_pass_and_noise_does_not() -> None:
    noise = b"\x10\x82\x00foobar\n$GPGGA,half of a sen\n# a comment\n"

    kept = passed(noise, epoch(0), noise)

    assert kept == epoch(0)


def test_a_wrong_digit_on_the_way_is_noticed() -> None:
    right = epoch(0).splitlines(keepends=True)[0]
    wrong = right.replace(b"5919", b"5819")

    assert passed(wrong) == b""


def test_a_sentence_may_come_in_pieces() -> None:
    whole = epoch(0)

    assert passed(whole[:30], whole[30:31], whole[31:]) == whole


def test_a_line_without_end_takes_no_memory() -> None:
    sieve = Sieve()

    for second in range(100):
        sieve.pass_on(b"x" * 10_000, second)
    sieve.pass_on(b"\n" + epoch(0), 100)

    assert sieve.counts.with_fix == 2


@given(st.lists(st.binary(max_size=60) | st.just(epoch(0)) | st.just(b"\n"), max_size=30))
def test_nothing_but_whole_sentences_ever_passes(pieces: list[bytes]) -> None:
    for line in passed(*pieces).splitlines(keepends=True):
        assert line in epoch(0).splitlines(keepends=True)


@pytest.mark.parametrize(
    "body",
    [
        "GPGGA,120000.000,5919.956,N,01803.894,E,0,00,,,M,,M,,0000",
        "GPGGA,120000.000,5919.956,N,01803.894,E,6,08,1.0,,M,,M,,0000",
        "GPGGA,120000.000,9919.956,N,01803.894,E,1,08,1.0,,M,,M,,0000",
        "GPGGA,120000.000,5979.956,N,01803.894,E,1,08,1.0,,M,,M,,0000",
        "GPGGA,120000.000,,,,,1,08,1.0,,M,,M,,0000",
        "GPRMC,120000.000,V,5919.956,N,01803.894,E,0.1,181.39,221126,,,N",
        "GPRMC,120000.000,A,5919.956,N,01803.894,E,0.1,181.39,221126,,,E",
        "GPRMC,120000.000",
    ],
    ids=["no fix", "estimated", "beyond the pole", "79 minutes", "blank", "void", "dead", "short"],
)
def test_what_is_no_measured_position_does_not_pass(body: str) -> None:
    assert passed(sentence(body)) == b""


def test_ships_and_instruments_on_the_line_are_not_the_car() -> None:
    other = epoch(0, A_KILOMETRE_NORTH, talker="II") + epoch(0, A_KILOMETRE_NORTH, talker="AI")

    assert passed(other, epoch(1)) == epoch(1)


def test_of_two_receivers_that_agree_one_is_heard() -> None:
    kept = passed(epoch(0), epoch(0, talker="GL"), epoch(1), epoch(1, talker="GL"))

    assert kept == epoch(0) + epoch(1)


def test_two_receivers_in_two_places_give_no_position_until_one_is_silent() -> None:
    sieve = Sieve()
    sieve.pass_on(epoch(0), 0)

    disputed = sieve.pass_on(epoch(1, A_KILOMETRE_NORTH, talker="GN"), 1)
    did_disagree = sieve.talkers_disagree
    alone = sieve.pass_on(epoch(10), 10)

    assert did_disagree
    assert not any(b"GGA" in line or b"RMC" in line for line in disputed)
    assert b"".join(alone) == epoch(10)


def test_a_position_is_believed_at_the_second_that_agrees() -> None:
    judge = PositionJudge()
    judge.hear(*EKVALLA, 8, 0)
    first = judge.reading(0)

    judge.hear(*EKVALLA, 8, 1)

    second = judge.reading(3)
    assert (first.fix, first.trouble) == (None, PositionTrouble.LOOKING)
    assert second.fix is not None
    assert (second.fix.spot, second.fix.accuracy_m, second.age) == (EKVALLA, 8, 2)


def test_a_jump_of_a_kilometre_is_not_believed_until_it_stays() -> None:
    judge = PositionJudge()
    for second in range(5):
        judge.hear(*EKVALLA, 8, second)

    judge.hear(*A_KILOMETRE_NORTH, 8, 5)
    at_the_jump = judge.reading(5)
    judge.hear(*EKVALLA, 8, 6)
    back_again = judge.reading(6)
    for second in range(AFTER_A_JUMP - 1):
        judge.hear(*EKVALLA, 8, 7 + second)

    settled = judge.reading(12)
    assert (at_the_jump.fix, at_the_jump.trouble) == (None, PositionTrouble.JUMPING)
    assert (back_again.fix, back_again.trouble) == (None, PositionTrouble.JUMPING)
    assert settled.fix is not None
    assert settled.fix.spot == EKVALLA


def test_two_places_in_turn_are_never_believed() -> None:
    judge = PositionJudge()

    for second in range(0, 60, 2):
        judge.hear(*EKVALLA, 8, second)
        judge.hear(*A_KILOMETRE_NORTH, 8, second + 1)
        assert judge.reading(second + 1).fix is None


def test_a_car_at_speed_is_no_jump() -> None:
    judge = PositionJudge()

    for second in range(20):
        judge.hear(EKVALLA[0] + second * 0.0004, EKVALLA[1], 8, second)  # 44 m a second

        assert second == 0 or judge.reading(second).fix is not None


def test_an_old_fix_is_no_position() -> None:
    judge = PositionJudge()
    judge.hear(*EKVALLA, 8, 0)
    judge.hear(*EKVALLA, 8, 1)

    later = judge.reading(2 + OLDEST_FIX)

    assert (later.fix, later.trouble) == (None, PositionTrouble.SILENT)


@pytest.mark.parametrize(
    ("spot", "accuracy"),
    [
        ((float("nan"), 18.0), 8),
        ((0.0, 0.0), 8),
        ((91.0, 18.0), 8),
        (EKVALLA, 3000),
    ],
    ids=["no number", "unset", "beyond the pole", "kilometres off"],
)
def test_what_can_be_no_position_is_passed_over(spot: tuple[float, float], accuracy: float) -> None:
    judge = PositionJudge()

    for second in range(5):
        judge.hear(*spot, accuracy, second)

    assert judge.reading(5).fix is None


@pytest.mark.parametrize(
    ("heard", "seconds", "trouble"),
    [
        (Counts(), 1, PositionTrouble.LOOKING),
        (Counts(), 9, PositionTrouble.SILENT),
        (Counts(nonsense=40), 9, PositionTrouble.NONSENSE),
        (Counts(sentences=9, without_fix=6), 9, PositionTrouble.NO_FIX),
        (Counts(sentences=9, with_fix=6), 9, PositionTrouble.LOOKING),
        (Counts(sentences=9, with_fix=6), 19, PositionTrouble.INCOMPLETE),
    ],
)
def test_what_is_wrong_with_a_line_is_told_from_what_was_heard(
    heard: Counts, seconds: float, trouble: PositionTrouble
) -> None:
    assert trouble_on_line(heard, seconds=seconds) is trouble


def test_distances_are_those_on_the_ground() -> None:
    assert metres_between(EKVALLA, A_KILOMETRE_NORTH) == pytest.approx(1000.8, abs=0.5)


@pytest.fixture
def growing(tmp_path: Path) -> Iterator[tuple[Path, NmeaFile]]:
    path = tmp_path / "gps.nmea"
    file = NmeaFile(path)
    yield path, file
    file.close()


def test_only_what_a_living_file_gains_is_heard(growing: tuple[Path, NmeaFile]) -> None:
    path, file = growing
    path.write_bytes(b"old" * 10_000)
    now = path.stat().st_mtime

    first = file.listen(now)
    with path.open("ab") as written:
        written.write(epoch(0))
    second = file.listen(now + 1)

    assert len(first.content) == LAST_BYTES
    assert second.content == epoch(0)
    assert file.listen(now + 2).content == b""


def test_a_file_of_another_day_says_nothing_about_now(growing: tuple[Path, NmeaFile]) -> None:
    path, file = growing
    path.write_bytes(epoch(0) + epoch(1))

    heard = file.listen(path.stat().st_mtime + 86_400)

    assert heard.content == b""


def test_a_file_begun_anew_is_read_from_its_beginning(growing: tuple[Path, NmeaFile]) -> None:
    path, file = growing
    path.write_bytes(b"x" * 5000)
    now = path.stat().st_mtime
    file.listen(now)

    path.write_bytes(epoch(0))

    assert file.listen(now + 1).content == epoch(0)


def test_a_missing_file_and_a_folder_are_no_receiver(tmp_path: Path) -> None:
    missing = NmeaFile(tmp_path / "none").listen(0)
    folder = NmeaFile(tmp_path).listen(0)

    assert missing.trouble is PositionTrouble.NO_DEVICE
    assert folder.trouble is PositionTrouble.NO_DEVICE


def test_a_pipe_that_nobody_writes_to_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    file = NmeaFile(tmp_path / "pipe")

    heard = file.listen(0)
    file.close()

    assert (heard.content, heard.trouble) == (b"", None)
