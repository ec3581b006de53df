"""Boxes ask and tell without blocking, and a crash says nothing about people."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.base.errors import BadInput, NotFound
from fieldapp.ui import messages, texts
from fieldapp.ui.crash import CrashWindow, crash_code


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def ask_to_delete(window: QWidget, answers: list[bool]) -> messages.Box:
    return messages.ask(
        window,
        title="Delete the draft?",
        text="It cannot be brought back.",
        yes="Delete",
        no="Keep",
        answered=answers.append,
        danger=True,
    )


def button(box: QWidget, text: str) -> QPushButton:
    return next(each for each in box.findChildren(QPushButton) if each.text() == text)


def words(box: QWidget) -> str:
    return " ".join(label.text() for label in box.findChildren(QLabel))


def test_yes_answers_true(qtbot: QtBot, window: QWidget) -> None:
    answers: list[bool] = []
    box = ask_to_delete(window, answers)

    QTest.mouseClick(button(box, "Delete"), Qt.MouseButton.LeftButton)

    assert answers == [True]


def test_escape_is_the_safe_answer(qtbot: QtBot, window: QWidget) -> None:
    answers: list[bool] = []
    box = ask_to_delete(window, answers)

    QTest.keyClick(box, Qt.Key.Key_Escape)

    assert answers == [False]


def test_a_dangerous_question_begins_on_the_safe_button(window: QWidget) -> None:
    box = ask_to_delete(window, [])

    assert box.focusWidget() is button(box, "Keep")


def test_what_is_wrong_with_a_file_is_said_in_the_officers_language(qapp: QApplication) -> None:
    texts.use_language(qapp, "sv")
    problem = BadInput(
        where="gone.pdf", field="file", value="empty", expected="a file with content"
    )

    told = messages.facts_of(problem)

    assert (told["value"], told["expected"]) == ("tom", "en fil med innehåll")
    assert told["where"] == "gone.pdf"


def test_an_error_says_what_is_safe_and_what_to_do(window: QWidget) -> None:
    box = messages.tell_error(
        window,
        what="The server did not answer.",
        safe="Everything is kept.",
        next_step="It is tried again in 2 minutes.",
    )

    assert "Everything is kept." in words(box)
    assert "tried again" in words(box)


def test_our_own_errors_speak_for_themselves(window: QWidget) -> None:
    error = NotFound(sought="activity 0192")

    box = messages.tell(window, error)

    assert error.safe in words(box)


def test_a_crash_code_holds_no_words_of_the_error() -> None:
    try:
        int("Maria Holm")
    except ValueError as error:
        code = crash_code(error)

    assert code.startswith("ValueError\n")
    assert "test_messages.py" in code
    assert "Maria" not in code


def test_a_crash_on_another_thread_is_shown_and_can_be_copied(
    qtbot: QtBot, qapp: QApplication, window: QWidget
) -> None:
    crashes = CrashWindow(qapp, "0.1")
    error = ValueError("Maria Holm")

    thread = threading.Thread(target=crashes.catch, args=(ValueError, error))
    thread.start()
    qtbot.waitUntil(lambda: crashes.box() is not None)
    thread.join()
    box = crashes.box()
    assert box is not None
    QTest.mouseClick(button(box, "Copy the code"), Qt.MouseButton.LeftButton)
    box.close()

    assert QGuiApplication.clipboard().text() == "fieldapp 0.1\nValueError"
    assert "Maria" not in words(box)
