"""Whether a window can be opened here; asked before Qt is loaded, which would end in an abort."""

import os
import sys
from collections.abc import Mapping

NO_SCREEN = (
    "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open. "
    "Nothing was changed. Start it on a desktop, or see what it does with: "
    "fieldapp demo --headless --out DIR."
)
_NEED_A_SCREEN = ("xcb", "wayland")
_SHOW_NOTHING = ("offscreen", "minimal")


def has_screen(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Say whether there is a screen, or a platform of Qt's is named that needs none."""
    if not system.startswith("linux"):
        return True
    named = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if named and not named.startswith(_NEED_A_SCREEN):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def is_seen(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Say whether somebody would see a window: there is a screen, and Qt is told to use it."""
    named = environment.get("QT_QPA_PLATFORM", "")
    return not named.startswith(_SHOW_NOTHING) and has_screen(environment, system)


def library_missing(problem: ImportError) -> str:
    """Return what to do when a library that Qt stands on is not on the computer."""
    return (
        f"A window can't open: {problem}. Nothing was changed. On Debian or Ubuntu: "
        "sudo apt-get install libegl1 libgl1 libxcb-cursor0 libxkbcommon-x11-0 libdbus-1-3 "
        "libfontconfig1."
    )
