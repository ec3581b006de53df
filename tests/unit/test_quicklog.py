"""The quick log: what a line of plain words is understood as."""

import pytest

from fieldapp.domain.quicklog import (
    PERSONAL_NUMBER,
    Known,
    KnownPlace,
    KnownPromise,
    ReadPlace,
    read,
    suggest_promise,
    usual_minutes,
)
from fieldapp.domain.vocabulary import ActivityType, Outcome
from tests.unit.quicklog_area import KNOWN, NOTHING_KNOWN, NOW, PLACES, ZONE, understood


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("fotpatrull", ActivityType.FOOT_PATROL),
        ("fotpatrullerade", ActivityType.FOOT_PATROL),
        ("Fotpatrullering har skett", ActivityType.FOOT_PATROL),
        ("fotpatrul på torget", ActivityType.FOOT_PATROL),
        ("fotpattrullering", ActivityType.FOOT_PATROL),
        ("fp torget", ActivityType.FOOT_PATROL),
        ("foot-patrol", ActivityType.FOOT_PATROL),
        ("patrolled, foot patroll", ActivityType.FOOT_PATROL),
        ("trafik kontroll", ActivityType.TRAFFIC_CHECK),
        ("nykterhetskontroller", ActivityType.TRAFFIC_CHECK),
        ("kontrollerades också trafiken", ActivityType.TRAFFIC_CHECK),
        ("riktade insatser mot langning", ActivityType.TARGETED_OPERATION),
        ("trygghetsvandringen", ActivityType.SAFETY_WALK),
        ("dorrknackning", ActivityType.DOOR_TO_DOOR),
        ("det mobila poliskontoret", ActivityType.MOBILE_OFFICE),
        ("kaffe med polisen", ActivityType.COFFEE),
        ("fika med pensionärerna", ActivityType.COFFEE),
        ("EST-möte", ActivityType.EST_MEETING),
        ("coffee with a cop", ActivityType.COFFEE),
        ("besökte Björkskolan 30 min", ActivityType.SCHOOL_VISIT),
        ("visited Oakwood School", ActivityType.SCHOOL_VISIT),
        ("door to door", ActivityType.DOOR_TO_DOOR),
    ],
)
def test_a_type_is_known_by_many_words(line: str, kind: ActivityType) -> None:
    assert understood(line).type is kind


@pytest.mark.parametrize(
    "line",
    ["Skolgatan", "Torgskolan", "Tillsynsvägen 4", "patrullering", "Trafikkontoret", "samtal"],
)
def test_a_word_that_only_holds_or_may_be_a_type_is_none(line: str) -> None:
    assert understood(line).type is None


def test_the_first_type_counts_and_the_other_stays_in_the_note() -> None:
    log = understood("fotpatrull och trafikkontroll")

    assert (log.type, log.note) == (ActivityType.FOOT_PATROL, "och trafikkontroll")


def test_a_beside_coffee_is_no_coffee_with_the_police() -> None:
    assert understood("skolbesök Björkskolan med fika").type is ActivityType.SCHOOL_VISIT


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("fotpatrull torget", [("square", "torget")]),
        ("fotpatrull på torget", [("square", "torget")]),
        ("fotpatrull STORTORGET", [("square", "STORTORGET")]),
        ("foot patrol at the station", [("station", "station")]),
        ("foot patrol on the square", [("square", "square")]),
        ("skolbesök på bjorkskolan", [("school", "bjorkskolan")]),
        ("skolbesök vid Björkksolan", [("school", "Björkksolan")]),
        ("skolbesök Björnskolan", [(None, "Björnskolan")]),
        ("fotpatrull Järntorget 40 min", [(None, "Järntorget")]),
        ("Järntorget fotpatrull", [(None, "Järntorget")]),
        ("fotpatrull lillängen 40 min", [(None, "lillängen")]),
        ("fotpatrull Lilla torget", [(None, "Lilla torget")]),
        ("fotpatrull S:t Olofsgatan 12B 30 min", [(None, "S:t Olofsgatan 12B")]),
        ("trafikkontroll Väg 40 40 min", [("road", "Väg 40")]),
        ("trafikkontroll E18 12 fordon", [(None, "E18")]),
        ("trafikkontroll länsväg 533 i Ekby", [(None, "länsväg 533 i Ekby")]),
        ("trafikkontroll vid Strandvägen, Ekby.", [(None, "Strandvägen, Ekby")]),
        ("trafikkontroll vid E4, Ekby.", [(None, "E4, Ekby")]),
        ("trafikkontroll E4 18 10 förare", [(None, "E4")]),
        ("trafikkontroll Strandvägen i Centrum", [("centre", "Strandvägen i Centrum")]),
        ("dörrknackning Storgatan 4-6", [(None, "Storgatan 4-6")]),
        ("foot patrol, mill lane, 30 min", [(None, "mill lane")]),
        ("skolbesök åk 7-9 Almskolan", [(None, "Almskolan")]),
        ("fotpatrull kl 22-02 krogstråket", [(None, "krogstråket")]),
        ("fotpatrull på flera platser", []),
        ("fotpatrull i samband med marknaden", []),
        ("fotpatrull pratade med ägaren", []),
    ],
)
def test_a_place_is_found_by_name_or_by_where_it_stands(
    line: str, places: list[tuple[str | None, str]]
) -> None:
    assert [(place.place_id, place.text) for place in understood(line).places] == places


