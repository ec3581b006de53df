"""How the command line speaks: one line, or JSON and nothing else; errors with exit codes."""

import functools
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any, NoReturn, ParamSpec, TypeVar

import typer
from pydantic import ValidationError

from fieldapp.actions.profiles import open_profile, passphrase_from_environment
from fieldapp.base.errors import FieldappError, KeyMissing, WrongUse
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.base.paths import default_profile
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.profile import profile_in
from fieldapp.storage.store import Store

FAILED = 1
WRONG_USE = 2

LONGEST_VALUE = 80
"""Characters of a wrong value that are repeated."""

_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {ord("\n"), ord("\t")}
_STEERING = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}")
_ESCAPED = {control: f"\\u{control:04x}" for control in range(0x7F, 0xA0)}
"""The controls that JSON lets stand as they are, by what stands for them there."""


class AnswerLost(FieldappError):
    """The command did its work, and its answer could not be printed."""

    what = QT_TRANSLATE_NOOP("errors", "The answer could not be printed.")
    safe = QT_TRANSLATE_NOOP("errors", "What was asked for is done; do not ask for it again.")
    next_step = QT_TRANSLATE_NOOP("errors", "Look where the output goes: is that disk full?")


def _folder(words: str) -> Path:
    """Refuse no name at all: it would mean the folder one happens to stand in."""
    if not words.strip():
        raise typer.BadParameter("the name of a folder is empty")
    return Path(words)


ProfileOption = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        help="The profile's folder.",
        show_default=False,
        parser=_folder,
        metavar="DIR",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def language() -> Language:
    """Return Swedish unless the terminal is set to English."""
    named = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "en" if named.lower().startswith("en") else "sv"


def say(line: str, value: Any, *, as_json: bool) -> None:
    """Print one line for a person, or the value as JSON for a program.

    Raises:
        AnswerLost: there is nowhere to print it, or no room.
    """
    words = _json_words(value) if as_json else shown(line)
    if sys.stdout is None:
        raise AnswerLost
    try:
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        stop_printing()
        raise
    except OSError as problem:
        stop_printing()
        raise AnswerLost from problem


def _json_words(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str).translate(_ESCAPED)


def shown(line: str) -> str:
    """Return a line that steers no terminal, whatever a record or a file holds."""
    return line.translate(_STEERING)


def stop_printing() -> None:
    """Lead what still waits to be printed nowhere; Python would try again at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def whisper(line: str) -> None:
    """Say something beside the result, on standard error, where there is one."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{shown(line)}\n")


def fail(line: str, code: int = FAILED) -> NoReturn:
    """Say why it failed and leave with the exit code."""
    whisper(line)
    raise typer.Exit(code)


SERVER_LIBRARIES = frozenset(
    {"alembic", "fastapi", "obstore", "sqlalchemy", "starlette", "uvicorn"}
)
NO_SERVER_LIBRARIES = (
    "A server needs further libraries, and they are not installed here. Nothing was changed. "
    "Install the same package file again with its extra, as in the README:"
    " pip install 'fieldapp-VERSION-py3-none-any.whl[server]'."
)


def check_server_libraries() -> None:
    """Leave, and say why, where what a server needs is not installed."""
    if any(find_spec(name) is None for name in SERVER_LIBRARIES):
        fail(NO_SERVER_LIBRARIES, WRONG_USE)


def speaks(command: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Let a command's errors be told in one line with the right exit code."""

    @functools.wraps(command)
    def told(*values: Given.args, **named: Given.kwargs) -> Answer:
        try:
            return command(*values, **named)
        except (FieldappError, ValidationError, UnicodeEncodeError) as problem:
            fail(_words(problem), WRONG_USE if isinstance(problem, WrongUse) else FAILED)
        except ModuleNotFoundError as problem:
            if problem.name in SERVER_LIBRARIES:
                fail(NO_SERVER_LIBRARIES, WRONG_USE)
            raise
        except BrokenPipeError:
            raise typer.Exit(FAILED) from None

    return told


def _words(problem: FieldappError | ValidationError | UnicodeEncodeError) -> str:
    if isinstance(problem, ValidationError):
        return validation_words(problem)
    if isinstance(problem, UnicodeEncodeError):
        return "Something in the command is no text that can be kept. Nothing was changed."
    return str(problem)


def validation_words(problem: ValidationError) -> str:
    """Say which value was wrong and what was expected; nothing was changed."""
    first = problem.errors(include_url=False, include_context=False)[0]
    field = ".".join(map(str, first["loc"]))
    value = repr(first["input"])
    if len(value) > LONGEST_VALUE:
        value = f"{value[:LONGEST_VALUE]} …"
    return f"{field} is {value}: {first['msg']}. Nothing was changed. Correct it."


@contextmanager
def opened(profile: Path | None) -> Iterator[Store]:
    """Open the profile for the body of a command and close it afterwards."""
    folder = profile or default_profile()
    store = open_profile(folder, passphrase=_passphrase(folder))
    try:
        yield store
    finally:
        store.close()


def _passphrase(folder: Path) -> str | None:
    given = passphrase_from_environment()
    if given is not None:
        return given
    keys = profile_in(folder).keys
    if not keys.wants_passphrase:
        return None
    if not sys.stdin.isatty():
        raise KeyMissing(profile=str(folder))
    return str(typer.prompt("Passphrase", hide_input=True, err=True))


def secret_from(password_file: Path | None, prompt: str) -> str:
    """Return a password from the first line of a file, or asked for at a terminal."""
    from fieldapp.storage.keys import read_passphrase_file

    if password_file is not None:
        return read_passphrase_file(password_file)
    if not sys.stdin.isatty():
        raise WrongUse(
            problem="There is no terminal to ask for the password: give --password-file."
        )
    return str(typer.prompt(prompt, hide_input=True, err=True))


@contextmanager
def progress_bar(title: str, *, quiet: bool) -> Iterator[Callable[[int, int | None], None]]:
    """Show progress on standard error while the body works; silent where nobody looks."""
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
