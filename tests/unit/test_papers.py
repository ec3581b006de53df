"""Papers: tagged PDF and page pictures, set in memory; what they say stands in their content."""

import json
import re
from datetime import date
from typing import Any

import pytest

from fieldapp.domain.handover import MapSection
from fieldapp.domain.handover_terms import SignerRole
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Role
from fieldapp.reports.handed_over import HandedOver
from fieldapp.reports.handover_protocol import protocol_paper
from fieldapp.reports.officer_card import OfficerCard, card_paper
from fieldapp.reports.paper import REPLACEMENT, Paper, PaperNotMade, as_pages, as_pdf
from fieldapp.reports.protocol_words import KEY_LINES, PROTOCOL
from fieldapp.reports.route_sheet import route_paper
from tests.pdf_reader import text_of
from tests.unit.protocol_samples import (
    BOTH,
    MAP,
    briefing_day,
    entries,
    entry,
    handed_over,
    signed,
)

PNG = b"\x89PNG\r\n"


def said(paper: Paper) -> str:
    """Return every text of a paper, one after another, without places to break a word."""
    return json.dumps(paper.content, ensure_ascii=False).replace("\u200b", "")


def parts(paper: Paper, kind: str) -> list[Document]:
    return [one for one in paper.content["parts"] if one["kind"] == kind]


def headings(paper: Paper) -> list[str]:
    return [f"{one['number']} {one['words']}".strip() for one in parts(paper, "heading")]


def roles_of_tags(pdf: bytes) -> set[str]:
    return {found.decode() for found in re.findall(rb"/S/([A-Z][A-Za-z0-9]*)", pdf)}


# The file


def test_a_protocol_is_a_tagged_pdf_for_screen_readers_and_archives() -> None:
    pdf = as_pdf(protocol_paper(handed_over(), "sv", map_svg=MAP))

    assert pdf.startswith(b"%PDF-1.7")
    assert b"/Marked true" in pdf
    assert b"<pdfuaid:part>1<" in pdf
    assert b"<pdfaid:part>2<" in pdf
    assert {"H1", "H2", "H3", "Table", "TH", "TD", "L", "LI", "Figure"} <= roles_of_tags(pdf)


@pytest.mark.parametrize(("language", "code"), [("sv", b"/Lang(sv-SE)"), ("en", b"/Lang(en-GB)")])
def test_the_file_says_its_language(language: Any, code: bytes) -> None:
    pdf = as_pdf(protocol_paper(handed_over(), language))

    assert code in pdf


def test_the_same_version_gives_the_same_file() -> None:
    once, again = (as_pdf(protocol_paper(handed_over(), "sv", map_svg=MAP)) for _ in range(2))

    assert once == again


def test_each_page_is_a_picture_for_the_preview() -> None:
    pages = as_pages(protocol_paper(handed_over(), "sv", map_svg=MAP))

    assert len(pages) > 1
    assert all(page.startswith(PNG) for page in pages)


