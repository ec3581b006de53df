"""What pydantic found wrong, said in our own words: what happened and what to do."""

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from fieldapp.base.marks import QT_TRANSLATE_NOOP

_TEXTS: dict[str, str] = {
    "missing": QT_TRANSLATE_NOOP("Forms", "Fill this in."),
    "string_too_short": QT_TRANSLATE_NOOP("Forms", "Fill this in."),
    "too_short": QT_TRANSLATE_NOOP("Forms", "Fill this in."),
    "too_long": QT_TRANSLATE_NOOP("Forms", "Shorten it to {max_length} characters."),
    "string_too_long": QT_TRANSLATE_NOOP("Forms", "Shorten it to {max_length} characters."),
    "greater_than_equal": QT_TRANSLATE_NOOP("Forms", "Give {ge} or more."),
    "less_than_equal": QT_TRANSLATE_NOOP("Forms", "Give {le} or less."),
    "less_than": QT_TRANSLATE_NOOP("Forms", "Give less than {lt}."),
    "int_parsing": QT_TRANSLATE_NOOP("Forms", "Write a whole number, such as 12."),
    "int_from_float": QT_TRANSLATE_NOOP("Forms", "Write a whole number, such as 12."),
    "float_parsing": QT_TRANSLATE_NOOP("Forms", "Write a number, such as 12."),
    "finite_number": QT_TRANSLATE_NOOP("Forms", "Write a number, such as 12."),
    "enum": QT_TRANSLATE_NOOP("Forms", "Choose one of the list."),
    "value_error": QT_TRANSLATE_NOOP(
        "Forms", "The text holds a character that can't be kept. Write it anew without it."
    ),
}
_DAY = QT_TRANSLATE_NOOP("Forms", "Write the day as 2026-12-31.")
_OTHER = QT_TRANSLATE_NOOP("Forms", "This can't be kept. Change it and save again.")


def errors_in(problem: ValidationError) -> dict[str, str]:
    """Return what to say under each field that is wrong, in the officer's language."""
    found: dict[str, str] = {}
    for error in problem.errors(include_url=False, include_input=False):
        field = str(error["loc"][0]) if error["loc"] else ""
        text = _text_for(error["type"])
        said = QCoreApplication.translate("Forms", text)
        found.setdefault(field, said.format_map(error.get("ctx", {})))
    return found


def _text_for(error_type: str) -> str:
    if error_type.startswith(("date", "timezone")):
        return _DAY
    return _TEXTS.get(error_type, _OTHER)
