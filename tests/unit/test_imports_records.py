"""Whole imports: a file in, records out, problems named, and nothing twice."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.imports.plan import plan_import
from fieldapp.actions.imports.targets import targets_of
from fieldapp.base.errors import BadInput
from fieldapp.domain.activity import Activity
from fieldapp.domain.area import Area
from fieldapp.domain.contact import Contact
from fieldapp.domain.place import Place
from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.domain.vocabulary import (
    ActivityType,
    AreaKind,
)
from fieldapp.reports.cells import Wording
from fieldapp.reports.columns import columns_for
from fieldapp.reports.csv_file import write_csv
from fieldapp.reports.xlsx_file import write_xlsx
from tests.unit.importing import CONTEXT, NOW, ids_of, problem_of, records_of, rows_of


def test_a_spreadsheet_of_activities_becomes_activities(tmp_path: Path) -> None:
    content = (
        "Datum;Tid;Typ av insats;Plats;Minuter;Mötta personer;Löftet nämnt\n"
        "14 november 2026;19:00;Fotpatrull;stortorget;1 h;1 200;x\n"
    )

    (activity,) = records_of(tmp_path, content, "activities")

    assert isinstance(activity, Activity)
    assert activity.type is ActivityType.FOOT_PATROL
    assert activity.started_at == datetime(2026, 11, 14, 18, 0, tzinfo=UTC)
    assert activity.minutes == 60
    assert (activity.place.text, activity.place.place_id) == ("stortorget", "place-1")
    assert activity.people_met == 1200
    assert activity.promise_mentioned
    assert (activity.area_id, activity.author_id) == ("area-1", "officer-1")
    assert activity.first_processed == date(2026, 11, 22)


def test_a_word_in_no_list_becomes_other_and_is_kept(tmp_path: Path) -> None:
    content = "Typ;Start;Minuter;Plats\nCOMMUNITY POLICING;2026-11-14 19:00;30;Torget\n"

    (activity,) = records_of(tmp_path, content, "activities")

    assert activity.type is ActivityType.OTHER
    assert activity.own_words == {"type": "COMMUNITY POLICING"}


def test_a_length_that_the_file_does_not_give_is_marked_as_assumed(tmp_path: Path) -> None:
    (activity,) = records_of(
        tmp_path, "Typ;Start;Plats\nfotpatrull;2026-11-14 19:00;Torget\n", "activities"
    )

    assert activity.own_words["minutes"] == "not stated"


def test_a_call_log_gives_place_and_position(tmp_path: Path) -> None:
    content = (
        "Tencode Description,Block,Street Name,Latitude,Longitude,Call_Received\n"
        "COMMUNITY POLICING ACTIVITY,7000,CHARLOTTE PIKE,36.131,-86.904,2024-04-25 16:18:37\n"
    )

    (activity,) = records_of(tmp_path, content, "activities")

    assert activity.place.text == "7000 CHARLOTTE PIKE"
    assert activity.place.point.longitude == -86.904


def test_good_rows_go_in_and_bad_ones_say_file_line_field_value_and_what_was_expected(
    tmp_path: Path,
) -> None:
    content = (
        "Typ;Start;Minuter;Plats\n"
        "fotpatrull;2026-11-14 19:00;30;Torget\n"
        "fotpatrull;i våras;30;Torget\n"
        "fotpatrull;2026-11-14 19:00;5000;Torget\n"
        "fotpatrull;2026-11-14 19:00\n"
        "fotpatrull;2026-11-14 20:00;30;Torget\n"
    )

    rows = rows_of(tmp_path, content, "activities")

    assert [len(row.records) for row in rows] == [1, 0, 0, 0, 1]
    said = [str(problem) for row in rows for problem in row.problems]
    assert "fil.csv line 3: Start is 'i våras', expected a day and time" in said[0]
    assert "line 4: Minuter is '5000', expected at most 1440" in said[1]
    assert "line 5: the row is 2 cells wide, expected 4" in said[2]


def test_what_is_about_persons_is_never_repeated_in_a_message(tmp_path: Path) -> None:
    name = "Anna Andersson " * 20

    said = problem_of(tmp_path, f"Namn;Telefon\n{name};070\n", "contacts")

    assert "Anna" not in said
    assert "at most this many characters: 200" in said


def test_a_file_without_a_heading_is_refused_without_repeating_its_first_row(
    tmp_path: Path,
) -> None:
    with pytest.raises(BadInput) as refused:
        rows_of(tmp_path, "Anna Andersson;070-123\nBo Ek;070-456\n", "contacts")

    assert "without any known column" in str(refused.value)
    assert "Anna" not in str(refused.value)


def test_importing_a_file_again_gives_the_same_ids_also_when_lines_moved(tmp_path: Path) -> None:
    heading = "Typ;Start;Minuter;Plats\n"
    first, second = "fotpatrull;2026-11-14 19:00;30;A\n", "tillsyn;2026-11-14 21:00;30;B\n"

    once = ids_of(records_of(tmp_path, heading + first + second, "activities"))
    again = ids_of(records_of(tmp_path, heading + "\n\n" + second + first, "activities"))

    assert set(once) == set(again)


def test_two_equal_rows_are_two_activities_but_one_partner(tmp_path: Path) -> None:
    patrol = "fotpatrull;2026-11-14 19:00;30;A\n"

    activities = records_of(tmp_path, "Typ;Start;Minuter;Plats\n" + patrol * 2, "activities")
    partners = records_of(tmp_path, "Namn;Typ\nBostads AB;bostadsbolag\n" * 1 + "Bostads AB;\n",
                          "partners")  # fmt: skip

    assert len(set(ids_of(activities))) == 2
    assert len(set(ids_of(partners))) == 1


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_an_export_of_ours_comes_back_as_the_same_activity(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"ut.{suffix}"
    before = Activity.model_validate({
        "id": "01990000-0000-7000-8000-000000000001", "area_id": "area-1", "created_at": NOW,
        "updated_at": NOW, "author_id": "officer-1", "first_processed": date(2026, 3, 5),
        "type": "safety_walk", "started_at": datetime(2026, 7, 1, 16, 30, tzinfo=UTC),
        "minutes": 90, "place": {"text": "=Torget"}, "results": {"tips": 2}, "people_met": 12,
        "outcome": "calm", "promise_mentioned": True,
    })  # fmt: skip
    wording = Wording(language="sv")
    columns = columns_for(Activity, language="sv")
    if suffix == "csv":
        write_csv([before], columns, path, wording=wording)
    else:
        write_xlsx([before], columns, path, wording=wording, sheet="Aktiviteter")

    (row,) = plan_import(path, "activities", context=CONTEXT).rows

    (after,) = row.records
    unsaid = {"created_at", "updated_at"}
    assert after.model_dump(exclude=unsaid) == before.model_dump(exclude=unsaid)


NOTICE = {
    "id": 1,
    "title": "12 mars 19.17, Trafikkontroll, Vingåker",
    "preamble": "Flera förare bötfällda",
    "body": "Polisen höll trafikkontroll i Läppe.",
    "url": "https://example.org/2025/mars/12/x",
    "published": "12 mars 19.44",
    "type": "Trafikkontroll",
}


def test_a_published_notice_becomes_an_activity(tmp_path: Path) -> None:
    (activity,) = records_of(tmp_path, json.dumps(NOTICE), "activities", "notiser.jsonl")

    assert activity.type is ActivityType.TRAFFIC_CHECK
    assert activity.started_at == datetime(2025, 3, 12, 18, 17, tzinfo=UTC)
    assert activity.place.text == "Vingåker"
    assert "Läppe" in activity.note


def test_a_notice_that_lists_places_becomes_an_activity_at_each(tmp_path: Path) -> None:
    notice = {
        "title": "3 maj 12:00, Övrigt, Ekvalla",
        "preamble": "Fotpatrullering har skett mellan klockan 08-12.",
        "body": "På följande platser har polisen gått till fots.\nTorget, Ekvalla kommun.\n"
        "Bussterminalen, Ekvalla kommun.\nCentrum, Nära kommun.\nOm medborgarlöften\nGenom …",
        "url": "https://police.example/2026/5/3/",
        "published": "3 maj 12:05",
    }
    content = json.dumps(notice, ensure_ascii=False)

    activities = records_of(tmp_path, content, "activities", "notices.jsonl")

    places = [one.place.text for one in activities]
    assert places == [
        "Torget, Ekvalla kommun",
        "Bussterminalen, Ekvalla kommun",
        "Centrum, Nära kommun",
    ]
    assert {one.minutes for one in activities} == {240}
    assert len({one.batch_id for one in activities}) == 1


@pytest.mark.parametrize(
    ("changes", "started_at"),
    [
        ({"url": "", "published": "2024-03-12 19:44"}, datetime(2024, 3, 12, 18, 17, tzinfo=UTC)),
        ({"url": "", "published": None}, datetime(2026, 3, 12, 18, 17, tzinfo=UTC)),
        ({"title": "Kontroll", "published": "2024-03-12 19:44"},
         datetime(2024, 3, 12, 18, 44, tzinfo=UTC)),
        ({"preamble": "Trafikkontroll mellan klockan 14-16."},
         datetime(2025, 3, 12, 13, 0, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_a_notice_is_dated_by_its_text_its_title_its_link_or_its_publication(
    tmp_path: Path, changes: dict[str, Any], started_at: datetime
) -> None:
    content = json.dumps(NOTICE | changes)

    (activity,) = records_of(tmp_path, content, "activities", "notiser.jsonl")

    assert activity.started_at == started_at


def test_a_notice_without_any_date_is_told(tmp_path: Path) -> None:
    notice = NOTICE | {"title": "Trafikkontroll", "published": None}

    said = problem_of(tmp_path, json.dumps(notice), "activities", "notiser.jsonl")

    assert "published is empty, expected a day and time" in said


def test_a_notice_that_names_no_activity_is_told_not_dropped(tmp_path: Path) -> None:
    notice = NOTICE | {"title": "12 mars 19.17, Övrigt, Sala", "preamble": "", "body": "Brand."}

    said = problem_of(tmp_path, json.dumps(notice), "activities", "notiser.jsonl")

    assert "line 1: the row is one that names no activity" in said


def test_the_same_notice_published_twice_is_one_activity(tmp_path: Path) -> None:
    twice = json.dumps(NOTICE) + "\n" + json.dumps(NOTICE | {"id": 2, "url": "/2025/mars/12/y"})

    activities = records_of(tmp_path, twice, "activities", "notiser.jsonl")

    assert len(set(ids_of(activities))) == 1


def test_without_a_column_for_the_type_the_words_are_read(tmp_path: Path) -> None:
    content = "Beskrivning;Start\nFotpatrull på Stortorget, mötte 12 personer;2026-11-14 19:00\n"

    (activity,) = records_of(tmp_path, content, "activities")

    assert activity.type is ActivityType.FOOT_PATROL
    assert activity.place.place_id == "place-1"
    assert activity.people_met == 12


def test_codes_of_areas_keep_their_zero_and_areas_their_outline(tmp_path: Path) -> None:
    square = {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}
    features = [{
        "type": "Feature", "geometry": square,
        "properties": {"kom_namn": "Tyresö", "id": "0138", "lan_code": "01"},
    }]  # fmt: skip
    collection = json.dumps({"type": "FeatureCollection", "features": features})

    (mapped,) = records_of(tmp_path, collection, "areas", "fil.geojson")
    (listed,) = records_of(tmp_path, "Kommun;Kod\nTyresö;138\n", "areas")

    assert isinstance(mapped, Area)
    assert (mapped.code, mapped.kind) == ("0138", AreaKind.MUNICIPALITY)
    assert mapped.polygon == square
    assert mapped.own_words == {"parent_id": "01"}
    assert listed.id == mapped.id


def test_an_area_whose_shape_is_a_point_is_told(tmp_path: Path) -> None:
    feature = {
        "type": "Feature",
        "properties": {"namn": "Torget"},
        "geometry": {"type": "Point", "coordinates": [18, 59]},
    }

    said = problem_of(tmp_path, json.dumps(feature), "areas", "fil.geojson")

    assert "Polygon" in said


def test_places_and_contacts_are_read_with_their_own_words(tmp_path: Path) -> None:
    (place,) = records_of(tmp_path, "Plats;Lat;Lon;Typ\nTorget;59,33;18,07;torg\n", "places")
    (contact,) = records_of(
        tmp_path, "Namn;Organisation;Roll\nEva Ek;Bostads AB;värd\n", "contacts"
    )

    assert isinstance(place, Place)
    assert place.point is not None
    assert place.point.latitude == 59.33
    assert isinstance(contact, Contact)
    assert contact.function == "värd"
    assert contact.own_words == {"partner_id": "Bostads AB"}


NAUGHTY: tuple[Any, ...] = (
    None, True, 10**400, -1e308, float("nan"), [], {}, [1], {"a": 1}, "\ud800", "\0", "9" * 5_000,
    {"type": "Point"}, {"type": "Point", "coordinates": ["x", None]}, {"place_id": 5}, [[1]],
    "0001-01-01T00:00:00+23:00", "9999-12-31T23:59:59-23:00", "=cmd|' /C calc'!A0", "﷽", "'; DROP",
)  # fmt: skip


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_whatever_a_cell_holds_the_row_is_taken_or_told(tmp_path: Path, type_name: str) -> None:
    usual = {"name": "n", "title": "t", "type": "tillsyn", "started_at": "2026-11-14", "place": "p"}
    known: dict[str, Any] = {
        target: value for target, value in usual.items() if target in targets_of(type_name)
    }
    objects = [known | {target: bad} for target in targets_of(type_name) for bad in NAUGHTY]

    rows = rows_of(tmp_path, json.dumps(objects), type_name, "fil.json")

    assert len(rows) == len(objects)
    untold = [row for row in rows if not row.records and not row.problems]
    assert not untold or type_name == "promise"  # the same promise again says nothing new


def test_a_list_of_the_office_with_byte_order_mark_blanks_and_a_missing_heading(
    tmp_path: Path,
) -> None:
    content = "\ufeffKommun;;Invånare\r\nUpplands Väsby kommun;x;47 820\r\n"
    path = tmp_path / "fil.csv"
    path.write_text(content, encoding="utf-8", newline="")

    plan = plan_import(path, "areas", context=CONTEXT)
    (row,) = plan.rows

    (area,) = row.records
    assert isinstance(area, Area)
    assert plan.mapping.ignored == ("column 2",)
    assert (area.kind, area.population) == (AreaKind.MUNICIPALITY, 47_820)
