"""What in a text is private is found however it is written; what everybody may know stays."""

import pytest

from fieldapp.domain.private_words import (
    addresses_said,
    has_personal_number,
    mail_addresses,
    names_in,
    names_said,
    surnames_said,
    telephone_numbers,
    without_names,
)


@pytest.mark.parametrize(
    "text",
    [
        "Ring 070-123 45 67.",
        "Ring 070 123 45 67",
        "Ring 0701234567",
        "Ring +46 70 123 45 67",
        "Ring 0046701234567",
        "Ring (070) 123-45-67",
        "Ring 070\u2011123\u00a045\u200967",
        "Ring 07\u200b01\u200b23\u200b45\u200b67",
        "اتصل ٠٧٠١٢٣٤٥٦٧",
        "Ring \uff10\uff17\uff10\uff11\uff12\uff13\uff14\uff15",
        "08/123 456",
        "Möte 2026-11-22 08-123 45",
        "Den 1.12.2025 070-12 34 567",
        "08-123 45 2026-11-22",
        "08-1912-11-25",
    ],
)
def test_a_telephone_number_is_found_however_it_is_written(text: str) -> None:
    assert telephone_numbers(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Ring 114 14 om du vill nå polisen. Vid fara, ring 112.",
        "Ring 114\u00a014.",
        "Från och med den 1 december 2025 klockan 16–18",
        "2025-12-01",
        "1.12.2025 och 1/12/2025 och 31. 12. 2025.",
        "1.12.2025–3.12.2025 och 2025-12-01 – 2025-12-31",
        "kl 16.00 1/12 2025",
        "12 av 12 kvällar, 84 samtal, lag 2023:196",
        "1177 och 113 13",
    ],
)
def test_public_numbers_days_and_counts_are_no_telephone_numbers(text: str) -> None:
    assert telephone_numbers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "maria.holm@exempel.se",
        "maria (at) exempel.se",
        "maria@exempel.co.uk",
        "elin.berg@polisen.se",
    ],
)
def test_an_address_of_a_person_is_found(text: str) -> None:
    assert mail_addresses(f"Skriv till {text} i dag") != []


def test_a_mailbox_of_the_police_may_be_told() -> None:
    assert mail_addresses("Skriv till registrator@polisen.se") == []


@pytest.mark.parametrize(
    "number", ["811218-9876", "19811218-9876", "8112189876", "811278-9873", "811218\u20139876"]
)
def test_a_personal_number_is_found(number: str) -> None:
    assert has_personal_number(f"Hon är {number}.")


@pytest.mark.parametrize(
    "text",
    [
        "Tala med Maria Holm på torget",
        "tala med MARIA HOLM",
        "Holm, Maria",
        "Maria Holms stånd",
        "Maria\u00a0Holm",
        "Ma\u00adria Holm",
        "Maria\nHolm",
    ],
)
def test_a_name_is_found_in_either_order_and_any_case(text: str) -> None:
    assert names_said(text, ["Maria Holm"]) == ["Maria Holm"]


@pytest.mark.parametrize(
    "text", ["Maria Holmberg", "Anna-Maria Holmgren", "Maria bor på en holme", "", "Holm"]
)
def test_another_name_is_not_taken_for_it(text: str) -> None:
    assert names_said(text, ["Maria Holm"]) == []


def test_a_composed_and_a_decomposed_letter_are_the_same() -> None:
    assert names_said("Lars O\u0308berg", ["Lars Öberg"]) == ["Lars Öberg"]


def test_names_are_looked_for_in_free_words() -> None:
    assert names_in("Maria Holm, torghandlarna. Ring inte Södra Ekvalla IF!") == [
        "Maria Holm",
        "Södra Ekvalla",
        "Ekvalla IF",
    ]
    assert names_in("Torghandlarna på torget; Elskåpet") == []


def test_a_surname_alone_is_worth_a_look() -> None:
    assert surnames_said("Fråga fru Ståhl om båtarna", ["Inger Ståhl"]) == ["Ståhl"]
    assert surnames_said("dörrar av stål och ståhl", ["Inger Ståhl"]) == []


def test_an_address_is_its_street_and_number() -> None:
    home = "Storgatan 5, 123 45 Ekvalla"

    assert addresses_said("Vi ses på storgatan 5, kl 10", [home]) == [home]
    assert addresses_said("Vi ses på Storgatan 51", [home]) == []
    assert addresses_said("Vi ses på torget", ["", "Torget", "5"]) == []


def test_names_are_left_out_and_the_rest_stays() -> None:
    text = "Maria Holm ringer Yusuf; Holms nyckel ligger på holmen."

    assert without_names(text, ["Maria Holm", "Yusuf Karim"]) == (
        "… ringer …; … nyckel ligger på holmen."
    )


@pytest.mark.parametrize(
    "text",
    ["maria holm", "MARIA HOLM", "Holm  Maria", "Ma\u00adria Holm", "Lars O\u0308berg", "ÖBERGS"],
)
def test_names_are_left_out_however_they_are_written(text: str) -> None:
    left = without_names(f"Nyckeln har {text} på torget", ["Maria Holm", "Lars Öberg", "Bo"])

    assert left.replace("… …", "…") == "Nyckeln har … på torget"


def test_small_words_that_are_names_too_stay() -> None:
    assert without_names("Att bo vid en holme i en by", ["Bo", "Bo Holm", ""]) == (
        "Att bo vid en holme i en by"
    )
