"""The time comes from the clock that was passed in."""

from tests.rules.source import modules, name_of

ASKS_THE_MACHINE = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "time.time",
    "QDate.currentDate",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
    "QTime.currentTime",
}


def test_only_the_clock_asks_the_machine_for_the_time() -> None:
    found = [
        module.at(call)
        for module in modules("fieldapp")
        for call in module.calls()
        if ".".join(name_of(call.func).split(".")[-2:]) in ASKS_THE_MACHINE
        and module.path != "fieldapp/base/clock.py"
    ]

    assert found == []
