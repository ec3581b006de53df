"""Peers: installed once into build/peers, each a server and clients of its own.

PouchDB and RxDB come by npm, Anki by pip into an environment of its own (it speaks plain HTTP).
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from bench.samples import BUILD

Exchange = Callable[[Path, Path], dict[str, float]]
"""Takes the folder of the certificates and the file of the documents; returns milliseconds."""

SCRIPTS_OF = {"PouchDB": "pouchdb.mjs", "RxDB": "rxdb.mjs"}
ANKI = "anki==26.9.3"
FOLDER = BUILD.parent / "peers"
SCRIPTS = Path(__file__).parent
NPM = ("npm", "install", "--no-audit", "--no-fund", "--legacy-peer-deps")
PATIENCE_SECONDS = 300


def installed() -> Mapping[str, Exchange]:
    """Return the peers that can be measured here; say so where one is missing."""
    by_npm = {name: partial(_by_node, script) for name, script in SCRIPTS_OF.items()}
    return {**(by_npm if _node_is_ready() else {}), **({"Anki": _by_anki} if _anki() else {})}


def _node_is_ready() -> bool:
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = SCRIPTS / "package.json"
    for script in SCRIPTS.glob("*.mjs"):
        shutil.copy(script, FOLDER)
    has_changed = not _same(wanted, FOLDER / "package.json")
    try:
        if has_changed or not (FOLDER / "node_modules").is_dir():
            shutil.copy(wanted, FOLDER)
            subprocess.run(NPM, cwd=FOLDER, check=True, timeout=PATIENCE_SECONDS)
    except (OSError, subprocess.SubprocessError) as problem:
        print(f"no figures of {', '.join(SCRIPTS_OF)}: {problem}", file=sys.stderr)
        return False
    return True


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _anki() -> bool:
    python = _anki_python()
    try:
        if not python.is_file():
            subprocess.run((sys.executable, "-m", "venv", python.parents[1]), check=True)
            command = (python, "-m", "pip", "install", "--quiet", ANKI)
            subprocess.run(command, check=True, timeout=PATIENCE_SECONDS)
    except (OSError, subprocess.SubprocessError) as problem:
        print(f"no figures of Anki: {problem}", file=sys.stderr)
        shutil.rmtree(python.parents[1], ignore_errors=True)
        return False
    return True


def _anki_python() -> Path:
    return FOLDER / "anki" / "bin" / "python"


def _by_anki(_tls: Path, documents: Path) -> dict[str, float]:
    command = (_anki_python(), SCRIPTS / "anki_sync.py", documents)
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=PATIENCE_SECONDS)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _by_node(script: str, tls: Path, documents: Path) -> dict[str, float]:
    """Start a peer's server, let two clients exchange the documents; return the milliseconds."""
    node = ("node", str(FOLDER / script))
    server = subprocess.Popen([*node, "serve", str(tls)], stdout=subprocess.PIPE, text=True)
    try:
        url = server.stdout.readline().strip() if server.stdout else ""
        done = subprocess.run(
            [*node, "sync", url, str(documents)],
            env={**os.environ, "NODE_EXTRA_CA_CERTS": str(tls / "ca.pem")},
            stdout=subprocess.PIPE,
            check=True,
            timeout=PATIENCE_SECONDS,
        )
    finally:
        server.terminate()
        server.wait()
    figures: dict[str, float] = json.loads(done.stdout)
    return figures
