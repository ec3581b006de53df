"""People met, officers, counted results and the outcome, read from a line."""

import re
from dataclasses import dataclass, field

from fieldapp.domain.quicklog.line import Line
from fieldapp.domain.quicklog.nouns import COLLEAGUES, COUNTED, OFFICERS, PEOPLE, RESULTS
from fieldapp.domain.quicklog.numbers import NUMBER, number_of
from fieldapp.domain.quicklog.placewords import ROAD_WORDS
from fieldapp.domain.vocabulary import Outcome

MOST_OFFICERS = 500
MOST_PEOPLE = 100_000
_LOOK_BACK = 3  # words before an outcome that may take it back
_ARTICLES = frozenset("en ett a an".split())
_TALKS = frozenset("samtal talk conversation".split())

_NOUN_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)?"
_COUNT = re.compile(
    rf"(?:(?<![\w.,:])(?P<low>\d{{1,5}}) ?- ?)?(?P<number>{NUMBER}) ?(?:(?:st|stycken|pcs|x|nya|korta|bra|short|good)\.? )?"
    rf"(?P<noun>{_NOUN_WORD}(?: (?:checks?|searches|tests?|kontroller|traktorer|licences|blås))?)"
)
_TALLY = re.compile(
    rf"(?<![^\W_])(?P<noun>{_NOUN_WORD}) ?:? ?(?P<number>\d{{1,6}})(?![^\W_]|[.,:-]\d)"
)
_ABOUT = r"(?:(?:ca|cirka|runt|about|around|ungefär|totalt|some|over|över)\.? )?"
_MET = re.compile(
    r"(?<![^\W_])(?:(?:pratade|pratat|talade|talat|samtalade|samtalat|samtal|snackade|snackat|talked|"
    r"spoke|spoken|chatted|kontakt|kontakter) (?:med|to|with)|träffade|träffat|mötte|mött|met|nådde|"
    rf"reached|besöktes av|visited by) {_ABOUT}(?P<number>{NUMBER})(?![.:,]\d)"
    rf"(?: (?:st|stycken|nya|unga|young))?(?P<rest> ?(?P<noun>{_NOUN_WORD}))?"
)
_TEAM = re.compile(
    r"(?<![^\W_])(?:(?:vi var|we were) (?P<team>"
    rf"{NUMBER})(?! ?(?:min|tim|h\b))"
    r"|(?:tillsammans |together |ihop |along )?(?:med|with|m) "
    rf"(?P<mates>{NUMBER})? ?(?:min |my )?(?P<mate>{'|'.join(sorted(COLLEAGUES))})"
    r"|(?P<alone>ensam|ensampatrull|själv|alone|solo))(?![^\W_])"
)

_OUTCOMES = {
    Outcome.CALM: "allt lugnt och stilla|lugnt och stilla|allt var lugnt|allt lugnt|helt lugnt|mycket "
    "lugnt|lugnt|inget särskilt att anmärka|inget att anmärka|utan några anmärkningar|utan "
    "anmärkningar|utan anmärkning|inget att rapportera|all calm|all quiet|very calm|calm|"
    "nothing to report|quiet",
    Outcome.SOLVED_ON_SITE: "löstes på plats|löst på plats|löste på plats|solved on site|"
    "solved on the spot|resolved on site|resolved on the spot",
    Outcome.NEEDS_FOLLOW_UP: "behöver följas upp|bör följas upp|måste följas upp|följs upp|"
    "uppföljning behövs|needs follow up|needs follow-up|needs following up|follow up needed|"
    "follow-up needed|to be followed up",
    Outcome.NOT_DONE: "blev inte av|blev ej av|blev aldrig av|ställdes in|inställt|inställd|"
    "(?:blev )?(?:inte|ej|aldrig) utför(?:d|t|da)|(?:was )?not (?:done|carried out)|"
    "cancelled|canceled|called off|did not happen",
}
_OUTCOME = re.compile(
    r"(?<![^\W_])(?:"
    + "|".join(f"(?P<{kind.value}>{words})" for kind, words in _OUTCOMES.items())
    + r")(?![^\W_])"
)
_UNSURE_BEFORE = frozenset(
    "inte ej icke knappast mindre aldrig inget inga ingen föga not never hardly less no isn wasn t be "
    " verkade ganska relativt rätt nästan fairly seemed mostly först at first was nog".split()
)
_NONE = frozenset("ingen inget inga no".split())  # before the type: it was not carried out
_UNSURE_AFTER = frozenset("men but fast until tills förutom except utom ?".split())


