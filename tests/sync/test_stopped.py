"""An exchange that is stopped in the middle of its own work, at any step of it."""

from fieldapp.base.errors import StoreError
from fieldapp.storage.connections import Connections
from tests.sync.conftest import Laptop, MakeLaptop

STEP = 40
"""Instructions of the database between two places at which it is stopped."""


def stops_after(connections: Connections, steps: int) -> list[int]:
    """Let the database stop what it does after so many steps; what is returned counts them."""
    taken = [0]

    def step() -> int:
        taken[0] += 1
        return int(taken[0] == steps)

    connections.read().set_progress_handler(step, STEP)
    return taken


def goes_on(connections: Connections) -> None:
    connections.read().set_progress_handler(None, 0)


def syncs_and_is_stopped(laptop: Laptop, steps: int) -> bool:
    """Exchange; return whether that was stopped before its end."""
    taken = stops_after(laptop.store.connections, steps)
    try:
        laptop.syncs()
    except StoreError:
        return True
    finally:
        goes_on(laptop.store.connections)
    return taken[0] >= steps


def test_stopped_at_any_step_of_its_writing_it_goes_on(officer_with_laptop: MakeLaptop) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    is_stopped, steps = True, 0

    while is_stopped:
        steps += 1
        theirs, ours = elin.logs(f"Hamnen {steps}"), sara.logs(f"Järntorget {steps}")
        elin.syncs()
        is_stopped = syncs_and_is_stopped(sara, steps)
        report = sara.syncs()

        assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
        assert sara.sees(theirs) is not None
        assert sara.sees(ours) is not None

    elin.syncs()
    assert steps > 20
    assert elin.store.count("activity") == sara.store.count("activity") == 2 * steps