def test_one_report_may_name_several_places() -> None:
    log = understood("fotpatrull torget, Lillängen, stationen och centrum 08-12")

    assert [place.place_id for place in log.places] == ["square", None, "station", "centre"]
    assert (log.minutes, log.note) == (240, "")


@pytest.mark.parametrize("place", ["Storgatan 2", "Storgatan 12", "Storgatan 1B", "Storgatan 1-15"])
def test_another_house_of_a_street_is_another_place(place: str) -> None:
    known = Known((KnownPlace("corner", "Storgatan 1"),), (), None, ZONE)

    found = read(f"dörrknackning {place} 40 min", known, NOW)

    assert [(one.place_id, one.text) for one in found.places] == [(None, place)]
    assert found.note == ""


def test_a_name_of_two_places_names_neither() -> None:
    twins = Known((KnownPlace("a", "Torget"), KnownPlace("b", "Torget")), (), None, ZONE)

    assert read("fotpatrull torget", twins, NOW).places == (ReadPlace(None, "torget"),)


@pytest.mark.parametrize(
    ("line", "people", "officers", "results"),
    [
        ("fotpatrull torget 6 samtal", 6, None, {}),
        ("fotpatrull sex samtal", 6, None, {}),
        ("fotpatrull pratade med 12", 12, None, {}),
        ("foot patrol talked to 5", 5, None, {}),
        ("skolbesök träffade 30 elever", 30, None, {}),
        ("foot patrol 6 people", 6, None, {}),
        ("fotpatrull 4-6 samtal", 4, None, {}),
        ("fotpatrull samtal: 7", 7, None, {}),
        ("fotpatrull 0 samtal", 0, None, {}),
        ("trafikkontroll 12 fordon 3 böter", None, None, {"vehicles": 12, "fines": 3}),
        ("traffic check 2 body checks", None, None, {"body_checks": 2}),
        ("Trafikkontroller: 650 stycken blås", None, None, {"breath_tests": 650}),
        ("fotpatrull 1 200 personer", 1200, None, {}),
        ("2 poliser fotpatrull", None, 2, {}),
        ("fotpatrull tillsammans med kollega", None, 2, {}),
        ("foot patrol with 2 colleagues", None, 3, {}),
        ("fotpatrull pratade med en orolig mamma", None, None, {}),
        ("fotpatrull 12345678 samtal", None, None, {}),
    ],
)
def test_counts_are_read_with_their_nouns(
    line: str, people: int | None, officers: int | None, results: dict[str, int]
) -> None:
    log = understood(line)

    assert (log.people_met, log.officers_n, log.results) == (people, officers, results)


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("fotpatrull torget, lugnt", Outcome.CALM),
        ("foot patrol, all calm", Outcome.CALM),
        ("trafikkontroll utan anmärkning", Outcome.CALM),
        ("klotter vid skolan, behöver följas upp", Outcome.NEEDS_FOLLOW_UP),
        ("bråk, löst på plats", Outcome.SOLVED_ON_SITE),
        ("skolbesök blev inte av", Outcome.NOT_DONE),
        ("fotpatrull inte utförd", Outcome.NOT_DONE),
        ("fotpatrull blev inte utförd", Outcome.NOT_DONE),
        ("trygghetsvandringar ej utförda", Outcome.NOT_DONE),
        ("ingen fotpatrull idag på grund av larm", Outcome.NOT_DONE),
        ("no foot patrol today", Outcome.NOT_DONE),
        ("foot patrol was not carried out", Outcome.NOT_DONE),
        ("fotpatrull torget, ingen var där", None),
        ("fotpatrull inte lugnt", None),
        ("fotpatrull lugnt men klotter", None),
        ("lugnt, behöver följas upp", None),
    ],
)
def test_an_outcome_is_taken_only_when_it_is_sure(line: str, outcome: Outcome | None) -> None:
    assert understood(line).outcome is outcome


