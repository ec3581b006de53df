"""Which files hold ground (GeoPackage, Shapefile, large or projected GeoJSON), and where in them."""

import re
import zipfile
from pathlib import Path

from fieldapp.actions.imports.json_table import MOST_BYTES
from fieldapp.actions.imports.numbered import refusal

_SHAPEFILE = b"\x00\x00\x27\x0a"
_SQLITE = b"SQLite format 3"
_GEOPACKAGE = (b"GPKG", b"GP10", b"GP11")
_APPLICATION = slice(68, 72)
"""Where a SQLite file says whose it is."""
_ENDS = 64 * 1024
_STATED_CRS = re.compile(rb'"crs"\s*:\s*\{[^{}]*\{[^{}]*"name"\s*:\s*"([^"]+)"')
_WGS84 = re.compile(rb"(?i)(CRS:?84|EPSG:+(\d*:)?4326|WGS ?84)$")
_LARGEST_UNPACKED = 2 << 30
WHOLE = "a Shapefile with all its parts (.shp, .shx, .dbf, .prj) in one folder or .zip"


def is_ground_file(path: Path) -> bool:
    """Say whether a file is to be read as ground, judged by its content."""
    if path.is_dir():
        return bool(_shapefiles_in(path))
    try:
        with path.open("rb") as stream:
            head = stream.read(_ENDS)
            stream.seek(max(0, path.stat().st_size - _ENDS))
            tail = stream.read(_ENDS)
    except OSError:
        return False  # the reader of tables says what is wrong
    if head.startswith(_SQLITE):
        return head[_APPLICATION] in _GEOPACKAGE
    if head.startswith(b"PK\x03\x04"):
        return bool(_shapefiles_in_zip(path))
    return head.startswith(_SHAPEFILE) or _is_foreign_geojson(path, head, tail)


def _is_foreign_geojson(path: Path, head: bytes, tail: bytes) -> bool:
    """Say whether it is GeoJSON in other coordinates than the standard's, or a very long one."""
    if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") or b'"Feature' not in head:
        return False
    stated = _STATED_CRS.search(head) or _STATED_CRS.search(tail)
    is_foreign = stated is not None and _WGS84.search(stated[1]) is None
    return is_foreign or path.stat().st_size > MOST_BYTES


def source_in(path: Path, layer: str) -> str:
    """Return what to open: the file itself, or the one Shapefile in a folder or zip.

    Raises:
        BadInput: there is none, or several and `layer` names none of them.
    """
    if path.is_dir():
        return str(path / _one_of(path, _shapefiles_in(path), layer))
    if zipfile.is_zipfile(path) and path.suffix.lower() != ".gpkg":
        return f"/vsizip/{path.resolve()}/{_one_of(path, _shapefiles_in_zip(path), layer)}"
    return str(path)


def _one_of(path: Path, names: list[str], layer: str) -> str:
    if not names:
        raise refusal(path.name, "the folder", "without a Shapefile", WHOLE)
    chosen = [name for name in names if not layer or Path(name).stem == layer]
    if len(chosen) != 1:
        stems = ", ".join(Path(name).stem for name in names)
        raise refusal(path.name, "the layer", layer or "not said", f"--layer with one of {stems}")
    return chosen[0]


def _shapefiles_in(folder: Path) -> list[str]:
    try:
        return sorted(one.name for one in folder.iterdir() if one.suffix.lower() == ".shp")
    except OSError:
        return []


def _shapefiles_in_zip(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as packed:
            members = packed.infolist()
    except (zipfile.BadZipFile, OSError):
        return []  # the reader of workbooks says what is wrong with it
    found = sorted(
        one.filename
        for one in members
        if one.filename.lower().endswith(".shp") and "__MACOSX" not in one.filename
    )
    if found and sum(one.file_size for one in members) > _LARGEST_UNPACKED:
        raise refusal(path.name, "the zip", "more than 2 GB unpacked", "a smaller one")
    return found
