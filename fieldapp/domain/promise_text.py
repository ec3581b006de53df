"""Reading a published promise sentence: how many of what, how often, or only an intent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldapp.domain import promise_words as words
from fieldapp.domain.quicklog.lengths import HOUR, MOST_MINUTES
from fieldapp.domain.quicklog.line import Line
from fieldapp.domain.quicklog.numbers import NUMBER, NUMBER_WORDS, number_of
from fieldapp.domain.quicklog.terms import find_type, find_unit
from fieldapp.domain.vocabulary import ActivityType, CommitmentKind, Comparator, Per, Unit

_NUMBER = re.compile(NUMBER)
_AVERAGE_WITHIN = 60  # characters between "i snitt" and the number it is about
_FOLLOW_UP_WITHIN = 40  # "följs upp var fjärde månad" is no rate of the work itself
_NOUN_WITHIN = 4  # words after the number
_YEARS = range(1990, 2101)
_WEEK = 7
_TENS = {"dussin": 12}
_UNIT_ENDINGS = (
    (("möte", "möten", "mötet", "träff", "träffar", "sammankomster", "meetings"), Unit.MEETING),
    (("område", "områden", "areas"), Unit.AREA),
    (("anmälan", "anmälningar", "rapporter", "reports"), Unit.REPORT),
    (("skolor", "skola", "schools"), Unit.SCHOOL),
    (("timmar", "timme", "hours"), Unit.HOUR),
    (("åtgärder", "åtgärd", "measures"), Unit.MEASURE),
    (("personer", "elever", "deltagare", "people", "pupils"), Unit.PERSON),
    (("kontakter", "kontakt", "contacts"), Unit.CONTACT),
)


@dataclass(frozen=True, slots=True)
class ReadCommitment:
    """What a sentence commits to; an intent has no quantity.

    `quantity` may be a fraction ("varannan vecka" is 0.5 per week). `comparator` is None for a
    number said to be about right. `per_activity_type` is the event that a number per other event
    hangs on. `words` are the stretches that were understood, folded, in the order they were read.
    """

    kind: CommitmentKind
    comparator: Comparator | None = None
    quantity: float | None = None
    unit: Unit | None = None
    per: Per | None = None
    min_minutes: int | None = None
    activity_type: ActivityType | None = None
    per_activity_type: ActivityType | None = None
    reply_days: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A number of the sentence, where it ends, and whether it is only about right."""

    value: float
    start: int
    end: int
    comparator: Comparator | None
    weight: int
    is_about: bool = False


@dataclass(frozen=True, slots=True)
class _Rate:
    """How often, where it is said, and how much one time counts."""

    per: Per
    factor: float
    start: int
    end: int


class _Sentence:
    """The folded sentence, in which what has been read is blanked out."""

    def __init__(self, text: str) -> None:
        self.flat = Line(text).flat
        self.found: list[str] = []

    def take(self, start: int, end: int) -> None:
        """Note a stretch as read, and hide it from later readers."""
        self.found.append(self.flat[start:end].strip())
        self.flat = self.flat[:start] + "|" * (end - start) + self.flat[end:]

    def keep(self, start: int, end: int) -> None:
        """Note a stretch as read, and leave it visible."""
        self.found.append(self.flat[start:end].strip())


def read_commitment(text: str) -> ReadCommitment:
    """Return what a promise sentence, Swedish or English, commits to; any text can be read."""
    sentence = _Sentence(text)
    on_request = words.ON_REQUEST.search(sentence.flat)
    if on_request:
        return _read_request(sentence, on_request)
    milestone = words.MILESTONE.search(sentence.flat)
    if milestone:
        sentence.take(*milestone.span())
    min_minutes = _read_minutes(sentence)
    rate = _read_rate(sentence)
    other = _read_other(sentence) if rate is None else None
    quantity = _read_quantity(sentence, rate)
    return _commitment(sentence, quantity, rate, other, (min_minutes, milestone is not None))


def vague_words(text: str) -> list[str]:
    """Return the words that avoid a promise, as typed; some weigh only where nothing is counted."""
    line = Line(text)
    is_counted = read_commitment(text).quantity is not None
    return [
        line.raw(first, after)
        for match, first, after in line.search(words.VAGUE)
        if match["always"] or not is_counted
    ]


def _commitment(
    sentence: _Sentence,
    quantity: _Quantity | None,
    rate: _Rate | None,
    other: ActivityType | None,
    more: tuple[int | None, bool],
) -> ReadCommitment:
    min_minutes, is_milestone = more
    kind = _kind(quantity, rate, other, is_milestone=is_milestone)
    is_counted = kind not in (CommitmentKind.INTENT, CommitmentKind.MILESTONE)
    return ReadCommitment(
        kind=kind,
        comparator=_comparator(sentence, quantity) if is_counted else None,
        quantity=_amount(quantity, rate) if is_counted else None,
        unit=_unit_after(sentence, quantity) if is_counted else None,
        per=_per(sentence, kind, rate) if is_counted else None,
        min_minutes=min_minutes,
        activity_type=find_type(sentence.flat.replace("|", " ")),
        per_activity_type=other if kind is CommitmentKind.PER_OTHER else None,
        words=tuple(sentence.found),
    )


