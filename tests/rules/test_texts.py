"""Texts that people read can be found by the translators' tools."""

import ast
from xml.etree import ElementTree

from tests.rules.source import ROOT, Module, modules

LITERAL_ONLY = {"tr", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
NAMED_PLACES = {"translate"}  # also shows texts that were marked elsewhere, by their names


def is_literal(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def made_up(module: Module) -> list[str]:
    found = []
    for call in module.calls():
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        name = call.func.id if isinstance(call.func, ast.Name) else name
        texts = call.args[:1] if name == "tr" else call.args[:2]
        if name in LITERAL_ONLY and not all(map(is_literal, texts)):
            found.append(module.at(call))
        if name in NAMED_PLACES and any(
            isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call) for text in texts
        ):
            found.append(module.at(call))
    return found


def texts_in(module: Module) -> list[tuple[str, str]]:
    """Return the literal texts of a module with where they stand."""
    found = []
    for call in module.calls():
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        name = call.func.id if isinstance(call.func, ast.Name) else name
        place = 0 if name == "tr" else 1
        if name in LITERAL_ONLY | NAMED_PLACES and len(call.args) > place:
            text = call.args[place]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                found.append((text.value, module.at(call)))
    return found


def test_the_extractor_sees_every_text() -> None:
    # It passes over a call whose number is an attribute, without a word.
    file = ROOT / "resources" / "i18n" / "fieldapp_sv.ts"
    known = {one.text for one in ElementTree.parse(file).getroot().iter("source")}

    missed = [
        at for module in modules("fieldapp") for text, at in texts_in(module) if text not in known
    ]

    assert missed == []


def test_translated_texts_are_literals() -> None:
    # tr(f"…") is extracted but never translated, and nobody is told.
    found = [place for module in modules("fieldapp") for place in made_up(module)]

    assert found == []


def test_a_made_up_text_is_noticed() -> None:
    text = 'self.tr(f"Sent {n}")\ntranslate("Spec", "a" + b)\ntr("Sent %n", "", n)\n'

    assert made_up(Module("screen.py", text, ast.parse(text))) == ["screen.py:1", "screen.py:2"]
