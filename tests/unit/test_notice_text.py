"""The public notice: one sentence after another in ten languages, checked before it goes out."""

import re
from dataclasses import replace
from datetime import date

import pytest

from fieldapp.domain.notice_languages import NOTICE_LANGUAGES, NoticeLanguage
from fieldapp.domain.notice_text import (
    CHANNEL_LIMITS,
    Guarded,
    NoticeFacts,
    NoticeFault,
    draft,
    notice_length,
    problems,
)
from fieldapp.domain.vocabulary import Channel

FACTS = NoticeFacts(
    area="Södra Ekvalla",
    last_day=date(2025, 11, 30),
    leaving="Sara Lindqvist",
    incoming="Elin Berg",
    promises=("Tryggare Ekvalla torg",),
)
GUARDED = Guarded(
    names=("Maria Holm", "Inger Ståhl", "Lars Torg"),
    words=("Anna Wikström, Björkskolan. Ring Rektor Anna i Ekvalla Torg", "Torghandlarna"),
    addresses=("Storgatan 5, Ekvalla",),
    not_agreed=("Johan Ek",),
    open_words=("Elin Berg", "Ekvalla torg", "Torg"),
)
languages = pytest.mark.parametrize("language", NOTICE_LANGUAGES.values(), ids=NOTICE_LANGUAGES)
SWEDISH = NOTICE_LANGUAGES["sv"]


def faults(text: str, channel: Channel = Channel.WEB) -> list[NoticeFault]:
    return [one.fault for one in problems(text, channel, FACTS, GUARDED)]


# The draft


def test_the_swedish_notice_reads_as_people_write() -> None:
    assert draft(FACTS, SWEDISH, Channel.WEB) == (
        "Ny områdespolis i Södra Ekvalla\n"
        "\n"
        "Från och med den 1 december 2025 är Elin Berg er områdespolis. Sara Lindqvist har sin"
        " sista dag i området den 30 november 2025. Vårt löfte till er gäller som förut:"
        " ”Tryggare Ekvalla torg”. Ring 114\u00a014 om du vill nå polisen. Vid fara, ring 112."
    )


@languages
@pytest.mark.parametrize("channel", CHANNEL_LIMITS)
def test_every_draft_fits_its_channel_and_passes_the_check(
    language: NoticeLanguage, channel: Channel
) -> None:
    text = draft(FACTS, language, channel)

    blocking = [one for one in problems(text, channel, FACTS, GUARDED) if one.blocks]
    assert blocking == []
    assert notice_length(text) <= CHANNEL_LIMITS[channel]


@languages
def test_every_language_says_the_same_things(language: NoticeLanguage) -> None:
    assert language.sentences.keys() == SWEDISH.sentences.keys()
    for key, sentence in language.sentences.items():
        places = {place for place in ("{area}", "{day}", "{interim}") if place in sentence}
        assert places == {
            p for p in ("{area}", "{day}", "{interim}") if p in SWEDISH.sentences[key]
        }


@languages
def test_no_two_marks_stand_where_one_should(language: NoticeLanguage) -> None:
    text = draft(FACTS, language, Channel.WEB)

    assert not re.search(r"\.\.|\.:|  |: *\.", text)


@languages
def test_nobody_is_named_who_did_not_agree(language: NoticeLanguage) -> None:
    silent = replace(FACTS, leaving="", incoming="")

    text = draft(silent, language, Channel.WEB)

    assert "{" not in text
    assert "Elin" not in text
    assert "Sara" not in text


@languages
def test_while_nobody_is_appointed_it_says_so(language: NoticeLanguage) -> None:
    vacant = replace(FACTS, incoming="", is_vacant=True, interim="Johan Ek")

    text = draft(vacant, language, Channel.WEB)

    assert "Johan Ek" in text
    assert language.day(FACTS.first_day) not in text


def test_what_is_needed_least_goes_first_where_room_is_short() -> None:
    long = replace(FACTS, promises=("Tryggare torg " * 10,))

    text = draft(long, SWEDISH, Channel.SOCIAL_MEDIA)

    assert "Elin Berg" in text
    assert "114\u00a014" in text
    assert "Sara" not in text
    assert "löfte" not in text


def test_a_text_that_has_no_room_at_all_is_still_given_to_be_shortened() -> None:
    nowhere = replace(FACTS, incoming="Elin " * 80)

    text = draft(nowhere, SWEDISH, Channel.APP)

    found = problems(text, Channel.APP, nowhere, GUARDED)
    assert [one.fault for one in found if one.blocks] == [NoticeFault.TOO_LONG]


def test_leftward_languages_are_marked_and_all_but_two_need_a_reader() -> None:
    leftward = {one.code for one in NOTICE_LANGUAGES.values() if one.is_leftward}
    ready = {one.code for one in NOTICE_LANGUAGES.values() if not one.needs_a_reader}

    assert leftward == {"ar", "fa"}
    assert ready == {"sv", "en"}


@languages
def test_the_police_number_keeps_its_order_in_a_leftward_text(language: NoticeLanguage) -> None:
    assert "114\u00a014" in language.sentences["call"]


# The check


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("Ring Maria på 070-123 45 67", NoticeFault.TELEPHONE),
        ("Skriv till maria@exempel.se", NoticeFault.MAIL),
        ("Sök 811218-9876", NoticeFault.PERSONAL_NUMBER),
        ("Tala med Maria Holm", NoticeFault.NAME),
        ("Tala med Anna Wikström", NoticeFault.NAME),
        ("Kom till Storgatan 5", NoticeFault.ADDRESS),
        ("Johan Ek är med", NoticeFault.NOT_AGREED),
    ],
)
def test_something_private_blocks_a_text(words: str, fault: NoticeFault) -> None:
    text = f"{draft(FACTS, SWEDISH, Channel.WEB)} {words}."

    found = problems(text, Channel.WEB, FACTS, GUARDED)

    assert [one.fault for one in found if one.blocks] == [fault]


def test_a_surname_is_a_hint_unless_it_is_a_public_word() -> None:
    text = draft(FACTS, SWEDISH, Channel.WEB)

    assert faults(f"{text} Fru Ståhl är med.") == [NoticeFault.SURNAME]
    assert faults(f"{text} Vi ses vid Torg.") == []


def test_a_text_that_forgets_who_when_or_what_gets_hints_only() -> None:
    found = problems("Vi får en ny kollega.", Channel.WEB, FACTS, GUARDED)

    assert {one.fault for one in found} == {
        NoticeFault.NOT_WHO,
        NoticeFault.NOT_WHEN,
        NoticeFault.NO_PROMISE,
    }
    assert not any(one.blocks for one in found)


def test_an_empty_text_is_no_notice() -> None:
    assert faults(" \n ") == [NoticeFault.EMPTY]


def test_a_text_that_is_too_long_says_by_how_much() -> None:
    found = problems("1 december " + "å" * 300, Channel.SOCIAL_MEDIA, FACTS, GUARDED)

    assert next(one.words for one in found if one.fault is NoticeFault.TOO_LONG) == "311 / 280"


def test_letters_count_once_however_they_are_stored() -> None:
    assert notice_length("A\u030a") == notice_length("Å") == 1
