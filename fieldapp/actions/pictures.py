"""Pictures made safe to keep: nothing but pixels stays, and a small copy for lists.

What the camera wrote beside the pixels (position, time, device, owner) never goes along; position
and time are handed back once, so that the officer can choose to use them. Pillow is imported when a
picture comes, never at start.
"""

import io
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import IO, TYPE_CHECKING, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from fieldapp.base.errors import BadInput
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.attachment import THUMBNAIL_BYTES
from fieldapp.domain.place import Point

if TYPE_CHECKING:
    from PIL.Image import Exif, Image

MOST_PIXELS = 80_000_000
"""More would take more memory than a patrol laptop has to spare."""
MOST_PICTURE_BYTES = 64 << 20
THUMBNAIL_SIDE = 320
SCREEN_SIDE = 1600
_READERS = {
    "JPEG": "JpegImagePlugin",
    "PNG": "PngImagePlugin",
    "WEBP": "WebPImagePlugin",
    "GIF": "GifImagePlugin",
    "BMP": "BmpImagePlugin",
    "TIFF": "TiffImagePlugin",
    "AVIF": "AvifImagePlugin",
}
"""What is read, and by which part of Pillow; its many others never see a file."""
_KEPT = ("JPEG", "PNG")
_ONE_PICTURE_IN_SEVERAL = "MPO"
"""What Pillow calls a JPEG that carries other views of the same picture behind it."""
_QUALITY = 90
_THUMBNAIL_QUALITIES = (80, 60, 40, 20)
_EXIF, _GPS = 0x8769, 0x8825
_ORIGINAL_TIME, _ORIGINAL_OFFSET = 0x9003, 0x9011
_LATITUDE, _LONGITUDE, _ACCURACY = (1, 2), (3, 4), 31


