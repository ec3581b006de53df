"""Accounts, enrolment and tokens."""

from datetime import timedelta

import pytest

from fieldapp.base.errors import BadInput
from fieldapp.domain.vocabulary import Role
from fieldapp.server import accounts
from fieldapp.server.database import Database
from fieldapp.server.problems import Refused
from fieldapp.server.signin import Passwords, caller_with, enrol, pause_after
from fieldapp.wire.messages import EnrolReply, EnrolRequest
from tests.server.making import FixedClock

PASSWORD = "Å ett långt lösenord"


@pytest.fixture(scope="module")
def passwords() -> Passwords:
    return Passwords()


@pytest.fixture
def anna(database: Database, clock: FixedClock) -> str:
    accounts.add_area(database, "0114", "Rinkeby", clock)
    accounts.add_area(database, "0115", "Kista", clock)
    return accounts.add_user(
        database, "anna", "Anna Ek", Role.AREA_OFFICER, ["0115", "0114"], PASSWORD, clock=clock
    )


def connect(
    database: Database,
    passwords: Passwords,
    clock: FixedClock,
    password: str = PASSWORD,
    user: str = "anna",
    device_id: str = "laptop-1",
) -> EnrolReply:
    request = EnrolRequest(user=user, password=password, device_id=device_id)
    return enrol(database, passwords, request, clock.now())


def refusal(database: Database, passwords: Passwords, clock: FixedClock, **how: str) -> Refused:
    with pytest.raises(Refused) as caught:
        connect(database, passwords, clock, **how)
    return caught.value


def test_the_reply_tells_who_the_user_is_home_area_first(
    database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    reply = connect(database, passwords, clock)

    assert (reply.officer_id, reply.display_name) == (anna, "Anna Ek")
    kista, rinkeby = reply.area_ids
    assert reply.scope.streams == tuple(
        sorted([f"area:{kista}", f"area:{rinkeby}", "org", f"user:{anna}"])
    )
    assert caller_with(database, reply.token, clock.now()).role is Role.AREA_OFFICER


def test_the_name_may_be_typed_in_any_case_and_the_password_in_any_form(
    database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    decomposed = PASSWORD.replace("Å", "A\u030a")

    assert connect(database, passwords, clock, decomposed, user="ANNA").officer_id == anna


@pytest.mark.parametrize(("user", "password"), [("anna", "wrong"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(
    user: str, password: str, database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    problem = refusal(database, passwords, clock, user=user, password=password).problem

    assert (problem.status, problem.type) == (401, "wrong_password")


def test_wrong_passwords_make_everyone_wait_longer_and_longer(
    database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    for _ in range(5):
        refusal(database, passwords, clock, password="wrong")

    early = refusal(database, passwords, clock)
    clock.moment += timedelta(seconds=31)
    again = refusal(database, passwords, clock, password="wrong")
    longer = refusal(database, passwords, clock)
    clock.moment += timedelta(seconds=61)

    assert (early.problem.status, early.retry_after) == (429, 31)
    assert again.problem.status == 401
    assert longer.retry_after == 61
    assert connect(database, passwords, clock).officer_id == anna


def test_the_right_password_ends_the_count(
    database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    for _ in range(3):
        for _ in range(4):
            refusal(database, passwords, clock, password="wrong")
        connect(database, passwords, clock)


def test_the_pause_grows_to_a_quarter_of_an_hour() -> None:
    pauses = [pause_after(failures).total_seconds() for failures in (0, 4, 5, 6, 7, 50)]

    assert pauses == [0, 0, 30, 60, 120, 900]


def test_a_laptop_that_connects_again_gets_another_token(
    database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    first = connect(database, passwords, clock)
    second = connect(database, passwords, clock)

    with pytest.raises(Refused):
        caller_with(database, first.token, clock.now())
    assert caller_with(database, second.token, clock.now()).officer_id == anna


def test_a_revoked_laptop_is_signed_out_and_stays_out(
    database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    token = connect(database, passwords, clock).token

    accounts.revoke_device(database, "laptop-1")

    with pytest.raises(Refused) as caught:
        caller_with(database, token, clock.now())
    assert caught.value.problem.type == "signed_out"
    assert refusal(database, passwords, clock).problem.type == "device_revoked"
    assert connect(database, passwords, clock, device_id="laptop-2").officer_id == anna


def test_a_revoked_user_is_signed_out_everywhere(
    database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    token = connect(database, passwords, clock).token

    accounts.revoke_user(database, "anna")

    with pytest.raises(Refused) as caught:
        caller_with(database, token, clock.now())
    assert caught.value.problem.type == "signed_out"
    assert refusal(database, passwords, clock).problem.type == "wrong_password"


def test_a_new_password_replaces_the_old_one(
    database: Database, passwords: Passwords, clock: FixedClock, anna: str
) -> None:
    accounts.set_password(database, "anna", "ett annat")

    assert refusal(database, passwords, clock).problem.type == "wrong_password"
    assert connect(database, passwords, clock, "ett annat").officer_id == anna


def test_an_area_is_made_once(database: Database, clock: FixedClock) -> None:
    first = accounts.add_area(database, "0114", "Rinkeby", clock)

    assert accounts.add_area(database, "0114", "Another name", clock) == first


def test_an_unknown_area_is_named(database: Database, clock: FixedClock, anna: str) -> None:
    with pytest.raises(BadInput, match="0999"):
        accounts.add_user(database, "bo", "Bo Ek", Role.ANALYST, ["0999"], PASSWORD, clock=clock)


def test_a_name_is_given_once(database: Database, clock: FixedClock, anna: str) -> None:
    with pytest.raises(BadInput, match="not yet taken"):
        accounts.add_user(database, "Anna", "A", Role.ANALYST, ["0114"], PASSWORD, clock=clock)


@pytest.mark.parametrize("password", ["", "x" * 1001])
def test_a_password_has_some_length(password: str, database: Database, anna: str) -> None:
    with pytest.raises(BadInput, match="password"):
        accounts.set_password(database, "anna", password)


def test_unknown_users_and_laptops_are_named(database: Database) -> None:
    with pytest.raises(BadInput, match="bo"):
        accounts.revoke_user(database, "bo")
    with pytest.raises(BadInput, match="laptop-9"):
        accounts.revoke_device(database, "laptop-9")
