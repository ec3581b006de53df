"""A handover for the pictures of the screens: its map built, its walk planned, a version frozen."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from fieldapp.actions.handover_days import ask, plan_day, set_route, tick_stop, tick_topic
from fieldapp.actions.handover_map import assemble_map, confirm_entry, entries_of, keep_entry
from fieldapp.actions.handover_versions import freeze_version
from fieldapp.actions.handovers import start_handover
from fieldapp.actions.people import local_now
from fieldapp.domain.handover import BriefingTopic, RouteStop
from fieldapp.domain.place import Place
from fieldapp.storage.store import Store
from fieldapp.ui.demo_hands import click, rest, seen
from fieldapp.ui.handover.page import HandoverView
from fieldapp.ui.handover.page_pictures import PagesCard
from fieldapp.ui.shell.window import MainWindow

STEPS = ("map", "day", "notice", "signing")
DAYS_LEFT = 16
PAGES_MILLISECONDS = 2000
QUESTION = "Vem öppnar fritidsgården på lördagar?"
WHY = "Känner alla handlare på torget. Ring innan du kommer."


def begin_handover(store: Store, incoming: str) -> str:
    """Hand the sample area over to another officer, as far as signing it; return its id."""
    today = local_now(store).date()
    handover = start_handover(
        store,
        leaving=store.person.officer_id,
        incoming=incoming,
        last_day=today + timedelta(days=DAYS_LEFT),
        notice_given=today,
    )
    assemble_map(store, handover.id)
    entries = entries_of(store, handover.id)
    walk = _walk(store)
    keep_entry(store, entries[0].id, why=WHY, introduce=True, place_id=walk[1].place_id)
    for number, entry in enumerate(entries):
        if number % 3:
            confirm_entry(store, entry.id)
    plan_day(store, handover.id, date=today)
    set_route(store, handover.id, walk)
    tick_stop(store, handover.id, 0)
    tick_topic(store, handover.id, BriefingTopic.PROMISES)
    ask(store, handover.id, QUESTION, answers=incoming, until=today + timedelta(days=5))
    freeze_version(store, handover.id)
    return handover.id


def draw_handover(window: MainWindow, handover_id: str, take: Callable[[str], object]) -> None:
    """Show the list and each step of a handover, and have a picture taken of each."""
    window.go("handover", handover_id)
    view = seen(window, HandoverView)
    for number, name in enumerate(STEPS, start=1):
        view.go_to(number)
        if name == "signing":
            seen(window, PagesCard)
            rest(PAGES_MILLISECONDS)
        take(f"handover-{name}")
    view.go_to(1)
    click(seen(window, QWidget, "step back"))
    take("handovers")


def _walk(store: Store) -> list[RouteStop]:
    places = [one for one in store.records("place") if isinstance(one, Place) and one.point]
    return [
        RouteStop(
            place_id=place.id,
            title=place.name,
            latitude=place.point.latitude,
            longitude=place.point.longitude,
            at=f"{9 + at // 2:02}:{30 * (at % 2):02}",
        )
        for at, place in enumerate(places)
        if place.point is not None
    ]
