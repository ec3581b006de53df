"""The package that people install holds all that the app needs."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from tests.rules.source import ROOT


def test_the_wheel_holds_the_code_and_every_resource(tmp_path: Path) -> None:
    expected = {
        f"fieldapp/_resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }

    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*build, "--directory", tmp_path], cwd=ROOT, check=True, capture_output=True)

    (wheel,) = tmp_path.glob("*.whl")
    names = set(ZipFile(wheel).namelist())
    assert expected <= names
    assert "fieldapp/__main__.py" in names
    assert not [name for name in names if name.startswith(("tests/", "bench/", "tools/"))]
