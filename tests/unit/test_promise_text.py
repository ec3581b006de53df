"""Promise sentences: the number that binds, how often, and the words that avoid both."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.promise_text import ReadCommitment, read_commitment, vague_words
from fieldapp.domain.vocabulary import ActivityType, CommitmentKind, Comparator, Per, Unit


@pytest.mark.parametrize(
    ("text", "comparator", "quantity", "unit"),
    [
        ("minst åtta stycken", Comparator.AT_LEAST, 8, Unit.OCCASION),
        ("Vi gör ett 25-tal trafikkontroller", None, 25, Unit.OCCASION),
        ("ett tjugotal fotpatruller", None, 20, Unit.OCCASION),
        ("minst 4 trygghetsvandringar", Comparator.AT_LEAST, 4, Unit.OCCASION),
        ("Under 2025 ska polisen göra sex riktade insatser", Comparator.EXACTLY, 6, Unit.OCCASION),
        ("starta minst 8 nya områden för grannsamverkan", Comparator.AT_LEAST, 8, Unit.AREA),
        ("högst tre föräldramöten för årskurs 5 och 6", Comparator.AT_MOST, 3, Unit.MEETING),
        ("at least ten foot patrols", Comparator.AT_LEAST, 10, Unit.OCCASION),
        ("minst 1 200 samtal med boende", Comparator.AT_LEAST, 1200, Unit.CONTACT),
        ("medborgarna styr polisens inriktning en arbetsdag", Comparator.EXACTLY, 1, Unit.OCCASION),
    ],
)
def test_a_number_without_a_rhythm_is_a_total(
    text: str, comparator: Comparator | None, quantity: float, unit: Unit
) -> None:
    read = read_commitment(text)

    assert (read.kind, read.per) == (CommitmentKind.TOTAL, Per.PERIOD)
    assert (read.comparator, read.quantity, read.unit) == (comparator, quantity, unit)


@pytest.mark.parametrize(
    ("text", "quantity", "per"),
    [
        ("två gånger per år", 2, Per.YEAR),
        ("varje vecka", 1, Per.WEEK),
        ("fotpatrull varje fredag kväll", 1, Per.WEEK),
        ("varannan vecka", 0.5, Per.WEEK),
        ("var fjärde månad", 1, Per.TERTIAL),
        ("en gång i kvartalet, alltså varje kvartal", 4, Per.YEAR),
        ("två tillfällen per termin", 4, Per.YEAR),
        ("3 ggr/månad", 3, Per.MONTH),
        ("minst en trafikkontroll i veckan", 1, Per.WEEK),
        ("1 tillsyn per försäljningsställe och år", 1, Per.YEAR),
        ("dagligen", 1, Per.DAY),
        ("twice a month", 2, Per.MONTH),
        ("every other week", 0.5, Per.WEEK),
        ("two foot patrols a week", 2, Per.WEEK),
    ],
)
def test_a_rhythm_makes_a_rate(text: str, quantity: float, per: Per) -> None:
    read = read_commitment(text)

    assert (read.kind, read.quantity, read.per) == (CommitmentKind.RATE, quantity, per)


@pytest.mark.parametrize("text", ["i snitt tre per vecka", "minst tre i snitt per vecka"])
def test_on_average_is_how_the_number_is_compared(text: str) -> None:
    read = read_commitment(text)

    assert (read.comparator, read.quantity, read.per) == (Comparator.ON_AVERAGE, 3, Per.WEEK)


def test_the_length_of_each_is_not_the_number() -> None:
    read = read_commitment("200 stycken 20 minuters kontroller i Ekby")

    assert (read.quantity, read.min_minutes) == (200, 20)


def test_the_length_alone_leaves_once_for_each_rhythm() -> None:
    read = read_commitment("minst 30 minuters fotpatrull varje dag")

    assert (read.quantity, read.per, read.min_minutes) == (1, Per.DAY, 30)
    assert read.activity_type is ActivityType.FOOT_PATROL


def test_a_number_for_each_other_event() -> None:
    read = read_commitment("2 åtgärder per trygghetsvandring")

    assert (read.kind, read.quantity, read.unit) == (CommitmentKind.PER_OTHER, 2, Unit.MEASURE)
    assert (read.per, read.per_activity_type) == (Per.EVENT, ActivityType.SAFETY_WALK)


def test_a_number_for_each_place_is_a_total_per_place() -> None:
    read = read_commitment("10 trafikkontroller per område")

    assert (read.kind, read.quantity, read.per) == (CommitmentKind.TOTAL, 10, Per.PLACE)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("om någon ber om det går vi en trygghetsvandring", None),
        ("På begäran svarar vi inom 14 dagar", 14),
        ("We come on request within two weeks", 14),
    ],
)
def test_an_offer_waits_for_a_request(text: str, days: int | None) -> None:
    read = read_commitment(text)

    assert (read.kind, read.reply_days) == (CommitmentKind.ON_REQUEST, days)


def test_a_day_without_a_number_is_a_milestone() -> None:
    read = read_commitment("nytt mobilt poliskontor senast 31 mars")

    assert (read.kind, read.words) == (CommitmentKind.MILESTONE, ("senast 31 mars",))


@pytest.mark.parametrize(
    "text",
    [
        "Vi ska fortsätta arbeta för ökad trygghet",
        "regelbunden närvaro på otrygga platser",
        "föräldramöten för årskurs 5 och 6",
        "insatser mot sex prioriteringar",
        "öka antalet fotpatruller med 10 procent",
        "Löftet följs upp var fjärde månad",
        "hög närvaro fredag/lördag kväll under 2025",
        "",
    ],
)
def test_what_counts_nothing_is_an_intent(text: str) -> None:
    read = read_commitment(text)

    assert (read.kind, read.quantity, read.per) == (CommitmentKind.INTENT, None, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Vi fortsätter att verka för trygghet, vid behov",
            ["fortsätter", "verka för", "vid behov"],
        ),
        ("Regelbundet och ett antal gånger", ["Regelbundet", "ett antal"]),
        ("regelbundet, minst två gånger per vecka", []),
        ("alltid minst två gånger per vecka", ["alltid"]),
        ("minst åtta stycken", []),
    ],
)
def test_vague_words_are_shown_as_typed(text: str, found: list[str]) -> None:
    assert vague_words(text) == found


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(read_commitment(text), ReadCommitment)
    assert isinstance(vague_words(text), list)


@pytest.mark.parametrize("piece", ["minst 8 ", "per ", "1-", "ett 25-tal ", "i veckan "])
def test_a_long_text_is_read_in_a_moment(piece: str) -> None:
    before = time.process_time()

    read_commitment(piece * (1_000_000 // len(piece)))

    assert time.process_time() - before < 2
