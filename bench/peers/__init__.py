"""Peers that are no Python: installed once by npm into build/peers, each a server and clients."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from bench.samples import BUILD

NAMES = {"PouchDB": "pouchdb.mjs", "RxDB": "rxdb.mjs"}
FOLDER = BUILD.parent / "peers"
SCRIPTS = Path(__file__).parent
NPM = ("npm", "install", "--no-audit", "--no-fund", "--legacy-peer-deps")
PATIENCE_SECONDS = 300


def installed() -> Mapping[str, str]:
    """Return the peers that can be measured here; say so where there are none."""
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
        print(f"no figures of {', '.join(NAMES)}: {problem}", file=sys.stderr)
        return {}
    return NAMES


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def exchanged(script: str, tls: Path, documents: Path) -> dict[str, float]:
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
