"""Bring the texts for translators up to date with the code: resources/i18n/*.ts.

    python -m tools.texts

The extractor does not see that `QCoreApplication.translate(…, n)` has a plural; a text that holds
%n is marked here. What was translated stays translated.
"""

import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

FOLDER = Path("resources/i18n")
FILES = tuple(FOLDER / f"fieldapp_{language}.ts" for language in ("sv", "en"))
SOURCE_LANGUAGE = FOLDER / "fieldapp_en.ts"
FORMS = 2
"""Swedish and English have a singular and a plural."""

Key = tuple[str, str, str]
Words = dict[Key, list[str]]


def key_of(context: ET.Element, message: ET.Element) -> Key:
    """Return what tells a text apart."""
    return (
        context.findtext("name", ""),
        message.findtext("source", ""),
        message.findtext("comment", ""),
    )


def finished(file: Path) -> Words:
    """Return what is translated: one word, or a form for singular and plural."""
    if not file.exists():
        return {}
    found: Words = {}
    for context in ET.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = [form.text or "" for form in translation.findall("numerusform")]
            found[key_of(context, message)] = forms or [translation.text or ""]
    return found


def complete(file: Path, words: Words) -> None:
    """Mark plurals, put back what was translated, and let English speak for itself."""
    tree = ET.parse(file)
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            known = words.get(key_of(context, message))
            is_plural = "%n" in message.findtext("source", "")
            if known is None and file == SOURCE_LANGUAGE and not is_plural:
                known = [message.findtext("source", "")]
            fill(message, known, is_plural=is_plural)
    ET.indent(tree, "    ")
    file.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        + ET.tostring(tree.getroot(), encoding="unicode")
        + "\n",
        encoding="utf-8",
    )


def fill(message: ET.Element, known: list[str] | None, *, is_plural: bool) -> None:
    """Write one text's translation anew; without words it is unfinished."""
    for old in message.findall("translation"):
        message.remove(old)
    translation = ET.SubElement(message, "translation")
    if known is None:
        translation.set("type", "unfinished")
    if is_plural:
        message.set("numerus", "yes")
        forms = (known or [""]) * FORMS if len(known or [""]) == 1 else known or []
        for form in forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = (known or [""])[0]


def main() -> None:
    """Extract, keep, complete."""
    words = {file: finished(file) for file in FILES}
    FOLDER.mkdir(parents=True, exist_ok=True)
    extract = [".venv/bin/pyside6-lupdate", "-extensions", "py", "fieldapp", "-no-obsolete"]
    extract += ["-locations", "none", "-ts", *map(str, FILES)]
    subprocess.run(extract, check=True)
    for file in FILES:
        complete(file, words[file])


if __name__ == "__main__":
    main()
