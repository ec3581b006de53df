"""Hints about vague words: a guess that an officer may put away with a reason."""

import pytest

from fieldapp.domain.promise_checks import Check
from fieldapp.domain.wording_hints import WordingHint, hints_in, own_words_with, promise_hints
from tests.unit.promise_samples import a_commitment, a_promise


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vi ska verka för trygghet", [("verka för", Check.SPECIFIC)]),
        ("Vi finns regelbundet på torget", [("regelbundet", Check.MEASURABLE)]),
        ("We will always be near you", [("always", Check.SPECIFIC)]),
        ("Fotpatrull på torget minst 12 gånger i månaden", []),
        ("Alltid nära, alltid här", [("Alltid", Check.SPECIFIC)]),
        ("", []),
    ],
)
def test_vague_words_are_told_once_with_the_check_they_weaken(
    text: str, found: list[tuple[str, Check]]
) -> None:
    assert [(hint.words, hint.check) for hint in hints_in(text)] == found


def test_words_that_are_kept_with_a_reason_stay_kept_however_they_are_written() -> None:
    own_words = own_words_with({"type": "vandring"}, "Alltid", "Ordet är överenskommet")

    (hint,) = hints_in("Vi finns alltid här", own_words)

    assert hint.kept_because == "Ordet är överenskommet"
    assert own_words["type"] == "vandring"


def test_a_promise_gathers_the_hints_of_its_text_and_its_commitments() -> None:
    promise = a_promise(public_text="Vi ska verka för trygghet.")
    commitment = a_commitment(wording="synas regelbundet")

    assert promise_hints(promise, [commitment]) == [
        WordingHint("verka för", Check.SPECIFIC),
        WordingHint("regelbundet", Check.MEASURABLE, commitment.id),
    ]
