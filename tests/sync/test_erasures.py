"""What the server erased goes from every laptop that may hold it, wherever its officer works now."""

import json

from fieldapp.server import scope
from fieldapp.server.confirming import erasures
from fieldapp.server.erasing import erase
from tests.server.running import RunningServer
from tests.sync.conftest import MakeLaptop


def test_who_was_moved_away_erases_what_the_history_still_says(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    elin = officer_with_laptop("elin")
    patrol = elin.logs("Järntorget", note="Maria Holm bad om hjälp")
    elin.syncs()
    database = running_server.open_database()
    scope.move_user(database, "elin", ["0115"])
    elin.syncs()
    erase(database, patrol.id, "begärt")

    report = elin.syncs()
    missing = [one.missing for one in erasures(database)]
    database.close()

    assert (report.problem, missing) == (None, [()])
    rows = elin.store.connections.read().execute("SELECT new_values, old_values FROM change")
    assert "Maria" not in json.dumps(rows.fetchall())


def test_a_restored_server_is_told_of_an_erasure_once_more(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    elin = officer_with_laptop("elin")
    patrol = elin.logs("Järntorget")
    elin.syncs()
    database = running_server.open_database()
    erase(database, patrol.id, "begärt")
    elin.syncs()
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE erasure_ack SET at = ''")

    elin.syncs()
    missing = [one.missing for one in erasures(database)]
    database.close()

    assert missing == [()]
