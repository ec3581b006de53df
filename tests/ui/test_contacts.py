"""Contact persons and citizen contacts as officers keep them."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fieldapp.actions.contacts import add_contact, note_citizen_contact
from fieldapp.actions.record_forms import save_new
from fieldapp.domain.contact import CitizenContact, Contact
from fieldapp.domain.partner import Partner
from fieldapp.domain.vocabulary import PartnerKind
from fieldapp.settings import Settings
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.contacts.screen import ContactsScreen
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Theme
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Chip, Row, SearchField
from tests.ui.conftest import Dress
from tests.ui.patrol_area import SWEDEN, Toasts, finish, new_store
from tests.ui.promise_room import Window, save, type_in, words_on

# Menus and suggestions are windows of their own, which the screenless platform comments on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PERSONAL_NUMBER = "811228-9874"
"""One that the tax agency gives out for tests."""


class ContactRoom(Window):
    """The screen of contacts over a store with two persons and their partner."""

    screen: ContactsScreen

    def __init__(self, qtbot: QtBot, screen: ContactsScreen, store: Store) -> None:
        super().__init__(qtbot, screen)
        self.store, self.toasts = store, Toasts()

    def rows(self) -> list[str]:
        rows = [row for row in self.screen.findChildren(Row) if row.isVisible()]
        return [row.accessibleName().partition(",")[0] for row in rows]

    def selected(self) -> str | None:
        rows = [row for row in self.screen.findChildren(Row) if row.isVisible()]
        return next((row.objectName() for row in rows if row.is_selected()), None)

    def people(self) -> list[Contact]:
        return [one for one in self.store.records("contact") if isinstance(one, Contact)]

    def citizens(self) -> list[CitizenContact]:
        found = self.store.records("citizen_contact")
        return [one for one in found if isinstance(one, CitizenContact)]

    def told(self, **values: Any) -> CitizenContact:
        given = {"channel": "telephone", "type": "question", "topic": "mopeds", **values}
        return note_citizen_contact(self.store, **given)

    def show_citizens(self, argument: object = None) -> None:
        self.screen.open(argument)
        self.until(lambda: self.has("new citizen contact"))


def people_of(store: Store) -> None:
    partner = save_new(store, "partner", {"name": "Ekvallahem", "kind": "housing_company"})
    add_contact(
        store,
        name="Lars Öberg",
        function="områdeschef",
        partner_id=partner.record_id,
        phone="070-174 06 35",
        note="Nås efter 15.",
    )
    add_contact(store, name="Anna Ek", function="rektor")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[ContactRoom]:
    store = new_store(tmp_path)
    people_of(store)
    session = Session(store)
    way = Way(session)
    screen = ContactsScreen(session, way, Settings(language="en"))
    room = ContactRoom(qtbot, screen, store)
    way.said.connect(room.toasts.say)
    screen.resize(1270, 712)
    screen.show()
    screen.activateWindow()
    room.until(lambda: len(room.rows()) == 2)
    yield room
    screen.close()
    room.until(lambda: background.wait_all(0))
    delete(screen)  # at once, so that it asks nothing more of the store
    finish(session)


# Contact persons.


def test_persons_stand_by_name_with_function_partner_and_phone(room: ContactRoom) -> None:
    assert room.rows() == ["Anna Ek", "Lars Öberg"]
    assert "områdeschef, Ekvallahem" in room.words()
    assert "070-174 06 35" in room.words()


def test_every_person_is_marked_as_not_suspected(room: ContactRoom) -> None:
    assert room.words().count("Not suspected") == len(room.rows()) + 1  # and on the card


def test_a_name_is_not_searched_unless_the_server_allows_it(room: ContactRoom) -> None:
    assert "Names are not searched here" in room.words()

    QTest.keyClicks(field_of(room), "anna")

    room.says("Nothing fits the filter")


def test_function_and_partner_are_searched(room: ContactRoom) -> None:
    QTest.keyClicks(field_of(room), "ekvalla")

    room.until(lambda: room.rows() == ["Lars Öberg"])


def test_where_the_server_allows_it_names_are_searched(room: ContactRoom) -> None:
    room.store.set_fact("scope", {"search_persons": True})

    QTest.keyClicks(field_of(room), "anna")

    room.until(lambda: room.rows() == ["Anna Ek"])
    assert "Names are not searched here" not in room.words()


def field_of(room: ContactRoom) -> SearchField:
    field: SearchField | None = room.screen.findChild(SearchField)
    assert field is not None
    return field


def open_lars(room: ContactRoom) -> None:
    lars = next(one for one in room.people() if one.name == "Lars Öberg")
    room.screen.open(lars.id)
    room.says("Nås efter 15.")


def test_a_person_tells_when_it_is_purged(room: ContactRoom) -> None:
    open_lars(room)

    assert "To be purged 31 December 2026" in room.words()


def test_details_stand_in_no_tooltip_and_no_title(room: ContactRoom) -> None:
    open_lars(room)

    parts = [room.screen, *room.screen.findChildren(QWidget)]
    said = " ".join(part.toolTip() + part.windowTitle() for part in parts)
    assert "070" not in said
    assert "Nås" not in said
    assert "Lars" not in said


def test_the_phone_number_is_copied_only_by_its_button(room: ContactRoom) -> None:
    open_lars(room)
    QGuiApplication.clipboard().clear()

    room.press("copy phone")

    assert QGuiApplication.clipboard().text() == "070-174 06 35"
    assert room.toasts.texts == ["Phone number copied."]


def test_a_new_person_needs_only_a_name(room: ContactRoom) -> None:
    sheet = room.sheet("new contact")
    assert "Not suspected" in words_on(sheet)
    save(sheet)
    room.until(lambda: sheet.rows.row("name").error() == "Fill this in.")

    type_in(sheet, "name", "Maria Holm")
    save(sheet)

    room.until(lambda: "Maria Holm" in room.rows())
    assert "Saved on this computer" in room.toasts.texts[-1]


def test_a_new_partner_is_made_with_the_person(room: ContactRoom) -> None:
    sheet = room.sheet("new contact")
    type_in(sheet, "name", "Maria Holm")
    type_in(sheet, "partner_id", "Torghandlarna")
    assert "A new partner will be made" in words_on(sheet)

    save(sheet)

    room.until(lambda: len(room.people()) == 3)
    maria = next(one for one in room.people() if one.name == "Maria Holm")
    partner = room.store.must_get("partner", maria.partner_id or "")
    assert isinstance(partner, Partner)
    assert (partner.name, partner.kind) == ("Torghandlarna", PartnerKind.OTHER)


def test_a_known_partner_is_not_made_again(room: ContactRoom) -> None:
    sheet = room.sheet("new contact")
    type_in(sheet, "name", "Maria Holm")
    type_in(sheet, "partner_id", "ekvallahem")
    assert "A new partner will be made" not in words_on(sheet)

    save(sheet)

    room.until(lambda: len(room.people()) == 3)
    assert room.store.count("partner") == 1


def test_a_personal_number_in_the_note_is_warned_of(room: ContactRoom) -> None:
    sheet = room.sheet("new contact")
    assert "Never origin, religion" in words_on(sheet)

    type_in(sheet, "note", PERSONAL_NUMBER)

    assert "This looks like a personal number" in words_on(sheet)


def test_the_name_of_a_new_partner_is_kept_in_the_draft(room: ContactRoom) -> None:
    sheet = room.sheet("new contact")
    type_in(sheet, "partner_id", "Torghandlarna")
    room.until(lambda: bool(Drafts(room.store).all("contact")))
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    room.until(lambda: not room.screen.findChildren(type(sheet)))

    again = room.sheet("new contact")

    room.until(lambda: "A new partner will be made" in words_on(again))


def test_a_removed_person_comes_back_by_undo(room: ContactRoom) -> None:
    open_lars(room)
    room.press("remove contact")
    room.until(lambda: room.rows() == ["Anna Ek"])
    room.until(lambda: room.toasts.texts == ["The contact person was removed."])

    room.toasts.acts[-1]()

    room.until(lambda: room.rows() == ["Anna Ek", "Lars Öberg"])


# Citizen contacts.


def at(day: int) -> datetime:
    return datetime(2025, 11, day, 15, 10, tzinfo=SWEDEN)


def test_those_who_wait_stand_first_and_overdue_is_said(room: ContactRoom) -> None:
    room.told(at=at(13), type="praise", topic="other")
    room.told(at=at(11), wants_reply=True, reply_due=date(2025, 11, 20))
    room.told(at=at(12), wants_reply=True, reply_due=date(2025, 11, 12), type="concern")
    room.show_citizens()

    room.until(lambda: len(room.rows()) == 3)
    assert [row.partition(":")[0] for row in room.rows()] == ["Concern", "Question", "Praise"]
    assert "Overdue since Wed 12 Nov" in room.words()
    assert "Answer by Thu 20 Nov" in room.words()
    assert "2 waiting" in room.words()


def test_the_to_do_list_leads_to_those_who_wait(room: ContactRoom) -> None:
    room.told(at=at(13), type="praise")
    room.told(at=at(11), wants_reply=True)

    room.show_citizens({"owed": True})

    room.until(lambda: [row.partition(":")[0] for row in room.rows()] == ["Question"])


def test_a_citizen_contact_is_found_by_its_id(room: ContactRoom) -> None:
    for day in range(1, 13):
        room.told(at=at(day), type="tip")
    first = room.citizens()[0]

    room.screen.open(first.id)

    room.until(lambda: room.selected() == f"citizen_contact:{first.id}")


def test_the_sought_citizen_contact_stays_selected_when_news_come(room: ContactRoom) -> None:
    first = room.told(at=at(1), type="tip")
    room.screen.open(first.id)
    room.until(lambda: room.selected() == f"citizen_contact:{first.id}")

    room.told(at=at(11), type="praise")
    room.show_citizens()

    room.until(lambda: len(room.rows()) == 2)
    assert room.selected() == f"citizen_contact:{first.id}"


def test_a_partner_leads_to_its_contact_persons(room: ContactRoom) -> None:
    (partner,) = room.store.records("partner")

    room.screen.open(partner.id)

    room.until(lambda: room.rows() == ["Lars Öberg"])


def test_an_answer_is_noted_and_can_be_undone(room: ContactRoom) -> None:
    asked = room.told(at=at(11), wants_reply=True)
    room.show_citizens()

    room.press(f"answered:{asked.id}")

    room.until(lambda: room.citizens()[0].replied_at is not None)
    room.until(lambda: room.toasts.texts == ["Marked as answered."])
    room.toasts.acts[-1]()
    room.until(lambda: room.citizens()[0].replied_at is None)


def test_the_quick_form_is_anonymous_and_asks_for_channel_and_type(room: ContactRoom) -> None:
    room.show_citizens()
    sheet = room.sheet("new citizen contact")
    save(sheet)
    room.until(lambda: sheet.rows.row("channel").error() == "Choose one of the list.")

    press_chip(sheet, "On the spot")
    press_chip(sheet, "Tip")
    save(sheet)

    room.until(lambda: len(room.citizens()) == 1)
    (told,) = room.citizens()
    assert (told.channel, told.type, told.anonymous) == ("street", "tip", True)
    assert (told.wants_reply, told.contact_id) == (False, None)


def press_chip(sheet: QWidget, text: str) -> None:
    chip = next(each for each in sheet.findChildren(Chip) if each.text() == text)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_an_answer_that_is_wanted_gets_its_day_and_perhaps_a_person(room: ContactRoom) -> None:
    room.show_citizens()
    sheet = room.sheet("new citizen contact")
    assert not sheet.rows.row("contact_id").isVisible()
    for field, value in (("channel", "email"), ("type", "question"), ("wants_reply", True)):
        sheet.rows.row(field).set_value(value)
    sheet.rows.changed.emit()
    assert sheet.rows.row("contact_id").isVisible()
    lars = next(one for one in room.people() if one.name == "Lars Öberg")
    sheet.rows.row("contact_id").set_value(lars.id)

    save(sheet)

    room.until(lambda: len(room.citizens()) == 1)
    (told,) = room.citizens()
    assert (told.reply_due, told.contact_id) == (date(2025, 11, 28), lars.id)
    assert not told.anonymous


@pytest.mark.parametrize("percent", [100, 150])
def test_the_page_never_needs_more_width_than_the_laptop_has(
    room: ContactRoom, dress_app: Dress, percent: int
) -> None:
    room.told(at=at(11), wants_reply=True, type="promised_help", topic="vehicle_theft")
    dress_app(Theme.DARK, percent)
    room.show_citizens()
    room.until(lambda: len(room.rows()) == 1)

    assert room.screen.minimumSizeHint().width() <= 1270
