"""Marks texts for translation where Qt must not be imported."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  (the name lupdate looks for)
    """Return `text` unchanged; the translation tool finds it under its context."""
    return text
