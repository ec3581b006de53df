"""Words of the closed lists, in either language, by value, label or what officers call them."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any

from fieldapp.actions.imports.mapping import folded
from fieldapp.domain.quicklog import find_actor, find_per, find_problem, find_type, find_unit
from fieldapp.domain.vocabulary import (
    ActivityType,
    Actor,
    Comparator,
    Per,
    ProblemType,
    Term,
    Unit,
    UnitKind,
)

_FINDERS: Mapping[type[Term], Callable[[str], Term | None]] = {
    ActivityType: find_type,
    Unit: find_unit,
    Per: find_per,
    Actor: find_actor,
    ProblemType: find_problem,
}
_SIGNS: dict[str, Comparator] = {
    ">=": Comparator.AT_LEAST,
    "≥": Comparator.AT_LEAST,
    ">": Comparator.AT_LEAST,
    "=": Comparator.EXACTLY,
    "==": Comparator.EXACTLY,
    "<=": Comparator.AT_MOST,
    "≤": Comparator.AT_MOST,
    "~": Comparator.ON_AVERAGE,
    "≈": Comparator.ON_AVERAGE,
}
_SYNONYMS: Mapping[type[Term], Mapping[str, Term]] = {
    Comparator: {
        "min": Comparator.AT_LEAST,
        "minimum": Comparator.AT_LEAST,
        "lägst": Comparator.AT_LEAST,
        "max": Comparator.AT_MOST,
        "maximum": Comparator.AT_MOST,
        "precis": Comparator.EXACTLY,
        "lika med": Comparator.EXACTLY,
        "genomsnitt": Comparator.ON_AVERAGE,
        "i genomsnitt": Comparator.ON_AVERAGE,
        "average": Comparator.ON_AVERAGE,
    },
    UnitKind: {"lokalpolis": UnitKind.AREA, "ingripandepolis": UnitKind.RESPONSE},
}


def term_in(terms: type[Term], value: Any) -> Term | None:
    """Return the term of the list that a word means; None when it is in no list."""
    return _term_for(terms, str(value).strip())


@lru_cache(maxsize=1_000)  # files say the same few words over and over
def _term_for(terms: type[Term], text: str) -> Term | None:
    if terms is Comparator and text in _SIGNS:
        return _SIGNS[text]
    exact = _by_name(terms).get(folded(text))
    finder = _FINDERS.get(terms)
    return exact if exact is not None or finder is None else finder(text)


def expected_words(terms: type[Term]) -> str:
    """Return the words of a list as a message names them."""
    return "one of " + ", ".join(term.value for term in terms)


@cache
def _by_name(terms: type[Term]) -> Mapping[str, Term]:
    names: dict[str, Term] = {folded(word): term for word, term in _SYNONYMS.get(terms, {}).items()}
    for term in terms:
        for name in (term.sv, term.en, term.value):
            names[folded(name)] = term
    return names
