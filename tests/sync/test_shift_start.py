"""Shift start: all laptops come at once, for the first time and with work."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Event

from fieldapp.sync.refusals import SlowDown
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop

OFFICERS = 10
LAPTOPS = 20
PATROLS = 5
TRIES = 10
"""A server that is busy says so, and laptops come again."""


def test_twenty_laptops_at_once_are_all_served(
    new_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    users = [f"officer-{number}" for number in range(OFFICERS)]
    for user in users:
        running_server.add_user(user)
    laptops = [new_laptop(f"laptop-{number}") for number in range(LAPTOPS)]
    for laptop in laptops:
        for place in range(PATROLS):
            laptop.logs(f"Plats {place}")

    def comes(number: int) -> Laptop:
        laptop = laptops[number]
        for _ in range(TRIES):
            with suppress(SlowDown):
                report = laptop.connects(users[number % OFFICERS])
                assert (report.waiting, report.needs_you) == (0, 0)
                return laptop
            Event().wait(1)  # as long as the server asked for
        raise AssertionError(f"laptop {number} was never served")

    with ThreadPoolExecutor(LAPTOPS) as all_at_once:
        came = list(all_at_once.map(comes, range(LAPTOPS)))

    last = came[-1]
    assert last.syncs().problem is None
    assert last.store.count("activity") == LAPTOPS * PATROLS