def test_same_again_repeats_the_last_log() -> None:
    log = understood("samma igen")

    assert log.same_again
    assert (log.type, log.minutes, log.promise_id) == (ActivityType.FOOT_PATROL, 40, "calm")
    assert log.places == (ReadPlace("square", "torget"),)


@pytest.mark.parametrize(
    "line", ["samma igen vid stationen 20 min", "same again at the station 20 min"]
)
def test_same_again_takes_another_place_and_length(line: str) -> None:
    log = understood(line)

    assert ([place.place_id for place in log.places], log.minutes) == (["station"], 20)
    assert log.promise_id is None


def test_same_again_takes_another_promise() -> None:
    assert understood("dito löfte lugnare trafik").promise_id == "traffic"


def test_same_again_without_a_last_log_says_so_and_guesses_nothing() -> None:
    log = read("samma igen", NOTHING_KNOWN, NOW)

    assert (log.same_again, log.type, log.places) == (True, None, ())


def test_again_in_a_sentence_is_only_a_word() -> None:
    assert not understood("fotpatrull torget, samma kille där igen som i fredags").same_again


def test_a_promise_is_suggested_from_what_and_where() -> None:
    log = understood("fotpatrull torget")

    assert (log.promise_id, log.promise_suggested) == ("calm", True)


@pytest.mark.parametrize(
    "line", ["trafikkontroll löfte tryggare", "trafikkontroll tryggare kvällstid"]
)
def test_a_promise_named_by_title_words_is_no_suggestion(line: str) -> None:
    log = understood(line)

    assert (log.promise_id, log.promise_suggested) == ("calm", False)


def test_no_promise_is_as_easy() -> None:
    log = understood("fotpatrull torget inget löfte")

    assert (log.promise_id, log.promise_suggested, log.note) == (None, False, "")


def test_a_promise_for_the_place_goes_before_one_for_the_type() -> None:
    broad = KnownPromise("broad", "Synlig polis", (ActivityType.FOOT_PATROL,))
    here = KnownPromise("here", "Vårt torg", (ActivityType.FOOT_PATROL,), (), ("Torget",))
    known = Known(PLACES, (broad, here), None, ZONE)

    assert suggest_promise(known, ActivityType.FOOT_PATROL, None, "torget") is here
    assert suggest_promise(known, ActivityType.FOOT_PATROL, "centre", "Centrum") is broad
    assert suggest_promise(known, ActivityType.COFFEE, None, "torget") is None
    assert suggest_promise(KNOWN, None, "square", "") is None


def test_what_is_not_understood_is_the_note_in_order() -> None:
    log = understood("fotpatrull torget 40 min, klotter på väggen 😀 6 samtal ring kommunen")

    assert log.note == "klotter på väggen 😀 ring kommunen"


def test_each_guess_is_a_chip_on_its_words() -> None:
    line = "fotpatrull på torget, 40 min"

    chips = understood(line).chips

    assert [(chip.kind, line[chip.start : chip.end], chip.text) for chip in chips] == [
        ("type", "fotpatrull", "fotpatrull"),
        ("place", "på torget,", "torget"),
        ("length", "40 min", "40 min"),
    ]


@pytest.mark.parametrize(
    "number", ["19900101-0017", "900101-0017", "9001010017", "199001010017", "900101+0017"]
)
def test_a_personal_number_is_warned_of_and_kept(number: str) -> None:
    log = understood(f"fotpatrull torget {number} 40 min")

    (warning,) = log.warnings
    assert warning.kind == PERSONAL_NUMBER
    assert (warning.start, warning.end) == (18, 18 + len(number))
    assert (log.note, log.minutes, log.started_at) == (number, 40, None)


@pytest.mark.parametrize("number", ["900101-0018", "991301-0015", "0701234567", "1990-01-01"])
def test_other_numbers_raise_no_warning(number: str) -> None:
    assert understood(number).warnings == ()


def test_every_type_has_a_usual_length() -> None:
    assert all(1 <= usual_minutes(kind) <= 1440 for kind in ActivityType)