def test_texts_are_shown_as_they_are_and_never_run() -> None:
    whole = handed_over(area='#import "x": * $1+1$ *fet* <a> @b \\', entries=[])

    pdf = as_pdf(protocol_paper(whole, "sv"))

    assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize(
    "words", ["漢字", "ትግርኛ", "😀 👩‍👩‍👧", "\U000f0000", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴", "\x1b\x07", "a" * 300]
)
def test_a_letter_that_no_font_has_leaves_a_gap_and_not_an_error(words: str) -> None:
    whole = handed_over(entries=[entry("e", MapSection.PLACES, words, why=words)])

    pdf = as_pdf(protocol_paper(whole, "sv", map_svg=MAP.replace("© OpenStreetMap", words[:9])))

    assert pdf.startswith(b"%PDF")


def test_what_can_be_shown_stays_beside_what_can_not() -> None:
    whole = handed_over(area="Ekvalla \U000f0000 torg", entries=[])

    said = text_of(as_pdf(protocol_paper(whole, "sv")))

    assert f"Ekvalla {REPLACEMENT} torg" in said


def test_a_broken_map_is_told_without_quoting_the_paper() -> None:
    paper = protocol_paper(handed_over(), "sv", map_svg="<svg Maria Holm")

    with pytest.raises(PaperNotMade) as told:
        as_pdf(paper)

    assert "Try it without the map" in str(told.value)
    assert told.value.__cause__ is None
    assert "Maria" not in str(told.value)


def test_another_program_reads_from_it_what_was_put_in() -> None:
    said = text_of(as_pdf(protocol_paper(handed_over(), "sv", map_svg=MAP)))

    assert "Överlämningsprotokoll Södra Ekvalla" in said
    assert "1 Maria Holm Talesperson, torghandlarna" in said
    assert "Ungdomarna litar på honom." in said
    assert "Sida 1 av 3" in said


# The protocol


def test_the_protocol_has_its_chapters_in_order() -> None:
    paper = protocol_paper(handed_over(), "sv", map_svg=MAP)

    assert headings(paper) == [
        "1 Det viktigaste",
        "2 Områdeskarta",
        "3 Nyckelpersoner",
        "4 Platser",
        "5 Samverkansparter",
        "6 Löften",
        "7 Återkoppling som väntar",
        "8 Överlämningsdag och rundvandring",
        "Genomgånget tillsammans",
        "Presentationer",
        "9 Öppna frågor",
        "10 Information till allmänheten",
        "Sociala medier, svenska, 24 november 2025, godkänd av Elin Berg",
        "Sociala medier, arabiska, 24 november 2025, godkänd av Elin Berg",
        "11 Underskrifter",
    ]


def test_the_most_important_stands_first_in_plain_sentences() -> None:
    [list_of_all] = parts(protocol_paper(handed_over(), "sv"), "lettered")

    assert list_of_all["items"] == [
        "Ett löfte följer med.",
        "En återkoppling väntar.",
        "En kontakt hålls av bara en kollega.",
        "En presentation återstår.",
        "En fråga är öppen, svar senast 3 dec 2025.",
    ]


def test_an_entry_shows_who_why_how_and_what_to_mind() -> None:
    first = parts(protocol_paper(handed_over(), "sv", map_svg=MAP), "table")[0]

    maria, yusuf = ([cell["words"] for cell in row] for row in first["rows"])
    assert maria[:2] == ["1", "Maria Holm"]
    assert maria[3:] == ["Lördag förmiddag, Ekvalla torg", "20 nov 2025"]
    assert yusuf[:2] == ["", "Yusuf Karim"]  # not on the map
    assert yusuf[3] == "Saknas"
    marks = [mark["words"] for mark in first["rows"][1][1]["marks"]]
    assert marks == ["Fritidsledare, Norrgården", "Inte rörd på sex månader", "Inte bekräftad"]


def test_the_walk_has_its_length_and_time() -> None:
    paper = protocol_paper(handed_over(), "en")

    walk = parts(paper, "facts")[1]["items"][-1]
    assert walk == {"label": "The walk", "value": "1.6 km, about 22 min"}


def test_without_a_map_a_kind_sentence_stands_in_its_place() -> None:
    paper = protocol_paper(handed_over(), "sv")

    assert "Kartbilden följde inte med" in said(paper)
    assert not parts(paper, "map")
    assert "Nr" not in parts(paper, "table")[0]["columns"]


def test_an_empty_map_is_nothing_to_be_ashamed_of() -> None:
    paper = protocol_paper(handed_over(entries=[], day=None, questions=[], publications=[]), "sv")

    assert "Inget är antecknat på kartan ännu. Den som tar över kan fylla på." in said(paper)
    assert "Ingen överlämningsdag är bokad ännu." in said(paper)
    assert "Inga frågor lämnades öppna." in said(paper)
    assert as_pdf(paper).startswith(b"%PDF")


def test_while_nobody_has_come_it_says_who_answers_for_the_area() -> None:
    whole = handed_over()
    vacant = whole.handover.changed(incoming=None, interim="officer-johan")

    paper = protocol_paper(handed_over(handover=vacant), "sv")

    assert "Ingen efterträdare är utsedd. Johan Ek svarar för området under tiden." in said(paper)


def test_both_languages_have_the_same_words_with_the_same_places() -> None:
    sv, en = PROTOCOL["sv"], PROTOCOL["en"]

    places = re.compile(r"{\w+}")
    assert sv.keys() == en.keys()
    assert [n for n in sv if set(places.findall(sv[n])) != set(places.findall(en[n]))] == []
    assert KEY_LINES["sv"].keys() == KEY_LINES["en"].keys()


# Draft and signatures


def test_it_is_a_draft_until_both_have_signed() -> None:
    one, both = (protocol_paper(handed_over(signatures=by), "sv") for by in (BOTH[:1], BOTH))

    assert one.content["draft"] == "Utkast"
    assert "tills både den som lämnar över och den som tar över har signerat" in said(one)
    assert both.content["draft"] == ""
    assert "utkast" not in said(both).casefold()


def test_a_signature_that_does_not_fit_the_content_counts_for_nothing() -> None:
    broken = (BOTH[0], signed(SignerRole.INCOMING, "Elin Berg", holds=False))

    paper = protocol_paper(handed_over(signatures=broken), "sv")

    [boxes] = parts(paper, "signatures")
    assert [box["tone"] for box in boxes["items"]] == ["", "wrong"]
    assert "Signaturen stämmer inte med innehållet" in boxes["items"][1]["lines"]
    assert paper.content["draft"] == "Utkast"


def test_a_signature_that_holds_stands_before_one_that_does_not() -> None:
    forged = signed(SignerRole.LEAVING, "Sara Lindqvist", holds=False)

    [boxes] = parts(protocol_paper(handed_over(signatures=(*BOTH, forged)), "sv"), "signatures")

    assert [box["tone"] for box in boxes["items"]] == ["", ""]


def test_who_has_not_signed_is_waited_for() -> None:
    [boxes] = parts(protocol_paper(handed_over(signatures=BOTH[:1]), "sv"), "signatures")

    assert [(box["name"], box["lines"][0]) for box in boxes["items"]] == [
        ("Sara Lindqvist", "Signerad 20 november 2025 kl. 15:24"),
        ("Elin Berg", "Väntar"),
    ]


def test_the_checksum_stands_in_groups_that_people_can_compare() -> None:
    paper = protocol_paper(handed_over(), "sv")

    assert "7F3A 91C0 5D2E 0000" in paper.content["footer"]
    assert any(one["words"].startswith("7F3A 91C0") for one in parts(paper, "words"))


# Without names


@pytest.fixture
def nameless() -> Paper:
    return protocol_paper(handed_over(signatures=BOTH, publications=[]), "sv", names=False)


@pytest.mark.parametrize(
    "name", ["Maria", "Holm", "Yusuf", "Karim", "Sara", "Lindqvist", "Elin", "Berg"]
)
def test_without_names_nobody_is_named(nameless: Paper, name: str) -> None:
    assert not re.search(rf"\b{name}", said(nameless))


def test_without_names_parts_stand_for_people(nameless: Paper) -> None:
    assert "Avgående områdespolis" in said(nameless)
    assert "Nyckelpersoner, post 1" in said(nameless)
    assert "Utan namn" in said(nameless)
    assert "Här börjar kvällen. … har nyckel till elskåpet." in said(nameless)


def test_without_names_what_looks_like_a_name_goes_as_well() -> None:
    torg = entry(
        "e", MapSection.PLACES, "Ekvalla torg", why="Lars Öberg har nyckel vid Södra Ekvalla"
    )

    paper = protocol_paper(handed_over(entries=[torg]), "sv", names=False)

    assert "… har nyckel vid Södra Ekvalla" in said(paper)


def test_without_names_no_way_to_reach_anyone_is_told(nameless: Paper) -> None:
    assert "Lördag förmiddag" not in said(nameless)
    assert "010-000 00 00" not in said(nameless)


def test_without_names_questions_keep_their_days_and_lose_their_words(nameless: Paper) -> None:
    assert "fritidsgården?" not in said(nameless)
    assert "3 dec 2025" in said(nameless)


def test_what_the_leaver_made_public_stays_without_names() -> None:
    public = [one.changed(public=True) for one in entries()]

    paper = protocol_paper(handed_over(entries=public), "sv", names=False)

    assert "Talesperson, torghandlarna" in said(paper)


# The walk


def test_the_route_sheet_fits_a_page_with_map_stops_and_room_to_write() -> None:
    paper = route_paper(handed_over(), "sv", map_svg=MAP)

    assert len(as_pages(paper)) == 1
    assert headings(paper) == ["Stoppen", "Presentationer", "Anteckningar"]
    [stops, _] = parts(paper, "table")
    assert [row[1]["words"] for row in stops["rows"]] == ["Ekvalla torg", "Norrgården"]


@pytest.mark.parametrize(
    ("whole", "sentence"),
    [
        (handed_over(day=None), "Ingen överlämningsdag är bokad ännu."),
        (handed_over(day=briefing_day().changed(route=())), "Inga stopp är inlagda ännu."),
    ],
)
def test_a_walk_that_is_not_planned_says_so(whole: HandedOver, sentence: str) -> None:
    paper = route_paper(whole, "sv")

    assert sentence in said(paper)
    assert as_pdf(paper).startswith(b"%PDF")


# The contact card


@pytest.mark.parametrize("name", ["Elin Berg", "", "Maximiliana af Långefors Andersson " * 4])
def test_a_contact_card_is_one_page_with_a_number_to_call(name: str) -> None:
    card = OfficerCard(
        name=name.strip(),
        role=Role.AREA_OFFICER,
        area="Lokalpolisområde Södra Ekvalla",
        email="registrator@polisen.se",
        made=date(2025, 12, 1),
    )

    paper = card_paper(card, "sv")

    said = text_of(as_pdf(paper))
    assert len(as_pages(paper)) == 1
    assert (name.strip() or "Områdespolis") in said
    assert "Er områdespolis i Lokalpolisområde Södra Ekvalla" in said
    assert "Ring 114 14" in said
    assert "Vid fara: 112" in said