def _kind(
    quantity: _Quantity | None,
    rate: _Rate | None,
    other: ActivityType | None,
    *,
    is_milestone: bool,
) -> CommitmentKind:
    if rate is not None:
        return CommitmentKind.RATE
    if quantity is not None:
        return CommitmentKind.PER_OTHER if other is not None else CommitmentKind.TOTAL
    return CommitmentKind.MILESTONE if is_milestone else CommitmentKind.INTENT


def _per(sentence: _Sentence, kind: CommitmentKind, rate: _Rate | None) -> Per:
    if rate is not None:
        return rate.per
    if kind is CommitmentKind.PER_OTHER:
        return Per.EVENT
    match = words.PER_OTHER.search(sentence.flat)
    return Per.PLACE if match and match["other"] in _PLACE_NOUNS else Per.PERIOD


_PLACE_NOUNS = frozenset(
    "plats område delområde stadsdel kommundel skola försäljningsställe serveringsställe butik krog "
    "restaurang ort tätort bostadsområde place area school outlet shop".split()
)


def _read_request(sentence: _Sentence, asked: re.Match[str]) -> ReadCommitment:
    """Return an offer to act when asked, with the days within which it is answered."""
    sentence.keep(*asked.span())
    reply = words.REPLY.search(sentence.flat)
    days = None
    if reply:
        sentence.keep(*reply.span())
        number = number_of(reply["number"]) or 0
        days = number * (_WEEK if reply["unit"].startswith(("veck", "week")) else 1) or None
    return ReadCommitment(
        CommitmentKind.ON_REQUEST,
        activity_type=find_type(sentence.flat),
        reply_days=days,
        words=tuple(sentence.found),
    )


def _read_minutes(sentence: _Sentence) -> int | None:
    """Take the least length of one occasion out of the sentence."""
    for pattern, size in (
        (words.MINUTES, 1),
        (words.MINUTES_GLUED, 1),
        (words.LONG_HOURS, HOUR),
    ):
        for match in pattern.finditer(sentence.flat):
            minutes = (number_of(match["number"]) or 0) * size
            if 1 <= minutes <= MOST_MINUTES:
                sentence.take(*match.span())
                return minutes
    return None


def _read_rate(sentence: _Sentence) -> _Rate | None:
    for match in words.RATE.finditer(sentence.flat):
        before = sentence.flat[max(match.start() - _FOLLOW_UP_WITHIN, 0) : match.start()]
        is_follow_up = re.search(r"\b(?:följ|uppfölj|utvärder|follow)", before) is not None
        rate = None if is_follow_up or not _is_habit(match, before) else _rate_of(match)
        if rate is not None:
            sentence.take(*match.span())
            return rate
    return None


def _is_habit(match: re.Match[str], before: str) -> bool:
    """Return whether "i veckan" follows a number; alone it is this week."""
    if match["habit"] or match.group().startswith("a "):
        counted = rf"(?:{NUMBER}|once|twice) ?{words.TIMES}?(?: [^\W\d_]+){{0,2}} $"
        return re.search(counted, before) is not None
    return True


def _rate_of(match: re.Match[str]) -> _Rate | None:
    if match["skipped"]:
        ordinal = match["skip"] or match["ordinal"]
        step = words.ORDINALS.get(ordinal) or number_of(ordinal) or 0
        per, factor = words.FREQUENCIES[match["skipped"]]
        if step < 1:
            return None
        factor, per = words.WHOLE_RATES.get((per, step), (factor / step, per))
        return _Rate(per, factor, *match.span())
    if match["days"]:
        return _Rate(Per.WEEK, 1.0, *match.span())
    word = match["every"] or match["often"] or match["adverb"] or match["slash"]
    per, factor = words.FREQUENCIES.get(word, (Per.DAY, 1.0))
    return _Rate(per, factor, *match.span())


def _read_other(sentence: _Sentence) -> ActivityType | None:
    """Take "per trygghetsvandring" out of the sentence: the event a number hangs on."""
    for match in words.PER_OTHER.finditer(sentence.flat):
        other = find_type(match["other"])
        if other is not None:
            sentence.take(*match.span())
            return other
    return None


def _read_quantity(sentence: _Sentence, rate: _Rate | None) -> _Quantity | None:
    """Return the number that is promised: the one with the strongest words around it."""
    found = [*_tens(sentence), *_numbers(sentence, rate)]
    if not found:
        return None
    best = max(found, key=lambda one: (one.weight, -one.start))
    sentence.keep(best.start, best.end)
    return best


