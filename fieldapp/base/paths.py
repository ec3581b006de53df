"""Where things lie on this computer."""

import os
from pathlib import Path

import platformdirs

from fieldapp.base.errors import StoreReadOnly

APP_NAME = "fieldapp"


def default_profile() -> Path:
    """Return the profile folder used when none is named."""
    named = os.environ.get("FIELDAPP_PROFILE")
    return Path(named) if named else Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def config_folder() -> Path:
    """Return the folder of the user's own settings (nothing personal about others in it)."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def policy_file() -> Path:
    """Return the machine-wide policy file that the force's IT department may place."""
    return Path(platformdirs.site_config_dir(APP_NAME, appauthor=False)) / "policy.json"


def make_private_folder(folder: Path) -> Path:
    """Make `folder` so that only its owner can enter; raise StoreReadOnly where that fails."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise StoreReadOnly(profile=str(folder)) from problem
    return folder
