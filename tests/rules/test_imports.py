"""What starts fast stays free of what it does not need, and plain SQLite stays out."""

import ast
import subprocess
import sys

from tests.rules.source import Module, modules


def loaded_by(module: str) -> set[str]:
    """Return the names of all packages that a fresh Python holds after one import."""
    program = f"import {module}, sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    return set(answer.stdout.split())


def imported(module: Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}


def test_the_command_line_starts_without_windows_or_the_service() -> None:
    assert not loaded_by("fieldapp.cli") & {"PySide6", "shiboken6", "sqlalchemy", "fastapi"}


def test_the_window_starts_without_the_command_line_or_the_service() -> None:
    assert not loaded_by("fieldapp.app") & {"typer", "sqlalchemy", "fastapi"}


def test_no_one_opens_plain_sqlite() -> None:
    found = [module.path for module in modules("fieldapp") if "sqlite3" in imported(module)]

    assert found == []
