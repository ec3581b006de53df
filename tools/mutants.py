"""Breaks the program on purpose, one way after the other, and demands that a test notices.

The breaks stand in `tools/mutations.py`. Each is made in a copy of the project, never in the
checkout, and the tests that are to notice it run there. Run by `make mutants`; names of single
mutations may be given. Ends with 1 where one survived.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from tools.mutations import MUTATIONS, Mutation

ROOT = Path(__file__).parents[1]
COPIED = ("fieldapp", "tests", "resources", "tools", "docs", "pyproject.toml")
LONGEST_SECONDS = 400
"""A mutant whose tests take longer hangs; that is noticed, too."""
_ON_POSTGRESQL = "[postgresql]"
PASSED, FAILED = 0, 1
"""How pytest ends; with anything else it did not get as far as running the tests."""


class Workshop:
    """A copy of the project in which one mutation at a time is tried."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                unwanted = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, folder / name, ignore=unwanted)
            else:
                shutil.copy(source, folder / name)

    def tried(self, mutation: Mutation) -> str:
        """Return what is wrong with a mutation, or with the tests: empty where it was killed."""
        file = self.folder / mutation.file
        sound = file.read_text(encoding="utf-8")
        if sound.count(mutation.was) != 1:
            return f"its text stands {sound.count(mutation.was)} times in {mutation.file}"
        file.write_text(sound.replace(mutation.was, mutation.becomes), encoding="utf-8")
        try:
            ended, told = self.run(mutation.tests, "--exitfirst")
        finally:
            file.write_text(sound, encoding="utf-8")
        if ended == PASSED:
            return f"SURVIVED: {mutation.harm}"
        return "" if ended == FAILED else f"its tests did not run:\n{told[-3000:]}"

    def run(self, tests: Sequence[str], *options: str) -> tuple[int, str]:
        """Run tests in the copy; return how pytest ended and what it said.

        On PostgreSQL run those alone whose names say so: it takes seconds to start.
        """
        kinds = () if any(_ON_POSTGRESQL in test for test in tests) else ("-k", "not postgresql")
        asked = [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        try:
            run = subprocess.run(
                [*asked, "-p", "no:randomly", *kinds, *options, *tests],
                cwd=self.folder,
                env={**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"},
                capture_output=True,
                text=True,
                timeout=LONGEST_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return FAILED, "it hung"
        return run.returncode, run.stdout + run.stderr


def chosen(names: Sequence[str]) -> list[Mutation]:
    """Return the mutations of these names, all where none is given."""
    unknown = set(names) - {one.name for one in MUTATIONS}
    if unknown:
        sys.exit(f"There is no mutation called {', '.join(sorted(unknown))}.")
    return [one for one in MUTATIONS if not names or one.name in names]


def check_sound(workshop: Workshop, mutations: Sequence[Mutation]) -> None:
    """Check that the tests pass on the program as it is: else their failing would say nothing."""
    tests = sorted({test for one in mutations for test in one.tests})
    on_postgresql = [test for test in tests if _ON_POSTGRESQL in test]
    for some in (on_postgresql, [test for test in tests if test not in on_postgresql]):
        ended, told = workshop.run(some) if some else (PASSED, "-")
        if ended != PASSED:
            sys.exit(f"The tests fail without any mutation:\n{told[-6000:]}")
        if " skipped" in told.splitlines()[-1]:
            print(f"Some tests can't run on this machine: {told.splitlines()[-1]}")


def survivors(workshops: Sequence[Workshop], mutations: Sequence[Mutation]) -> list[str]:
    """Try all mutations, as many at a time as there are copies; return the names of the unkilled."""
    free: SimpleQueue[Workshop] = SimpleQueue()
    for workshop in workshops:
        free.put(workshop)

    def tried(mutation: Mutation) -> str:
        workshop, began = free.get(), time.monotonic()
        wrong = workshop.tried(mutation)
        free.put(workshop)
        seconds = time.monotonic() - began
        print(f"{mutation.name:<34} {seconds:5.1f} s  {wrong or 'killed'}", flush=True)
        return wrong

    with ThreadPoolExecutor(len(workshops)) as lanes:
        found = list(lanes.map(tried, mutations))
    return [one.name for one, wrong in zip(mutations, found, strict=True) if wrong]


def main() -> None:
    """Try the mutations."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="mutations to try; all where none is given")
    parser.add_argument("--workers", type=int, default=2, help="copies that work at once")
    asked = parser.parse_args()
    mutations = chosen(asked.names)
    with tempfile.TemporaryDirectory(prefix="mutants.") as folder:
        workshops = [Workshop(Path(folder) / str(number)) for number in range(asked.workers)]
        check_sound(workshops[0], mutations)
        unkilled = survivors(workshops, mutations)
    print(f"{len(mutations) - len(unkilled)} of {len(mutations)} mutations killed")
    if unkilled:
        sys.exit(f"Not killed: {', '.join(unkilled)}")


if __name__ == "__main__":
    main()
