"""What every test stands on: no screen, no keyring of a real person, repeatable examples."""

import os

import hypothesis

# Set before anything imports Qt or keyring. `make test` gives a real keyring of its own; a bare
# `pytest` gets one that refuses, so that no test can write into the developer's.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "FIELDAPP_TEST_SESSION" not in os.environ:
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# Two busy cores make any deadline a matter of luck; pytest-timeout catches what hangs.
hypothesis.settings.register_profile("fieldapp", deadline=None, print_blob=True)
hypothesis.settings.load_profile("fieldapp")
