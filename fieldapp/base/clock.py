"""The time: the one place that asks the machine's clock."""

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

SWEDEN = ZoneInfo("Europe/Stockholm")


class Clock(Protocol):
    """Tells the time; tests and replays pass their own."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC, to the millisecond."""
        moment = datetime.now(UTC)
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def zone_named(name: str) -> ZoneInfo:
    """Return the time zone called `name`; an unknown name is Swedish time."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return SWEDEN


def local_date(moment: datetime, zone: ZoneInfo = SWEDEN) -> date:
    """Return the calendar day of `moment` where the officer is."""
    return moment.astimezone(zone).date()
