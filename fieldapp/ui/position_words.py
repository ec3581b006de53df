"""What is said of a position, and of none."""

from PySide6.QtCore import QCoreApplication

from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.position import PositionTrouble, Reading

_TROUBLES = {
    PositionTrouble.OFF: QT_TRANSLATE_NOOP(
        "Position", "Position is off. Turn it on in Settings, or choose the place."
    ),
    PositionTrouble.LOOKING: QT_TRANSLATE_NOOP("Position", "Looking for the position …"),
    PositionTrouble.NO_DEVICE: QT_TRANSLATE_NOOP(
        "Position", "The GPS receiver is not there. Plug it in, or choose the place."
    ),
    PositionTrouble.NO_RIGHT: QT_TRANSLATE_NOOP(
        "Position",
        "The position may not be read, or another program uses the receiver. Ask support, or"
        " choose the place.",
    ),
    PositionTrouble.SILENT: QT_TRANSLATE_NOOP(
        "Position", "The GPS receiver says nothing. Check its plug, or choose the place."
    ),
    PositionTrouble.NONSENSE: QT_TRANSLATE_NOOP(
        "Position",
        "What comes is no GPS sentence (NMEA). Check in Settings which device it is, or choose"
        " the place.",
    ),
    PositionTrouble.NO_FIX: QT_TRANSLATE_NOOP(
        "Position", "The GPS receiver sees too few satellites. Wait outdoors, or choose the place."
    ),
    PositionTrouble.INCOMPLETE: QT_TRANSLATE_NOOP(
        "Position",
        "The GPS receiver does not send all that is needed (GGA and RMC). Set it up anew, or choose"
        " the place.",
    ),
    PositionTrouble.JUMPING: QT_TRANSLATE_NOOP(
        "Position", "The position jumps, so it is not used. Wait until it is steady, or choose."
    ),
    PositionTrouble.DISAGREE: QT_TRANSLATE_NOOP(
        "Position", "Two GPS receivers disagree, so neither is used. Choose the place."
    ),
    PositionTrouble.NO_SERVICE: QT_TRANSLATE_NOOP(
        "Position", "This computer's position service does not answer. Choose the place."
    ),
}


def trouble_words(trouble: PositionTrouble) -> str:
    """Say what is wrong, and what to do."""
    return QCoreApplication.translate("Position", _TROUBLES[trouble])


def metres_words(metres: float) -> str:
    """Return an accuracy as it is shown: ±12 m."""
    return QCoreApplication.translate("Position", "±{metres} m").format(metres=round(metres))


def reading_words(reading: Reading) -> str:
    """Say how well the position is known just now, and how old it is."""
    if reading.fix is None:
        return trouble_words(reading.trouble or PositionTrouble.LOOKING)
    words = QCoreApplication.translate("Position", "Position found {metres}, {seconds} s ago.")
    return words.format(metres=metres_words(reading.fix.accuracy_m), seconds=round(reading.age))
