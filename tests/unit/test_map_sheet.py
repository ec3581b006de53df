"""The map of an area on paper: numbered as on the map, and nobody named on it."""

import json
from datetime import date
from typing import Any

import pytest

from fieldapp.domain.map_things import Pin, PinKind
from fieldapp.reports.map_sheet import MapSheet, in_order, map_sheet_paper
from fieldapp.reports.paper import Paper, as_pdf
from tests.pdf_reader import text_of
from tests.unit.protocol_samples import MAP

MADE = date(2026, 11, 22)


def pin(name: str, kind: PinKind = PinKind.PLACE, detail: str = "", **more: Any) -> Pin:
    return Pin(name, kind, name, 17.95, 59.3, detail, **more)


THINGS = in_order(
    [
        pin("Maria Holm", PinKind.PERSON, "talesperson, torghandlarna", is_blurred=True),
        pin("Lars Öberg", PinKind.PERSON),
        pin("Torget", detail="torg", last=date(2026, 11, 20)),
        pin("Björkskolan", detail="skola"),
        pin("Tryggare torg", PinKind.PRIORITY, "gällande"),
        pin("Ekvallahem", PinKind.PARTNER, "bostadsbolag"),
    ]
)


def sheet(*things: Pin, language: Any = "sv") -> Paper:
    made = MapSheet(area="Södra Ekvalla", things=things, made=MADE)
    return map_sheet_paper(made, language, map_svg=MAP)


def rows(paper: Paper) -> list[list[str]]:
    tables = [one for one in paper.content["parts"] if one["kind"] == "table"]
    return [[cell["words"] for cell in row] for table in tables for row in table["rows"]]


def test_things_are_numbered_by_kind_and_name_as_on_the_map() -> None:
    found = rows(sheet(*THINGS))

    assert [one[:2] for one in found] == [
        ["1", "Kontaktperson"],
        ["2", "talesperson, torghandlarna"],
        ["3", "Björkskolan"],
        ["4", "Torget"],
        ["5", "Ekvallahem"],
        ["6", "Tryggare torg"],
    ]
    assert found[3][2:] == ["torg", "20 nov 2026"]


def test_no_contact_person_is_named() -> None:
    said = json.dumps(sheet(*THINGS).content, ensure_ascii=False)

    assert "Maria" not in said
    assert "Lars" not in said
    assert "Personer nämns inte vid namn" in said


def test_a_position_that_was_made_rough_is_said_to_be_so() -> None:
    said = json.dumps(sheet(*THINGS, language="en").content, ensure_ascii=False)

    assert said.count("rough position") == 1


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "utanför kartans kant"), ("en", "beyond the map's edge")]
)
def test_what_lies_beyond_the_edge_is_said_in_words(language: Any, words: str) -> None:
    beyond = frozenset({"Björkskolan"})
    made = MapSheet(area="Södra Ekvalla", things=THINGS, made=MADE, beyond=beyond)

    paper = map_sheet_paper(made, language, map_svg=MAP)

    tables = [one for one in paper.content["parts"] if one["kind"] == "table"]
    marked = [
        row[0]["words"]
        for table in tables
        for row in table["rows"]
        if words in [mark["words"] for mark in row[1]["marks"]]
    ]
    assert marked == ["3"]


def test_an_empty_map_says_kindly_that_nothing_has_a_place() -> None:
    parts = sheet().content["parts"]

    assert [one["words"] for one in parts if one["kind"] == "note"] == [
        "Inget av det som visas har en plats på kartan ännu."
    ]


@pytest.mark.parametrize(
    ("language", "title"), [("sv", "Karta över området"), ("en", "Map of the area")]
)
def test_the_sheet_is_set_as_a_tagged_pdf(language: Any, title: str) -> None:
    pdf = as_pdf(sheet(*THINGS, language=language))

    assert b"/Marked true" in pdf
    words = text_of(pdf)
    assert title in words
    assert "Södra Ekvalla" in words
    assert "Ekvallahem" in words
