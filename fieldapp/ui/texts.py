"""The language of the app, switched while it runs, and dates and times as people say them."""

import logging
from datetime import date, datetime, time
from typing import Literal

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTime, QTranslator

from fieldapp.base.resources import resource

logger = logging.getLogger(__name__)

Language = Literal["sv", "en", "pseudo"]

LANGUAGES: tuple[Language, ...] = ("sv", "en", "pseudo")
RELATIVE_DAYS = 14
_LOCALES = {"sv": "sv_SE", "en": "en_GB", "pseudo": "en_GB"}


class _Spoken:
    """The translators in force; Qt's own list cannot be asked for them."""

    translators: tuple[QTranslator, ...] = ()


def use_language(app: QCoreApplication, language: Language) -> None:
    """Switch all texts, dates and numbers; widgets hear a ``LanguageChange`` event.

    Where the compiled texts are missing the app speaks English.
    """
    for translator in _Spoken.translators:
        app.removeTranslator(translator)
    QLocale.setDefault(QLocale(_LOCALES[language]))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    files = [f"{qt_folder}/qtbase_{language}.qm", _own_file(language)]
    _Spoken.translators = tuple(map(_translator, files))
    for translator in _Spoken.translators:
        app.installTranslator(translator)


def long_date(day: date) -> str:
    """Return "fredag 14 november", "Friday 14 November"."""
    return QLocale().toString(_qt_day(day), "dddd d MMMM")


def dated(day: date) -> str:
    """Return "1 sep 2025"."""
    return QLocale().toString(_qt_day(day), "d MMM yyyy").replace(".", "")


def short_date(day: date, today: date | None = None) -> str:
    """Return "tis 11 nov", with the year where it is another than today's."""
    locale = QLocale()
    # Swedish shortens with a full stop that tables can do without.
    words = locale.toString(_qt_day(day), "ddd d MMM").replace(".", "")
    return words if today is None or day.year == today.year else f"{words} {day.year}"


def relative_day(day: date, today: date) -> str:
    """Return "today", "yesterday", or a short date such as "Tue 11 Nov"."""
    ago = (today - day).days
    if ago == 0:
        return QCoreApplication.translate("Dates", "today")
    if ago == 1:
        return QCoreApplication.translate("Dates", "yesterday")
    return short_date(day, today)


def days_ago(day: date, today: date) -> str:
    """Return "today", "yesterday", "3 days ago"; after 14 days, or ahead, a short date."""
    ago = (today - day).days
    if 1 < ago <= RELATIVE_DAYS:
        return QCoreApplication.translate("Dates", "%n day(s) ago", "", ago)
    return relative_day(day, today)


def clock(moment: time | datetime) -> str:
    """Return the 24-hour time "19:00" of a local moment."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def clock_range(start: time | datetime, end: time | datetime) -> str:
    """Return "19:00–19:40"."""
    return f"{clock(start)}–{clock(end)}"


def duration(minutes: int) -> str:
    """Return "40 min", "2 h", "1 h 15 min"."""
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        text = QCoreApplication.translate("Dates", "{hours} h {minutes} min")
    elif hours:
        text = QCoreApplication.translate("Dates", "{hours} h")
    else:
        text = QCoreApplication.translate("Dates", "{minutes} min")
    return text.format(hours=hours, minutes=rest)


def number(value: float, decimals: int = 0) -> str:
    """Return a number as it is written here: "1 000", "18,5"."""
    return QLocale().toString(float(value), "f", decimals)


def sentence(text: str) -> str:
    """Return a text with a capital first letter, such as a date that begins a heading."""
    return text[:1].upper() + text[1:]


def _qt_day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _own_file(language: Language) -> str:
    try:
        return str(resource(f"i18n/fieldapp_{language}.qm"))
    except FileNotFoundError:
        logger.info("no compiled texts for %s", language)
        return ""


def _translator(file: str) -> QTranslator:
    translator = QTranslator()
    if file:
        translator.load(file)
    return translator
