"""Shift start: all laptops come at once, for the first time and with work."""

from concurrent.futures import ThreadPoolExecutor

from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop

OFFICERS = 10
LAPTOPS = 20
PATROLS = 5


def test_twenty_laptops_at_once_are_served_without_an_error(
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
        report = laptop.connects(users[number % OFFICERS])
        assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
        return laptop

    with ThreadPoolExecutor(LAPTOPS) as all_at_once:
        came = list(all_at_once.map(comes, range(LAPTOPS)))

    last = came[-1]
    assert last.syncs().problem is None
    assert last.store.count("activity") == LAPTOPS * PATROLS