@dataclass(frozen=True)
class Offer:
    """What the camera wrote beside the picture: kept only if the officer wants it."""

    point: Point | None = None
    taken_at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to offer."""
        return self.point is None and self.taken_at is None


@dataclass(frozen=True)
class Picture:
    """A picture as it is kept."""

    content: bytes
    media_type: Literal["image/jpeg", "image/png"]
    width: int
    height: int
    thumbnail: bytes
    offer: Offer


def picture_in(file: IO[bytes], name: str, zone: ZoneInfo) -> Picture | None:
    """Return the picture that a file holds, made safe; None where it is no picture we read.

    Raises:
        BadInput: it is damaged, too large, or holds several pictures.
    """
    from PIL import Image, UnidentifiedImageError  # 50 ms; no start needs it

    try:
        with _opened(file, tuple(_READERS)) as found:
            _check(found, name)
            offer = _offer_of(found.getexif(), zone)
            return _made(found, offer)
    except UnidentifiedImageError:
        return None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise _too_many_pixels(name) from problem
    except (OSError, ValueError, SyntaxError, EOFError, IndexError) as problem:
        raise BadInput(
            where=name,
            field="picture",
            value=QT_TRANSLATE_NOOP("facts", "damaged"),
            expected=QT_TRANSLATE_NOOP("facts", "a whole picture"),
        ) from problem


def _opened(file: IO[bytes], formats: tuple[str, ...]) -> "Image":
    from PIL import Image

    for name in formats:
        import_module(f"PIL.{_READERS[name]}")
    return Image.open(file, formats=formats)


def _check(found: "Image", name: str) -> None:
    if found.width * found.height > MOST_PIXELS:
        raise _too_many_pixels(name)
    frames = getattr(found, "n_frames", 1)
    if frames > 1 and found.format != _ONE_PICTURE_IN_SEVERAL:
        raise BadInput(
            where=name,
            field="picture",
            value=QT_TRANSLATE_NOOP("facts", "several pictures in one file"),
            expected=QT_TRANSLATE_NOOP("facts", "one picture a file, or a PDF"),
        )


def _too_many_pixels(name: str) -> BadInput:
    return BadInput(
        where=name,
        field="picture",
        value=QT_TRANSLATE_NOOP("facts", "too large to open safely"),
        expected=QT_TRANSLATE_NOOP("facts", "at most 80 million pixels"),
    )


def _made(found: "Image", offer: Offer) -> Picture:
    from PIL import ImageOps

    # The camera's turn is carried out on the pixels: what said it does not stay.
    turned = ImageOps.exif_transpose(found)
    has_glass = turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info
    is_drawn = found.format in ("PNG", "GIF", "BMP") or has_glass
    pixels = _pixels_of(turned, has_glass=has_glass)
    return Picture(
        content=_png(pixels) if is_drawn else _jpeg(pixels, _QUALITY),
        media_type="image/png" if is_drawn else "image/jpeg",
        width=pixels.width,
        height=pixels.height,
        thumbnail=_thumbnail(pixels),
        offer=offer,
    )


def _pixels_of(picture: "Image", *, has_glass: bool) -> "Image":
    """Return a copy that has the pixels in usual colours and nothing else."""
    pixels = _in_usual_colours(picture).convert("RGBA" if has_glass else "RGB")
    pixels.info = {}
    return pixels


def _in_usual_colours(picture: "Image") -> "Image":
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return picture
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        usual = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, own, usual, outputMode=mode) or picture
    except ImageCms.PyCMSError:
        return picture  # an unreadable profile: the colours are a little off


def _jpeg(picture: "Image", quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def _png(picture: "Image") -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _thumbnail(pixels: "Image") -> bytes:
    small = _flat(pixels, THUMBNAIL_SIDE)
    made = (_jpeg(small, quality) for quality in _THUMBNAIL_QUALITIES)
    return next(one for one in made if len(one) <= THUMBNAIL_BYTES)


def _flat(picture: "Image", side: int) -> "Image":
    """Return a copy within a square of this side, on white where it was transparent."""
    from PIL import Image

    small = picture.copy()
    small.thumbnail((side, side))
    if small.mode != "RGBA":
        return small.convert("RGB")
    ground = Image.new("RGB", small.size, "white")
    ground.paste(small, mask=small.getchannel("A"))
    return ground


def for_screen(content: bytes, side: int = SCREEN_SIDE) -> bytes | None:
    """Return a picture as a JPEG that fits a screen; None where it can't be shown safely.

    Colleagues' pictures go through it too, so a window never opens what another computer sent.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with _opened(io.BytesIO(content), _KEPT) as found:
            if found.width * found.height > MOST_PIXELS:
                return None
            found.draft("RGB", (side, side))
            return _jpeg(_flat(found, side), _THUMBNAIL_QUALITIES[0])
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return None


# What the camera wrote.


def _offer_of(exif: "Exif", zone: ZoneInfo) -> Offer:
    return Offer(_point(exif.get_ifd(_GPS)), _taken_at(exif.get_ifd(_EXIF), zone))


def _point(gps: Mapping[int, Any]) -> Point | None:
    try:
        accuracy = gps.get(_ACCURACY)
        return Point(
            latitude=round(_degrees(gps, *_LATITUDE), 6),
            longitude=round(_degrees(gps, *_LONGITUDE), 6),
            accuracy_m=None if accuracy is None else float(accuracy),
        )
    except (KeyError, TypeError, ValueError, ZeroDivisionError, ValidationError):
        return None


def _degrees(gps: Mapping[int, Any], side: int, parts: int) -> float:
    degrees, minutes, seconds = (float(part) for part in gps[parts])
    found = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(found):
        raise ValueError("no position")
    return -found if str(gps[side]).strip().upper() in ("S", "W") else found


def _taken_at(exif: Mapping[int, Any], zone: ZoneInfo) -> datetime | None:
    """Return when the camera says it was taken; without an offset its clock shows the local time."""
    words, offset = str(exif.get(_ORIGINAL_TIME, "")), str(exif.get(_ORIGINAL_OFFSET, "")).strip()
    try:
        found = datetime.strptime(words + (offset or "+00:00"), "%Y:%m:%d %H:%M:%S%z")
    except ValueError:
        return None
    return found if offset else found.replace(tzinfo=zone)
