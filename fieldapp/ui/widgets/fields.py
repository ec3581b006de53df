"""What a person types into: fields with label, help and error, search, notes."""

from PySide6.QtCore import QEvent, QLocale, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, Tone, colour, dress, on_change, px, set_style_property
from fieldapp.ui.widgets.label import IconLabel, Label
from fieldapp.ui.widgets.layouts import column, row
from fieldapp.ui.widgets.paint import (
    PILL_RADIUS,
    Box,
    Glyph,
    Key,
    Part,
    draw_strip,
    smooth,
    strip_width,
)
from fieldapp.ui.widgets.stepper import Stepper


class LineInput(QLineEdit):
    """A line to type in, with an icon at its left and a key hint at its right.

    Args:
        placeholder: An example, shown while empty; never the only name of the field.
        icon: Phosphor name.
        key: A key hint such as ``Ctrl+K``.
        large: 48 instead of 40 pixels high.
    """

    def __init__(
        self,
        placeholder: str = "",
        *,
        icon: str = "",
        key: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._key = icon, key
        self.setPlaceholderText(placeholder)
        self.setProperty("large", "true" if large else "false")
        dress(self, Text.BODY)
        on_change(self._make_room)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect()).adjusted(px(12), 0, -px(8), 0)
        left = Qt.AlignmentFlag.AlignLeft
        if self._icon:
            draw_strip(painter, whole, [Glyph(self._icon, colour("ink2"))], 0, left)
        if self._key:
            hint = self._hint()
            start = whole.right() - strip_width(hint, 0)
            draw_strip(painter, whole.adjusted(start - whole.left(), 0, 0, 0), hint, 0, left)

    def _hint(self) -> list[Part]:
        box = Box(colour("sunken"), colour("border"), radius=PILL_RADIUS)
        return [Key(self._key, colour("ink2"), box)]

    @Slot()
    def _make_room(self) -> None:
        left = px(icons.BUTTON_SIZE + 8) if self._icon else 0
        right = strip_width(self._hint(), 0) if self._key else 0
        self.setTextMargins(left, 0, right, 0)


class SearchField(LineInput):
    """A search line; Esc empties it, ``searched`` tells each change."""

    searched = Signal(str)

    def __init__(self, placeholder: str, *, key: str = "", icon: str = "magnifying-glass") -> None:
        super().__init__(placeholder, icon=icon, key=key)
        self.setAccessibleName(placeholder)
        self.textChanged.connect(self.searched)

    def set_placeholder(self, text: str) -> None:
        """Say in another language what is searched."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class TextArea(QWidget):
    """Several lines to type, with a counter; Tab leaves it.

    Args:
        most: The most characters; more can be typed, and the counter turns red.
        lines: How many lines it shows.
        placeholder: An example, shown while empty.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        most: int = 1000,
        lines: int = 3,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most, self._lines = most, lines
        self._edit = QPlainTextEdit(self)
        self._edit.setTabChangesFocus(True)
        self._edit.setPlaceholderText(placeholder)
        dress(self._edit, Text.BODY)
        self._counter = Label("", Text.DETAIL, Tone.QUIET)
        self.setLayout(column(self._edit, row(None, self._counter), gap=2))
        self.setFocusProxy(self._edit)
        self._edit.textChanged.connect(self._count)
        self._count()
        on_change(self._resize)

    def text(self) -> str:
        """Return what is typed."""
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text."""
        self._edit.setPlainText(text)

    def edit(self) -> QPlainTextEdit:
        """Return the typed part, for a label's buddy."""
        return self._edit

    def counter(self) -> Label:
        """Return the counter, such as "72 / 1 000"."""
        return self._counter

    def is_too_long(self) -> bool:
        """Tell whether more is typed than can be kept."""
        return len(self.text()) > self._most

    @Slot()
    def _count(self) -> None:
        locale = QLocale()
        used, most = locale.toString(len(self.text())), locale.toString(self._most)
        self._counter.setText(f"{used} / {most}")
        set_style_property(self._counter, "tone", "error" if self.is_too_long() else "quiet")
        self.changed.emit()

    @Slot()
    def _resize(self) -> None:
        self._edit.setFixedHeight(px(22) * self._lines + 2 * px(8) + 2)


class Field(QWidget):
    """A label over an input, help beside it, and an error under it.

    Args:
        label: What to type; the label's buddy is the input.
        editor: Any input: a line, stepper, text area, choice.
        aid: Quiet words beside the label.
        required: Says "required" beside the label.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        aid: str = "",
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._required = required
        self._own_aid = aid
        self._label = Label(label, Text.STRONG)
        self._aid = Label("", Text.DETAIL, Tone.QUIET)
        self._error = Label("", Text.DETAIL, Tone.ERROR, wrap=True)
        self._error_icon = IconLabel("warning-circle-fill", "red", icons.PILL_SIZE)
        wrong = row(self._error_icon, gap=4)
        wrong.addWidget(self._error, 1)
        self.setLayout(column(row(self._label, self._aid, None), editor, wrong, None, gap=6))
        self._label.setBuddy(_typed_part(editor))
        self.set_words(label, aid)
        self.set_error("")

    def set_words(self, label: str, aid: str = "") -> None:
        """Change label and help, after a change of language."""
        self._own_aid = aid
        self._label.setText(label)
        self._aid.setText(self._quiet_words(aid))
        if not self.editor.accessibleName():
            self.editor.setAccessibleName(label)
        _typed_part(self.editor).setAccessibleName(label)

    def _quiet_words(self, aid: str) -> str:
        """Return what stands beside the label: a sentence of its own, or words that go on."""
        if not self._required:
            return aid
        required = self.tr("required")
        if aid[:1].isupper():
            return f"{required[:1].upper()}{required[1:]}. {aid}"
        return f"{required}, {aid}" if aid else required

    def set_error(self, text: str) -> None:
        """Say what is wrong and what to do; empty when it is right."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._error_icon.setVisible(bool(text))
        typed = _typed_part(self.editor)
        typed.setAccessibleDescription(text or self._own_aid)
        set_style_property(typed, "invalid", "true" if text else "false")

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._error.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words(self._label.text(), self._own_aid)


def _typed_part(editor: QWidget) -> QWidget:
    if isinstance(editor, Stepper | TextArea):
        return editor.edit()
    return editor
