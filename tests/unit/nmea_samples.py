"""GPS sentences as receivers send them, for the tests."""

EKVALLA = (59.33260, 18.06490)
"""Latitude and longitude of a square."""


def sentence(body: str) -> bytes:
    """Return a whole sentence: dollar, body, right checksum, end of line."""
    total = 0
    for sign in body.encode():
        total ^= sign
    return f"${body}*{total:02X}\r\n".encode()


def epoch(
    second: int,
    spot: tuple[float, float] = EKVALLA,
    *,
    talker: str = "GP",
    day: str = "221126",
    quality: int = 1,
    spread: float = 1.2,
) -> bytes:
    """Return what a receiver says in one second; quality 0 is no fix."""
    at = f"{12 + second // 3600:02}{second // 60 % 60:02}{second % 60:02}.000"
    where = f"{_angle(spot[0], 2, 'NS')},{_angle(spot[1], 3, 'EW')}" if quality else ",,,"
    state = "A" if quality else "V"
    return b"".join((
        sentence(f"{talker}GGA,{at},{where},{quality},08,{spread},20.0,M,23.7,M,,0000"),
        sentence(f"{talker}GSA,A,3,17,28,06,01,30,20,26,13,,,,,1.8,{spread},1.5"),
        sentence(f"{talker}RMC,{at},{state},{where},0.10,181.39,{day},,,A"),
    ))  # fmt: skip


def _angle(degrees: float, width: int, sides: str) -> str:
    whole, part = divmod(abs(degrees), 1)
    return f"{int(whole):0{width}}{part * 60:07.4f},{sides[degrees < 0]}"
