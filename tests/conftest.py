"""What every test stands on: no screen, no keyring of a real person, repeatable examples."""

import gc
import os
from collections.abc import Iterator

import hypothesis
import pytest

# Set before anything imports Qt or keyring. `make test` gives a real keyring of its own; a bare
# `pytest` gets one that refuses, so that no test can write into the developer's.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "FIELDAPP_TEST_SESSION" not in os.environ:
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# Two busy cores make any deadline a matter of luck; pytest-timeout catches what hangs.
hypothesis.settings.register_profile("fieldapp", deadline=None, print_blob=True)
hypothesis.settings.load_profile("fieldapp")


@pytest.fixture(autouse=True)
def collected_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect garbage as the app does: on the GUI thread only, here after each test with a window.

    A collection on a worker thread that frees a window's timer there ends the program.
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()