def _tens(sentence: _Sentence) -> Iterator[_Quantity]:
    """Yield "ett 25-tal" and "ett tjugotal", which are about right."""
    for match in words.TENS.finditer(sentence.flat):
        word = match["figure"] or match["word"] or match["dozen"]
        value = _TENS.get(word) or number_of(word)
        if value:
            comparator = _comparator_before(sentence.flat, match.start())
            yield _Quantity(value, *match.span(), comparator, weight=3, is_about=True)


def _numbers(sentence: _Sentence, rate: _Rate | None) -> Iterator[_Quantity]:
    for match in words.ONCE.finditer(sentence.flat):
        comparator = _comparator_before(sentence.flat, match.start())
        times = 2 if match["word"] == "twice" else 1
        yield _Quantity(times, *match.span(), comparator, weight=3)
    for match in _NUMBER.finditer(sentence.flat):
        value = number_of(match.group())
        if value is None or _is_reference(sentence.flat, match, value):
            continue
        comparator = _comparator_before(sentence.flat, match.start())
        weight = _weight(sentence.flat, match, rate)
        if match.group() in words.ARTICLES and comparator is None and not weight:
            continue
        if comparator is not None or weight >= 0:
            yield _Quantity(value, *match.span(), comparator, weight + 4 * bool(comparator))


def _is_reference(flat: str, match: re.Match[str], value: int) -> bool:
    """Return whether the number is a year, a school year, a clock, a paragraph or a date."""
    before = flat[: match.start()].split()
    last = before[-1] if before else ""
    is_list = last in ("och", "and", "-") and len(before) > 2 and before[-3] in words.SCHOOL_YEARS  # noqa: PLR2004
    is_year = value in _YEARS and " " not in match.group() and match.group().isdecimal()
    return (
        is_year
        or is_list
        or last in words.SCHOOL_YEARS
        or last in words.BEFORE_REFERENCES
        or re.match(r" ?[-:/.] ?\d| ?§|-tal", flat[match.end() :]) is not None
        or re.search(r"\d ?[-:/.,] ?$", flat[: match.start()]) is not None
    )


def _weight(flat: str, match: re.Match[str], rate: _Rate | None) -> int:
    """Return how surely a number is what is promised; below zero it counts something else."""
    after = flat[match.end() :]
    following = re.findall(r"[^\W\d_]+|%", after)[:_NOUN_WITHIN]
    head = following[0] if following else ""
    if head in words.NOT_COUNTED:
        return -1
    if match.group() in words.ARTICLES:
        is_thing = head in words.AFTER_ARTICLE or _names_activity(after, head)
        return 1 if is_thing else 0
    weight = 1 if re.match(rf" ?(?:st|stycken){words.END}", after) else 0
    weight += 2 if re.match(rf" ?{words.TIMES}{words.END}", after) else 0
    return weight + (2 if rate is not None and 0 <= rate.start - match.end() <= 1 else 0)


def _names_activity(after: str, head: str) -> bool:
    """Return whether an article stands right before an activity: "en trygghetsvandring"."""
    near = " ".join(after.split()[:2]).strip(".,;")
    return bool(head) and find_type(near) is not None


def _comparator_before(flat: str, start: int) -> Comparator | None:
    """Return the "minst" or "i snitt" that stands right before a number."""
    last: re.Match[str] | None = None
    for match in words.COMPARATOR.finditer(flat[:start]):
        last = match
    if last is None or last.lastgroup is None:
        return None
    between = flat[last.end() : start].split()
    is_near = all(word in ("ett", "en", "totalt", "sammanlagt", "det", "om") for word in between)
    return Comparator.named(last.lastgroup) if is_near else None


def _comparator(sentence: _Sentence, quantity: _Quantity | None) -> Comparator | None:
    """Return how the number binds; "minst tre i snitt" is about the average."""
    if quantity is None:
        return Comparator.EXACTLY
    for match in words.COMPARATOR.finditer(sentence.flat):
        is_near = abs(match.start() - quantity.end) <= _AVERAGE_WITHIN
        if match.lastgroup == Comparator.ON_AVERAGE.value and is_near:
            return Comparator.ON_AVERAGE
    usual = None if quantity.is_about else Comparator.EXACTLY
    return quantity.comparator or usual


def _amount(quantity: _Quantity | None, rate: _Rate | None) -> float:
    amount = quantity.value if quantity is not None else 1.0
    return amount * (rate.factor if rate is not None else 1.0)


def _unit_after(sentence: _Sentence, quantity: _Quantity | None) -> Unit:
    """Return what the number counts: the first of our units after it, else occasions."""
    if quantity is None:
        return Unit.OCCASION
    after = sentence.flat[quantity.end :]
    for word in re.findall(r"[^\W\d_]+", re.split(r"[|.;]", after)[0])[:_NOUN_WITHIN]:
        for endings, unit in _UNIT_ENDINGS:
            if word.endswith(endings):
                return unit
        if find_type(word) is not None or word in NUMBER_WORDS:
            return Unit.OCCASION
        found = find_unit(word)
        if found is not None:
            return found
    return Unit.OCCASION
