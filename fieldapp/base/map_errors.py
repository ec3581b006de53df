"""What can be wrong with a map pack; nothing is changed by trying one."""

from fieldapp.base.errors import FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP


class PackError(FieldappError):
    """A map pack can't be used. Facts: pack (its file's name)."""

    what = QT_TRANSLATE_NOOP("errors", "{pack} can't be used as a map.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed; the maps you have are kept.")
    next_step = QT_TRANSLATE_NOOP("errors", "Ask whoever made the map pack for a new one.")


class PackUnreadable(PackError):
    """The file can't be opened. Facts: pack."""

    what = QT_TRANSLATE_NOOP("errors", "{pack} can't be opened or read.")
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Check that the file is there and that you may read it."
    )


class PackDamaged(PackError):
    """The file is no MBTiles, or not whole. Facts: pack."""

    what = QT_TRANSLATE_NOOP("errors", "{pack} is damaged, or is no map pack (MBTiles).")
    next_step = QT_TRANSLATE_NOOP("errors", "Copy or download it again.")


class PackEmpty(PackError):
    """There are no tiles in it. Facts: pack."""

    what = QT_TRANSLATE_NOOP("errors", "{pack} is empty: there is no map in it.")


class PackForeign(PackError):
    """Its layers are none that are drawn here. Facts: pack."""

    what = QT_TRANSLATE_NOOP(
        "errors", "{pack} has layers of another kind than those that can be drawn here."
    )
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Make one with: fieldapp maps build, or use one of the OpenMapTiles schema."
    )


class PackElsewhere(PackError):
    """It shows other ground than the officer's area. Facts: pack, area."""

    what = QT_TRANSLATE_NOOP("errors", "{pack} does not show the area {area}.")
    next_step = QT_TRANSLATE_NOOP("errors", "Choose the map pack of your own area.")


class PackMistaken(PackError):
    """Its SHA-256 is not the stated one. Facts: pack, found, expected."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "{pack} is not the file it should be: its SHA-256 is {found}, stated is {expected}.",
    )
    next_step = QT_TRANSLATE_NOOP("errors", "Copy or download it again.")


class NoMapTool(FieldappError):
    """A program that builds maps is not installed. Facts: tool, package."""

    what = QT_TRANSLATE_NOOP(
        "errors", "Building a map needs the program {tool}, which is not here."
    )
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Install it (Debian, Ubuntu: apt install {package}) and try again."
    )


class MapNotBuilt(FieldappError):
    """The program that builds maps gave up. Facts: tool, extract, problem."""

    what = QT_TRANSLATE_NOOP("errors", "{tool} could not make a map of {extract}: {problem}")
    safe = QT_TRANSLATE_NOOP("errors", "No pack was written.")
    next_step = QT_TRANSLATE_NOOP("errors", "Check that the file is a whole OpenStreetMap extract.")