@dataclass(slots=True)
class Counts:
    """What a line counts; None where it says nothing."""

    people_met: int | None = None
    officers: int | None = None
    results: dict[str, int] = field(default_factory=dict)


def read_counts(line: Line) -> Counts:
    """Claim the counts in the line; of two that say the same kind the first is taken."""
    counts = Counts()
    _read_team(line, counts)
    _read_met(line, counts)
    for match, first, after in line.search(_COUNT):
        number, noun = number_of(match["low"] or match["number"]), match["noun"]
        if line.key(first - 1) in ROAD_WORDS:
            continue
        if number is not None and (match["number"] not in _ARTICLES or noun in _TALKS):
            _count(line, counts, (number, noun), (first, after))
    for match, first, after in line.search(_TALLY):
        if line.key(after) in COUNTED:
            continue
        _count(line, counts, (int(match["number"]), match["noun"]), (first, after))
    return counts


def read_outcome(line: Line) -> Outcome | None:
    """Claim how it ended, when the line says one thing and says it without reserve."""
    if _read_none(line):
        return Outcome.NOT_DONE
    found = [
        (Outcome.named(match.lastgroup), first, after)
        for match, first, after in line.search(_OUTCOME)
        if match.lastgroup and not _is_unsure(line, first, after)
    ]
    if len({outcome for outcome, _, _ in found}) != 1:
        return None
    outcome, first, after = found[0]
    line.claim("outcome", first, after)
    return outcome


def _read_none(line: Line) -> bool:
    """Claim the "ingen" of "ingen fotpatrull idag"."""
    first, _ = line.first_of("type") or (0, 0)
    if not line.is_free(first - 1) or line.key(first - 1) not in _NONE:
        return False
    line.claim("outcome", first - 1, first)
    return True


def _is_unsure(line: Line, first: int, after: int) -> bool:
    before = {line.key(index) for index in range(max(first - _LOOK_BACK, 0), first)}
    return bool(before & _UNSURE_BEFORE) or line.key(after) in _UNSURE_AFTER


def _count(line: Line, counts: Counts, said: tuple[int, str], span: tuple[int, int]) -> None:
    """Keep a number with its noun, when the noun is one we count."""
    number, noun = said
    first, after = span
    if noun not in RESULTS and " " in noun:
        noun, after = noun.split(" ")[0], after - 1
    if noun in PEOPLE and counts.people_met is None and number <= MOST_PEOPLE:
        counts.people_met = number
        line.claim("people", first, after)
    elif noun in OFFICERS and counts.officers is None and 0 < number <= MOST_OFFICERS:
        counts.officers = number
        line.claim("officers", first, after)
    elif noun in RESULTS and RESULTS[noun] not in counts.results:
        counts.results[RESULTS[noun]] = number
        line.claim("result", first, after)


def _read_team(line: Line, counts: Counts) -> None:
    for match, first, after in line.search(_TEAM):
        officers = _team_of(match)
        if match["alone"] and (line.is_free(first - 1) or line.is_free(after)):
            continue
        if counts.officers is None and officers and officers <= MOST_OFFICERS:
            counts.officers = officers
            line.claim("officers", first, after)


def _team_of(match: re.Match[str]) -> int | None:
    """Return how many officers the words mean, the writer among them."""
    if match["alone"]:
        return 1
    if match["mate"]:
        return 1 + (number_of(match["mates"] or "1") or 1)
    return number_of(match["team"])


def _read_met(line: Line, counts: Counts) -> None:
    """Read "pratade med 12", also where no noun says what the number counts."""
    for match, first, after in line.search(_MET):
        number, noun = number_of(match["number"]), match["noun"] or ""
        if counts.people_met is not None or number is None or number > MOST_PEOPLE:
            continue
        if noun in PEOPLE:
            counts.people_met = number
            line.claim("people", first, after)
        elif match["number"] not in _ARTICLES and noun not in COUNTED:
            counts.people_met = number
            line.claim("people", first, line.words_of(*match.span("number"))[1])
