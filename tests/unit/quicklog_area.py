"""An invented area for the quick log tests: its places, its promises and the last log."""

from datetime import datetime
from zoneinfo import ZoneInfo

from fieldapp.domain.quicklog import Known, KnownPlace, KnownPromise, LastLogged, Understood, read
from fieldapp.domain.vocabulary import ActivityType

ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 14, 15, 30, tzinfo=ZONE)  # a Saturday

PLACES = (
    KnownPlace("square", "Stortorget", ("torget",)),
    KnownPlace("station", "Centralstationen", ("stationen", "centralen")),
    KnownPlace("centre", "Centrum"),
    KnownPlace("school", "Björkskolan"),
    KnownPlace("road", "Väg 40"),
)
PROMISES = (
    KnownPromise("calm", "Tryggare torg kvällstid", (ActivityType.FOOT_PATROL,), ("square",)),
    KnownPromise("traffic", "Lugnare trafik", (ActivityType.TRAFFIC_CHECK,)),
)
LAST = LastLogged(ActivityType.FOOT_PATROL, "square", "torget", 40, "calm")
KNOWN = Known(PLACES, PROMISES, LAST, ZONE)
NOTHING_KNOWN = Known((), (), None, ZONE)


def understood(line: str) -> Understood:
    """Read a line in the invented area, on its Saturday."""
    return read(line, KNOWN, NOW)
