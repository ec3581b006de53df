"""Find the files that ship beside the code."""

from pathlib import Path

_INSTALLED = Path(__file__).parents[1] / "_resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def resource(name: str) -> Path:
    """Return the path of a shipped file or folder, such as ``"i18n/fieldapp_sv.qm"``.

    Raises:
        FileNotFoundError: Neither the wheel nor the checkout holds it; the message names it.
    """
    for folder in (_INSTALLED, _CHECKOUT):
        path = folder / name
        if path.exists():
            return path
    raise FileNotFoundError(f"The resource {name} is missing from this installation.")
