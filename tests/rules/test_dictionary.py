"""The page about our data says what the record types say."""

from fieldapp.reports.dictionary import data_dictionary
from tests.rules.source import ROOT


def test_the_data_dictionary_is_that_of_the_record_types() -> None:
    page = ROOT / "docs" / "data-dictionary.md"

    assert page.read_text(encoding="utf-8") == data_dictionary(), "run `make dictionary`"
