"""Errors are caught by name, where something can be done about them."""

import ast

from tests.rules.source import modules, name_of

BROAD = {"Exception", "BaseException"}
# The runner hands every failure to its caller; the crash window is the last to see one.
ALLOWED = {"fieldapp/ui/background.py", "fieldapp/ui/crash.py"}


def swallows_everything(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False  # it tidies up and lets the error go on
    caught = handler.type
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(name is None or name_of(name) in BROAD for name in names)


def test_only_the_runner_and_the_crash_window_catch_everything() -> None:
    found = [
        module.at(node)
        for module in modules("fieldapp", "bench", "tools")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and swallows_everything(node)
        if module.path not in ALLOWED
    ]

    assert found == []
