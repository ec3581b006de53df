"""The rows of the log, counted without loading a line, are those of the log written out."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.storage.activities import ActivityLine, DayGroup
from fieldapp.ui.models.day_rows import HEAD, DayRows

NEWEST = date(2025, 11, 14)

Written = list[tuple[date, int]]


@st.composite
def day_groups(draw: st.DrawFn) -> list[DayGroup]:
    """Days newest first, some days apart, each with one activity or more."""
    gaps = draw(st.lists(st.integers(1, 40), max_size=12))
    days = [NEWEST - timedelta(days=sum(gaps[: place + 1])) for place in range(len(gaps))]
    return [DayGroup(day, draw(st.integers(1, 9)), draw(st.integers(1, 900))) for day in days]


def written_out(groups: list[DayGroup]) -> Written:
    """Return every row as (day, number of the line), in the plainest way."""
    return [(group.day, offset) for group in groups for offset in range(HEAD, group.count)]


def line_of(day: date, number: int) -> ActivityLine:
    started = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return ActivityLine(
        f"{day}/{number}", day.isoformat(), started, 30, "coffee", "", "", "", 1, "", "synced"
    )


@given(day_groups())
def test_each_row_is_what_the_written_out_log_has_there(groups: list[DayGroup]) -> None:
    rows, written = DayRows(groups), written_out(groups)

    found = [(rows.at(row).group.day, rows.at(row).offset) for row in range(len(rows))]

    assert found == written
    assert [rows.is_head(row) for row in range(len(rows))] == [at == HEAD for _, at in written]


@given(day_groups())
def test_a_line_is_found_where_it_stands(groups: list[DayGroup]) -> None:
    rows = DayRows(groups)
    lines = [(row, *at) for row, at in enumerate(written_out(groups)) if at[1] != HEAD]

    found = [rows.row_of(day, offset) for _, day, offset in lines]

    assert found == [row for row, _, _ in lines]
    assert rows.row_of(NEWEST + timedelta(days=1), 0) is None


@given(day_groups(), st.integers(1, 20))
def test_windows_put_each_line_in_its_row(groups: list[DayGroup], size: int) -> None:
    rows = DayRows(groups)
    log = [line_of(day, at) for day, at in written_out(groups) if at != HEAD]
    shown: list[str] = []

    for number in range((len(rows) + size - 1) // size):
        stretch = rows.stretch(number, size)
        first = 0
        if stretch is not None:
            first = log.index(line_of(stretch.day, stretch.offset))
        lines = log[first : first + stretch.limit] if stretch is not None else []
        shown += [line.id if line else "" for line in rows.in_rows(number, size, lines)]

    assert shown == ["" if at == HEAD else f"{day}/{at}" for day, at in written_out(groups)]


@given(day_groups(), st.integers(-5, 200), st.sampled_from([-1, 1]))
def test_the_keyboard_always_lands_on_a_line(groups: list[DayGroup], row: int, step: int) -> None:
    rows = DayRows(groups)

    landed = rows.nearest_line(row, step)

    assert landed is None if not groups else not rows.is_head(landed or 0)


def test_lines_of_a_log_that_changed_meanwhile_are_left_out() -> None:
    rows = DayRows([DayGroup(NEWEST, 2, 60)])
    other_day = line_of(NEWEST - timedelta(days=1), 0)

    placed = rows.in_rows(0, 256, [line_of(NEWEST, 0), other_day])

    assert placed == [None, line_of(NEWEST, 0), None]
