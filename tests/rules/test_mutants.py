"""The mutations of `make mutants` fit the program and name tests that exist."""

import ast

import pytest

from tests.rules.source import ROOT
from tools.mutations import MUTATIONS, Mutation

FEWEST = 18

each_mutation = pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.name)


def test_there_are_enough_and_each_has_a_name_of_its_own() -> None:
    assert len({one.name for one in MUTATIONS}) == len(MUTATIONS) >= FEWEST


@each_mutation
def test_the_text_stands_once_in_its_file(mutation: Mutation) -> None:
    text = (ROOT / mutation.file).read_text(encoding="utf-8")

    assert text.count(mutation.was) == 1


@each_mutation
def test_what_it_becomes_is_a_program(mutation: Mutation) -> None:
    text = (ROOT / mutation.file).read_text(encoding="utf-8")

    assert ast.parse(text.replace(mutation.was, mutation.becomes))


@each_mutation
def test_the_tests_that_must_notice_exist(mutation: Mutation) -> None:
    for named in mutation.tests:
        file, _, test = named.partition("::")
        name, _, _database = test.partition("[")
        assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8")
