"""Drawing with the keyboard: Enter sets a corner at the cross, Tab takes one to hand, arrows move it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from fieldapp.ui.map.sketch import Sketch
from fieldapp.ui.theme import px

if TYPE_CHECKING:
    from fieldapp.ui.map.mouse import MousedMap

_STEP, _FINE_STEP = 8, 1
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SETS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def press_key(view: "MousedMap", sketch: Sketch, event: QKeyEvent) -> bool:
    """Do what a key means while something is drawn; return False for a key that means nothing."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key is Qt.Key.Key_Escape:
        view.stop_sketch()
        view.sketch_ended.emit()
    elif key in _SETS and modifiers & Qt.KeyboardModifier.ControlModifier:
        sketch.close()
        view.sketch_done.emit()
    elif key in _SETS:
        sketch.add(view.camera.middle)
        view.tell_sketch()
    elif key in _REMOVES:
        sketch.remove()
        view.tell_sketch()
    elif key in _ARROWS and sketch.chosen is not None:
        _shift(view, sketch, key, event)
    else:
        return False
    return True


def _shift(view: "MousedMap", sketch: Sketch, key: Qt.Key, event: QKeyEvent) -> None:
    is_fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    step = px(_FINE_STEP if is_fine else _STEP)
    right, down = _ARROWS[key]
    assert sketch.chosen is not None  # noqa: S101  (narrowing)
    at = view.camera.pixel(sketch.spots[sketch.chosen], view.size())
    sketch.move(view.camera.spot(at + QPointF(right * step, down * step), view.size()))
    view.tell_sketch()
