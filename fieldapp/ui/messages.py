"""The only place that opens a box. Boxes never block: the answer comes to a function."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.base.errors import FieldappError, StoreError
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets.button import Button, ButtonKind
from fieldapp.ui.widgets.label import IconLabel, Label
from fieldapp.ui.widgets.layouts import column, margins, row

_WIDTH = 480


class Box(QDialog):
    """A short message with buttons; Esc is the safe answer. Opened by this module only."""

    def __init__(self, parent: QWidget | None, title: str, *, icon: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._words = column(gap=8)
        head = row(gap=12)
        if icon:
            head.addWidget(IconLabel(icon, "red", 24))
        head.addWidget(Label(title, Text.HEADING, wrap=True), 1)
        self._buttons = row(None, gap=12)
        self.setLayout(column(head, self._words, self._buttons, gap=16, margins=margins(24, 24)))

    def add_words(self, text: str, role: Text = Text.BODY, tone: Tone = Tone.NORMAL) -> Label:
        """Add a paragraph that can be selected."""
        label = Label(text, role, tone, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.addWidget(label)
        return label

    def add_button(self, button: Button, pressed: Callable[[], object]) -> None:
        """Add a button at the right."""
        button.clicked.connect(pressed)
        self._buttons.addWidget(button)


class _Question(QObject):
    """Carries the answer of a box to the one who asked, once."""

    def __init__(self, box: Box, answered: Callable[[bool], object]) -> None:
        super().__init__(box)
        self._answered = answered
        box.finished.connect(self._answer)

    @Slot(int)
    def _answer(self, code: int) -> None:
        self._answered(code == QDialog.DialogCode.Accepted.value)


def ask(
    parent: QWidget,
    *,
    title: str,
    text: str,
    yes: str,
    no: str,
    answered: Callable[[bool], object],
    danger: bool = False,
) -> Box:
    """Ask a question and return at once.

    Args:
        parent: The window it belongs to.
        title: The question in few words.
        text: What follows from the answer.
        yes: The words of the button that does it, such as "Delete".
        no: The words of the button that does nothing; Esc is the same.
        answered: Called with True for yes; best a method of the screen.
        danger: Whether yes destroys something; then no has the focus.
    """
    box = Box(parent, title)
    box.add_words(text)
    safer = _add_choice(box, yes, no, danger=danger)
    _Question(box, answered)
    box.open()
    safer.setFocus()
    return box


def _add_choice(box: Box, yes: str, no: str, *, danger: bool) -> Button:
    """Add the two buttons; return the one that does no harm."""
    refuse = Button(no, large=True)
    agree = Button(yes, kind=ButtonKind.DANGER if danger else ButtonKind.PRIMARY, large=True)
    box.add_button(refuse, box.reject)
    box.add_button(agree, box.accept)
    return refuse if danger else agree


def tell_error(parent: QWidget | None, *, what: str, safe: str, next_step: str) -> Box:
    """Tell an officer of a failure and return at once.

    Args:
        parent: The window it belongs to.
        what: What happened.
        safe: Whether the work is safe.
        next_step: What to do now.
    """
    box = Box(parent, what, icon="x-circle-fill")
    box.add_words(safe)
    box.add_words(next_step)
    close = Button(
        QCoreApplication.translate("Messages", "Close"), kind=ButtonKind.PRIMARY, large=True
    )
    box.add_button(close, box.accept)
    box.open()
    close.setFocus()
    return box


def tell(parent: QWidget | None, error: FieldappError) -> Box:
    """Tell an officer of one of our own errors, in their language."""
    what, safe, next_step = sentences(error)
    return tell_error(parent, what=what, safe=safe, next_step=next_step)


def sentences(error: FieldappError) -> tuple[str, str, str]:
    """Return what happened, whether the work is safe and what to do, in the officer's language."""
    return _spoken(error.what, error), _spoken(error.safe, error), _spoken(error.next_step, error)


def _spoken(part: str, error: FieldappError) -> str:
    return QCoreApplication.translate("errors", part).format_map(facts_of(error)) if part else ""


def facts_of(error: FieldappError) -> dict[str, object]:
    """Return an error's facts; those marked as "facts" in the officer's language."""
    return {
        name: QCoreApplication.translate("facts", fact) if isinstance(fact, str) and fact else fact
        for name, fact in error.facts.items()
    }


def tell_failure(owner: QObject, problem: Exception) -> Box:
    """Tell an officer that something failed, whatever it was; what we don't know is the store's."""
    parent = owner if isinstance(owner, QWidget) else None
    if isinstance(problem, FieldappError):
        return tell(parent, problem)
    return tell(parent, StoreError(problem=type(problem).__name__))
