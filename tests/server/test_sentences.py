"""Long texts are merged by sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.server.sentences import merge_sentences

BASE = "Lugnt på torget. Många ungdomar vid stationen. Inga ingripanden."


@pytest.mark.parametrize(
    ("current", "incoming", "merged"),
    [
        pytest.param(
            "Stökigt på torget. Många ungdomar vid stationen. Inga ingripanden.",
            "Lugnt på torget. Många ungdomar vid stationen. Ett ingripande.",
            "Stökigt på torget. Många ungdomar vid stationen. Ett ingripande.",
            id="different sentences",
        ),
        pytest.param(
            f"{BASE} Återkommer i morgon.",
            f"Regn. {BASE}",
            f"Regn. {BASE} Återkommer i morgon.",
            id="added before and after",
        ),
        pytest.param(
            f"{BASE} Anna skriver detta.",
            f"{BASE} Bo skriver detta.",
            f"{BASE} Anna skriver detta. Bo skriver detta.",
            id="both added at the end",
        ),
        pytest.param(
            "Lugnt på torget. Inga ingripanden.",
            f"{BASE} Tips om klotter.",
            "Lugnt på torget. Inga ingripanden. Tips om klotter.",
            id="one removed, one added",
        ),
        pytest.param(
            f"{BASE}\n\nNytt stycke.",
            BASE.replace("Lugnt", "Livligt"),
            BASE.replace("Lugnt", "Livligt") + "\n\nNytt stycke.",
            id="paragraphs are kept",
        ),
    ],
)
def test_edits_of_different_sentences_both_stand(current: str, incoming: str, merged: str) -> None:
    assert merge_sentences(BASE, current, incoming) == merged


def test_edits_of_one_sentence_are_not_merged() -> None:
    current = BASE.replace("Lugnt", "Stökigt")
    incoming = BASE.replace("Lugnt", "Livligt")

    assert merge_sentences(BASE, current, incoming) is None


def test_a_text_written_by_two_where_none_stood_is_not_merged() -> None:
    assert merge_sentences("", "Anna skrev.", "Bo skrev.") is None


def test_a_text_of_very_many_sentences_counts_as_one_value() -> None:
    base = "A. " * 600

    assert merge_sentences(base, base + "B.", "C. " + base) is None


sentences = st.lists(st.sampled_from(["Ett.", "Två!", "Tre?", "Fyra.\n"]), max_size=6)


@given(sentences, sentences, sentences)
def test_no_added_sentence_is_lost(base: list[str], ours: list[str], theirs: list[str]) -> None:
    old = " ".join(base)
    current = " ".join([*base, "Vårt.", *ours])
    incoming = " ".join(["Deras.", *theirs, *base])

    merged = merge_sentences(old, current, incoming)

    assert merged is None or ("Vårt." in merged and "Deras." in merged)
