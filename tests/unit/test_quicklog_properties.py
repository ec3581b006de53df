"""Whatever is typed: no error, nothing lost, and an answer while the finger is still on the key."""

import itertools
import time
from datetime import UTC, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.quicklog import (
    Known,
    KnownPlace,
    KnownPromise,
    Understood,
    find_actor,
    find_per,
    find_problem,
    find_type,
    find_unit,
    read,
)
from tests.unit.quicklog_area import KNOWN, NOW, ZONE, understood

FIELD_WORDS = st.sampled_from(
    "fotpatrull torget på vid i stationen och , . - : 40 min 6 samtal kl 19 08-12 i går måndag "
    "11.30 samma igen löfte lugnt inte E 4 Strandvägen half an hour 19900101-0017 tim 2 poliser "
    "träffade 30 elever 😀 ett par / 3 mars för sedan 02:30 halv åtta inget tryggare torg §".split(
        " "
    )
)
LINES = st.one_of(st.text(), st.lists(FIELD_WORDS, max_size=14).map(" ".join))


def uncovered(line: str, log: Understood) -> str:
    """Return the signs of the line that stand in no chip, without white space."""
    covered = {place for chip in log.chips for place in range(chip.start, chip.end)}
    return "".join(
        sign for place, sign in enumerate(line) if place not in covered and not sign.isspace()
    )


@given(LINES)
def test_nothing_typed_gets_lost(line: str) -> None:
    log = understood(line)

    assert "".join(log.note.split()) == uncovered(line, log)


@given(LINES)
def test_chips_show_words_of_the_line_and_never_overlap(line: str) -> None:
    chips = understood(line).chips

    assert all(chip.text in line[chip.start : chip.end] for chip in chips)
    assert all(left.end <= right.start for left, right in itertools.pairwise(chips))


@given(LINES)
def test_figures_stay_within_what_a_record_takes(line: str) -> None:
    log = understood(line)

    assert log.minutes is None or 1 <= log.minutes <= 1440
    assert log.people_met is None or log.people_met >= 0
    assert log.officers_n is None or log.officers_n >= 1
    assert all(count >= 0 for count in log.results.values())


@given(
    st.lists(
        st.sampled_from("kl 19 08-12 23-01 i kväll natt 19:45 11.30 fotpatrull vid 16".split())
    )
)
def test_without_a_date_the_start_is_never_ahead(words: list[str]) -> None:
    log = understood(" ".join(words))

    if log.started_at is not None:
        assert log.started_at.astimezone(UTC) <= NOW.astimezone(UTC)
        assert NOW - log.started_at <= timedelta(days=2)


@given(st.text())
def test_finders_take_any_text(text: str) -> None:
    for find in (find_type, find_unit, find_per, find_actor, find_problem):
        assert find(text) is None or find(text) == find(text)


@pytest.mark.parametrize(
    "piece",
    [
        "fotpatrull torget 40 min ",
        "a",
        "1",
        "1-",
        "kl ",
        "ett par ",
        "12:",
        "191212-",
        "😀",
        "\u202e",
        "\n",
    ],
)
def test_a_million_signs_are_read_in_a_moment(piece: str) -> None:
    line = piece * (1_000_000 // len(piece))

    before = time.process_time()
    log = understood(line)

    assert time.process_time() - before < 2
    assert log.note or log.chips or not line.strip()


@pytest.mark.parametrize(
    "line",
    [
        "",
        " ",
        "\x00",
        "\u200f\u202eفرق 40 min",
        "<script>alert(1)</script> fotpatrull",
        "'; DROP TABLE activity; --",
        "٣٤ دقيقة fotpatrull",
        "ﬁka ß İ ŉ fotpatrull",
        "på torget",
        "\ud800 fotpatrull",
        "9" * 5000 + " samtal",
        "0001-01-01 9999-12-31 31/2 29/2 kl 99",
    ],
)
def test_nasty_lines_keep_their_words(line: str) -> None:
    log = understood(line)

    assert "".join(log.note.split()) == uncovered(line, log)


def test_a_line_is_read_at_the_speed_of_typing() -> None:
    places = [KnownPlace(str(n), f"Plats {n}", (f"Hörnet {n}",)) for n in range(500)]
    known = Known(
        places, [KnownPromise(str(n), f"Löfte nummer {n}") for n in range(30)], None, ZONE
    )
    line = "trafikkontroll Strandvägen 2 tim i går kl 18 12 fordon, lugnt och stilla"
    read(line, known, NOW)

    before = time.process_time()
    for _ in range(100):
        read(line, known, NOW)

    assert (time.process_time() - before) / 100 < 0.004  # twice the aim, for a busy machine


def test_the_same_line_is_always_understood_alike() -> None:
    line = "fotpatrull torget, stationen 08-12 6 samtal"

    assert read(line, KNOWN, NOW) == read(line, KNOWN, NOW)
