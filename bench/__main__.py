"""python -m bench [NAME …]: measure floor, peers and the app in turn; print one table."""

import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bench.measure import Line, line_from
from bench.samples import BUILD
from bench.table import machine, written

NAMES = (
    "start",
    "save",
    "search",
    "listing",
    "sync",
    "serverload",
    "exports",
    "commands",
    "handover",
    "map",
)
RESULTS = BUILD.parent / "bench.json"
ROOT = Path(__file__).parents[1]
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
IN_SESSION = "FIELDAPP_TEST_SESSION"


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for, each in a process of its own; return the exit code."""
    parser = ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--inside", action="store_true", help="measure one here; print JSON")
    asked = parser.parse_args(arguments)
    unknown = set(asked.names) - set(NAMES)
    if unknown:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    if asked.inside:
        lines = import_module(f"bench.{asked.names[0]}").run()
        print(json.dumps([line.as_json() for line in lines]))
        return 0
    if IN_SESSION not in os.environ:
        return _again_in_session(arguments)
    lines = [line for name in asked.names or NAMES for line in _measured(name)]
    print(written(lines))
    _keep(lines)
    return 0


def _again_in_session(arguments: Sequence[str]) -> int:
    """Run in a desktop session of its own, with a keyring that is nobody's."""
    session = [str(ROOT / "tools" / "session"), sys.executable, "-m", "bench", *arguments]
    return subprocess.run(session, check=False).returncode


def _measured(name: str) -> list[Line]:
    print(f"measuring {name} …", file=sys.stderr)
    command = [sys.executable, "-m", "bench", "--inside", name]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT, env=_as_installed()
    )
    return [line_from(values) for values in json.loads(done.stdout.splitlines()[-1])]


def _as_installed() -> dict[str, str]:
    """Return an environment in which compiled modules are kept, as on an officer's laptop."""
    kept = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    return {**kept, "PYTHONPYCACHEPREFIX": str(BUILD / "pycache")}


def _keep(lines: Sequence[Line]) -> None:
    found = {"machine": machine(), "lines": [line.as_json() for line in lines]}
    RESULTS.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"written to {RESULTS.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
