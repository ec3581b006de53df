"""Settings: the machine's policy first, then the officer's own file, then flags.

What the policy file states can't be changed by the officer; the settings screen shows it locked.
Nothing secret stands here: keys and tokens lie in the keyring and inside the encrypted store.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from fieldapp.base.errors import BadInput, StoreReadOnly
from fieldapp.base.paths import config_folder, make_private_folder, policy_file

ThemeName = Literal["light", "dark", "night", "system"]
POSITION_SYSTEM = "system"
POSITION_GPSD = "gpsd"


class Settings(BaseModel):
    """How the app looks and behaves on this computer."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: Literal["sv", "en", "pseudo"] = "sv"
    theme: ThemeName = "system"
    text_percent: Annotated[int, Field(ge=100, le=200)] = 100
    lock_minutes: Annotated[int, Field(ge=1, le=120)] = 5
    sync_minutes: Annotated[int, Field(ge=1, le=120)] = 2
    server: str = ""
    ca_file: str = ""
    position_source: Annotated[str, Field(max_length=300)] = ""
    """Where the position comes from: off (empty), ``system``, ``gpsd``, or a device or file."""
    fixed: frozenset[str] = frozenset()
    """Names of the settings that the machine's policy states."""


def user_file() -> Path:
    """Return the officer's own settings file."""
    return config_folder() / "settings.json"


def load(flags: Mapping[str, Any] | None = None) -> Settings:
    """Return the settings in force; a broken file of the officer's own is passed over.

    Raises:
        BadInput: the machine's policy file is wrong, naming what is.
    """
    policy = _read(policy_file())
    own = {**_read(user_file()), **(flags or {})}
    try:
        fixed = Settings.model_validate(policy).model_dump(include=set(policy))
    except ValidationError as problem:
        first = problem.errors()[0]
        raise BadInput(
            where=str(policy_file()),
            field=".".join(map(str, first["loc"])),
            value=repr(first["input"]),
            expected=first["msg"],
        ) from problem
    return Settings.model_validate({**_sound(own), **fixed, "fixed": frozenset(fixed)})


def _sound(own: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of the officer's settings that can be used."""
    kept = {}
    for name, value in own.items():
        try:
            Settings.model_validate({name: value})
        except ValidationError:
            continue
        kept[name] = value
    return kept


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def keep(settings: Settings, **values: Any) -> Settings:
    """Save new values in the officer's own file and return the settings with them.

    Raises:
        StoreReadOnly: the folder can't be written.
    """
    allowed = {name: value for name, value in values.items() if name not in settings.fixed}
    after = Settings.model_validate({**dict(settings), **allowed})
    path = user_file()
    make_private_folder(path.parent)
    own = after.model_dump(mode="json", exclude={"fixed", *settings.fixed})
    beside = path.with_suffix(f".{os.getpid()}.new")
    try:
        beside.touch(mode=0o600)
        beside.write_text(json.dumps(own, indent=1), encoding="utf-8")
        beside.replace(path)
    except OSError as problem:
        raise StoreReadOnly(profile=str(path.parent)) from problem
    return after
