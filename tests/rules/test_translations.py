"""The Swedish and English texts are complete and fit the code."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.rules.source import ROOT

FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ["sv", "en"]
TOOLS = Path(sys.executable).parent


def run(tool: str, *arguments: str | Path) -> None:
    command = [TOOLS / tool, *arguments]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def messages(path: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    """Return the messages by context, text and comment, less those the code has dropped."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            translation = message.find("translation")
            if translation is None or translation.get("type") not in {"vanished", "obsolete"}:
                found[*key, message.findtext("comment", "")] = message
    return found


def is_finished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = list(translation) or [translation]
    return all((form.text or "").strip() for form in forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_for_translators_are_those_of_the_code(language: str, tmp_path: Path) -> None:
    kept = FOLDER / f"fieldapp_{language}.ts"
    fresh = Path(shutil.copy(kept, tmp_path))

    run("pyside6-lupdate", "-extensions", "py", "fieldapp", "-no-obsolete", "-ts", fresh)

    assert messages(kept).keys() == messages(fresh).keys(), "run `make translations`"


def test_every_text_is_there_in_swedish() -> None:
    texts = messages(FOLDER / "fieldapp_sv.ts")

    assert [key for key, message in texts.items() if not is_finished(message)] == []


def test_every_plural_is_there_in_english() -> None:
    texts = messages(FOLDER / "fieldapp_en.ts")
    plurals = {key: text for key, text in texts.items() if text.get("numerus") == "yes"}

    assert [key for key, message in plurals.items() if not is_finished(message)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_texts_are_up_to_date(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "fresh.qm"

    run("pyside6-lrelease", "-silent", FOLDER / f"fieldapp_{language}.ts", "-qm", compiled)

    assert compiled.read_bytes() == (FOLDER / f"fieldapp_{language}.qm").read_bytes()
