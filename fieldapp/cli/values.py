"""Values of options that several commands take: days, and officers by what people call them."""

from datetime import date

from fieldapp.base.errors import BadInput
from fieldapp.storage.store import Store


def day_in(option: str, words: str) -> date:
    """Return the day that an option names; raise BadInput where it is none."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise BadInput(
            where=option, field="day", value=repr(words), expected="a day such as 2026-01-31"
        ) from None


def officer_in(store: Store, option: str, words: str) -> str | None:
    """Return the id of the officer that an option names, None where it was not given.

    Raises:
        BadInput: nobody known here, or several, go by that.
    """
    if not words:
        return None
    sought = words.strip().casefold()
    found = [
        one["id"]
        for one in store.documents("officer")
        if sought
        and sought in map(str.casefold, (one["id"], one["service_no"], one["display_name"]))
    ]
    if len(found) != 1:
        expected = "an id, as several go by that" if found else "one who is known here"
        raise BadInput(where=option, field="officer", value=repr(words), expected=expected)
    return str(found[0])
