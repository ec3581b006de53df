"""Files and functions stay short enough to be read in one go."""

import ast
from collections.abc import Iterator

from tests.rules.source import Module, modules

FOLDERS = ("fieldapp", "tests", "bench", "tools")
LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 45


def long_functions(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LINES_OF_A_FUNCTION:
                yield f"{module.at(node)} {node.name} has {lines} lines"


def test_files_stay_short() -> None:
    lengths = {module.path: len(module.text.splitlines()) for module in modules(*FOLDERS)}

    assert {path: lines for path, lines in lengths.items() if lines > LINES_OF_A_FILE} == {}


def test_functions_stay_short() -> None:
    assert [found for module in modules(*FOLDERS) for found in long_functions(module)] == []
