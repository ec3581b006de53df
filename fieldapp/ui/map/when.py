"""How long ago something was, in words as short as a list has room for; and lengths on the ground."""

from PySide6.QtCore import QCoreApplication

from fieldapp.ui.texts import number

_WEEKS_FROM, _MONTHS_FROM, _YEARS_FROM = 14, 70, 700
_KILOMETRE, _HECTARE = 1000, 10_000


def since_words(days: int) -> str:
    """Return how long ago a day was."""
    translate = QCoreApplication.translate
    # Here, as the extractor of texts takes // for the end of a line.
    weeks, months, years = days // 7, days // 30, days // 365
    if days == 0:
        return translate("SinceWhen", "today")
    if days == 1:
        return translate("SinceWhen", "yesterday")
    if days < _WEEKS_FROM:
        return translate("SinceWhen", "%n day(s)", "", days)
    if days < _MONTHS_FROM:
        return translate("SinceWhen", "%n week(s)", "", weeks)
    if days < _YEARS_FROM:
        return translate("SinceWhen", "%n month(s)", "", months)
    return translate("SinceWhen", "%n year(s)", "", years)


def length_words(metres: float) -> str:
    """Return a length: whole metres, kilometres from one on."""
    if metres < _KILOMETRE:
        return f"{number(metres)} m"
    return f"{number(metres / _KILOMETRE, 2)} km"


def ground_words(square_metres: float) -> str:
    """Return an area: square metres, hectares from one on, square kilometres from a hundred."""
    if square_metres < _HECTARE:
        return f"{number(square_metres)} m²"
    if square_metres < 100 * _HECTARE:
        return f"{number(square_metres / _HECTARE, 1)} ha"
    return f"{number(square_metres / _KILOMETRE**2, 1)} km²"
