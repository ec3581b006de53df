"""Words that notes are made of: the commonest first, a long tail of rare ones."""

COMMON = "samtal"
"""Stands in more than half of all notes."""
_SYLLABLES = (
    "ba de fi go hu ja ke li mo nu på rä sö ta ve vi by dra fly gri knu lå mär når pla rös skå"
    " smi sna spa sta stö sva tjä tro två vår åk än öl"
).split()
_EVERYDAY = (
    "ungdomar torget kvällen lugnt butik ägare oro skola buss bråk trafik hastighet cykel klotter"
    " nycklar granne förening möte information tips synlig fot park lekplats krog ordning"
).split()


def _made_up(number: int) -> str:
    """Return a word of three or four syllables; each number gives another one."""
    base = len(_SYLLABLES)
    digits = [number % base, number // base % base, number // base**2 % base]
    return "".join(_SYLLABLES[digit] for digit in digits)


WORDS = [*_EVERYDAY, *(_made_up(number * 7919) for number in range(30_000))]
RARE = WORDS[-1]
"""Stands in a few dozen of a million notes."""
