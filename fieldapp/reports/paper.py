"""Papers: PDF documents and pictures of their pages, set in memory by typst.

What a paper says never touches the disk on the way: the templates, the data (as JSON) and the
pictures (as SVG) go to the typesetter as bytes. The PDF is tagged for screen readers (PDF/UA-1)
and kept readable for archives (PDF/A-2a): every font is inside.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from fieldapp.base.errors import FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.base.resources import resource
from fieldapp.domain.record import Document

if TYPE_CHECKING:
    from typst import Fonts

STANDARDS: Final = ["ua-1", "a-2a"]
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that no font of this computer has; both standards refuse to guess."""
PREVIEW_DOTS: Final = 110
_COMMON: Final = "paper.typ"
_DATA: Final = "data.json"
_PROBE: Final = f'#set document(title: "-")\n#set text(font: "Inter")\n#json("{_DATA}")'.encode()

# What Inter has for certain: Latin, and the punctuation of our own texts.
_SURELY_SHOWN = re.compile(r"[\n\t\x20-\x7e\xa0-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]")


class PaperNotMade(FieldappError):
    """The typesetter refused a paper, mostly because of its map. Facts: paper."""

    what = QT_TRANSLATE_NOOP("errors", "The document ({paper}) could not be made.")
    safe = QT_TRANSLATE_NOOP("errors", "Your records are untouched, and nothing was written.")
    next_step = QT_TRANSLATE_NOOP("errors", "Try it without the map, and tell support about it.")


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper that is ready to be set."""

    template: str
    """The name of its template in the folder of templates."""
    content: Document
    """What it says, as JSON values; texts are shown as they are, never run as markup."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """SVG by the name under which the template asks for it."""


def as_pdf(paper: Paper) -> bytes:
    """Return the paper as a tagged PDF.

    Raises:
        PaperNotMade: a picture is no SVG.
    """
    [whole] = _set(paper, format="pdf", pdf_standards=STANDARDS)
    return whole


def as_pages(paper: Paper, *, dots_per_inch: int = PREVIEW_DOTS) -> tuple[bytes, ...]:
    """Return a PNG of each page, for the preview.

    Raises:
        PaperNotMade: a picture is no SVG.
    """
    return tuple(_set(paper, format="png", ppi=float(dots_per_inch)))


def _set(paper: Paper, **wish: Any) -> list[bytes]:
    from typst import TypstError  # 50 MB that only someone who makes a paper needs

    fonts, shown = _that_can_be_shown(paper)
    pictures = _without(shown.pictures, _odd_characters(shown.pictures.values()))
    # Letters of a map that are fine alone may have no font in common: then all that are odd go.
    for attempt in (shown, replace(shown, pictures=pictures)):
        try:
            return _compiled(attempt, fonts, **wish)
        except TypstError:
            continue
    # Without the cause: its message quotes the paper.
    raise PaperNotMade(paper=paper.template)


def _compiled(paper: Paper, fonts: "Fonts", **wish: Any) -> list[bytes]:
    files = {
        "main": _template(paper.template),
        _COMMON: _template(_COMMON),
        _DATA: json.dumps(paper.content, ensure_ascii=False).encode(),
        **{name: picture.encode() for name, picture in paper.pictures.items()},
    }
    made = _typeset(files, fonts, **wish)
    return made if isinstance(made, list) else [made]


def _typeset(files: Any, fonts: "Fonts", **wish: Any) -> list[bytes] | bytes:
    """Set files that are in memory; typst's own hints don't tell that it takes them."""
    import typst

    # The warnings name fonts that this computer lacks, which is no news.
    made, _ = typst.compile_with_warnings(files, font_paths=fonts, **wish)
    return cast("list[bytes] | bytes", made)


@cache
def _template(name: str) -> bytes:
    return resource(f"typst/{name}").read_bytes()


@cache
def _fonts(*, of_the_computer: bool) -> "Fonts":
    from typst import Fonts

    inter = find_spec("fontpkg_inter")
    assert inter is not None  # noqa: S101  (a dependency)
    assert inter.origin is not None  # noqa: S101
    folder = Path(inter.origin).parent / "files"
    return Fonts(
        include_system_fonts=of_the_computer,
        include_embedded_fonts=of_the_computer,
        font_paths=[str(folder)],
    )


def _that_can_be_shown(paper: Paper) -> tuple["Fonts", Paper]:
    """Return the paper and fonts for it: ours, else the computer's too, else with gaps."""
    texts = sorted({text for text in _texts(paper.content) if _odd_characters([text])})
    in_pictures = sorted(_odd_characters(paper.pictures.values()))
    own = _fonts(of_the_computer=False)
    if not (texts or in_pictures) or _can_show(own, "\n".join((*texts, *in_pictures))):
        return own, paper
    every = _fonts(of_the_computer=True)
    mended = {text: _mended(every, text) for text in texts}
    gaps = frozenset(one for one in in_pictures if not _can_show(every, one))
    pictures = _without(paper.pictures, gaps)
    return every, replace(paper, content=_mapped(paper.content, mended), pictures=pictures)


def _odd_characters(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(_SURELY_SHOWN.sub("", text) for text in texts))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _mended(fonts: "Fonts", text: str) -> str:
    """Return the text with a gap for each letter that no font has; at worst for all odd ones."""
    if _can_show(fonts, text):
        return text
    odd = _odd_characters([text])
    missing = frozenset(one for one in odd if not _can_show(fonts, one))
    [mended] = _without({"": text}, missing).values()
    if not _can_show(fonts, mended):
        [mended] = _without({"": text}, odd).values()
    return mended


def _can_show(fonts: "Fonts", text: str) -> bool:
    from typst import TypstError

    files = {"main": _PROBE, _DATA: json.dumps(text).encode()}
    try:
        _typeset(files, fonts, format="pdf", pdf_standards=STANDARDS)
    except TypstError:
        return False
    return True


def _without(texts: Mapping[str, str], characters: frozenset[str]) -> dict[str, str]:
    gaps = str.maketrans(dict.fromkeys(characters, REPLACEMENT))
    return {name: text.translate(gaps) for name, text in texts.items()}


def _mapped(value: Any, mended: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return mended.get(value, value)
    if isinstance(value, Mapping):
        return {name: _mapped(one, mended) for name, one in value.items()}
    return [_mapped(one, mended) for one in value] if isinstance(value, list) else value
