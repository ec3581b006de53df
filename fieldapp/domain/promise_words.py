"""The words in which published promises count, and those with which they avoid counting."""

import re

from fieldapp.domain.quicklog.numbers import NUMBER
from fieldapp.domain.vocabulary import Comparator, Per

START = r"(?<![^\W_])"
END = r"(?![^\W_])"

COMPARATORS = {
    Comparator.AT_LEAST: "minst|åtminstone|lägst|minimum|fler än|mer än|över|at least|a minimum of|"
    "no fewer than|more than|ej under|inte mindre än|inte färre än",
    Comparator.AT_MOST: "högst|som mest|maximalt|max|inte fler än|at most|no more than|up to|upp till",
    Comparator.ON_AVERAGE: "i genomsnitt|i snitt|genomsnittligt|on average|an average of|snittar|"
    "ett snitt på|ett genomsnitt på",
    Comparator.EXACTLY: "exakt|precis|exactly|precisely",
}
COMPARATOR = re.compile(
    START
    + "(?:"
    + "|".join(f"(?P<{name.value}>{words})" for name, words in COMPARATORS.items())
    + ")"
    + END
)

TIMES = r"(?:gång|gånger|ggr|ggn|tillfälle|tillfällen|times?|occasions?|x)"
_EVERY = {
    "dag": (Per.DAY, 1.0), "dagen": (Per.DAY, 1.0), "dygn": (Per.DAY, 1.0), "day": (Per.DAY, 1.0),
    "kväll": (Per.DAY, 1.0), "natt": (Per.DAY, 1.0), "arbetsdag": (Per.DAY, 1.0),
    "vecka": (Per.WEEK, 1.0), "veckan": (Per.WEEK, 1.0), "week": (Per.WEEK, 1.0),
    "helg": (Per.WEEK, 1.0), "weekend": (Per.WEEK, 1.0), "v": (Per.WEEK, 1.0),
    "månad": (Per.MONTH, 1.0), "månaden": (Per.MONTH, 1.0), "mån": (Per.MONTH, 1.0),
    "month": (Per.MONTH, 1.0), "tertial": (Per.TERTIAL, 1.0), "kvartal": (Per.YEAR, 4.0),
    "quarter": (Per.YEAR, 4.0), "halvår": (Per.YEAR, 2.0), "termin": (Per.YEAR, 2.0),
    "terminen": (Per.YEAR, 2.0), "term": (Per.YEAR, 2.0), "år": (Per.YEAR, 1.0),
    "året": (Per.YEAR, 1.0), "kalenderår": (Per.YEAR, 1.0), "läsår": (Per.YEAR, 1.0),
    "year": (Per.YEAR, 1.0), "månader": (Per.MONTH, 1.0), "months": (Per.MONTH, 1.0),
    "veckor": (Per.WEEK, 1.0), "weeks": (Per.WEEK, 1.0), "years": (Per.YEAR, 1.0),
    "måndag": (Per.WEEK, 1.0), "tisdag": (Per.WEEK, 1.0), "onsdag": (Per.WEEK, 1.0),
    "torsdag": (Per.WEEK, 1.0), "fredag": (Per.WEEK, 1.0), "lördag": (Per.WEEK, 1.0),
    "söndag": (Per.WEEK, 1.0), "monday": (Per.WEEK, 1.0), "tuesday": (Per.WEEK, 1.0),
    "wednesday": (Per.WEEK, 1.0), "thursday": (Per.WEEK, 1.0), "friday": (Per.WEEK, 1.0),
    "saturday": (Per.WEEK, 1.0), "sunday": (Per.WEEK, 1.0),
}  # fmt: skip
_ADVERBS = {
    "dagligen": (Per.DAY, 1.0), "dagligt": (Per.DAY, 1.0), "daily": (Per.DAY, 1.0),
    "veckovis": (Per.WEEK, 1.0), "veckovisa": (Per.WEEK, 1.0), "weekly": (Per.WEEK, 1.0),
    "månadsvis": (Per.MONTH, 1.0), "månatligen": (Per.MONTH, 1.0), "månatlig": (Per.MONTH, 1.0),
    "monthly": (Per.MONTH, 1.0), "kvartalsvis": (Per.YEAR, 4.0), "quarterly": (Per.YEAR, 4.0),
    "terminsvis": (Per.YEAR, 2.0), "halvårsvis": (Per.YEAR, 2.0), "årligen": (Per.YEAR, 1.0),
    "årlig": (Per.YEAR, 1.0), "årliga": (Per.YEAR, 1.0), "årsvis": (Per.YEAR, 1.0),
    "annually": (Per.YEAR, 1.0), "annual": (Per.YEAR, 1.0), "yearly": (Per.YEAR, 1.0),
    "tertialvis": (Per.TERTIAL, 1.0),
}  # fmt: skip
FREQUENCIES = _EVERY | _ADVERBS
ORDINALS = {
    "varannan": 2, "vartannat": 2, "every other": 2, "every second": 2, "tredje": 3, "third": 3,
    "fjärde": 4, "fourth": 4, "femte": 5, "sjätte": 6, "sixth": 6, "åttonde": 8, "tionde": 10,
    "tolfte": 12, "three": 3, "four": 4, "six": 6, "two": 2,
}  # fmt: skip
# "Once every four months" is once a tertial: whole numbers over a longer stretch are kept whole.
WHOLE_RATES = {
    (Per.MONTH, 2): (6.0, Per.YEAR), (Per.MONTH, 3): (4.0, Per.YEAR),
    (Per.MONTH, 4): (1.0, Per.TERTIAL), (Per.MONTH, 6): (2.0, Per.YEAR),
    (Per.MONTH, 12): (1.0, Per.YEAR),
}  # fmt: skip

_EVERY_WORDS = "|".join(sorted(_EVERY, key=len, reverse=True))
RATE = re.compile(
    rf"{START}(?:"
    rf"(?:(?P<skip>varannan|vartannat|every other|every second)"
    rf"|(?:var|vart|every) (?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,2}})(?: ?:?e)?) "
    rf"(?P<skipped>{_EVERY_WORDS})"
    rf"|(?:per|varje|each|every|a) (?:\w+ och )?(?P<every>{_EVERY_WORDS})"
    rf"|(?P<habit>(?:i|om)) (?P<often>dagen|veckan|månaden|året|dygnet)"
    rf"|på (?P<days>måndagar|tisdagar|onsdagar|torsdagar|fredagar|lördagar|söndagar|helger)"
    rf"|(?P<adverb>{'|'.join(_ADVERBS)})"
    rf"){END}|/ ?(?P<slash>dag|dygn|vecka|v|månad|mån|år|day|week|month|year){END}"
)
PER_OTHER = re.compile(rf"{START}(?:per|för varje|for each|for every) (?P<other>[^\W\d_]+)")
ONCE = re.compile(rf"{START}(?P<word>once|twice){END}")

# An offer binds the police to act when somebody asks; "behov" is the police's own judgement.
ON_REQUEST = re.compile(
    rf"{START}(?:på begäran|på förfrågan|vid begäran|vid förfrågan|efter förfrågan|efter begäran|"
    r"vid önskemål|efter önskemål|på önskemål|på önskan|"
    r"(?:om|när) (?:någon|ni|du|man|en boende|en förening|boende|föreningar?|medborgare|skolan|"
    r"skolor|kommunen|invånare)(?: som)? (?:[^\W\d_]+ )?(?:ber|begär|önskar|efterfrågar|vill|frågar|"
    r"hör av sig)(?: om)?(?: det| detta)?|om (?:så )?önskas|den som (?:ber|önskar|vill|frågar)|"
    r"(?:up)?on request|by request|(?:if|when) (?:someone|anyone|anybody|somebody|you|residents|a "
    rf"school|asked)(?: asks?| requests?| wants?)?(?: for it)?|when requested|if requested){END}"
)
REPLY = re.compile(
    rf"{START}(?:inom|within|senast inom) (?P<number>{NUMBER}) "
    rf"(?P<unit>dagar|dag|dygn|arbetsdagar|veckor|vecka|days?|working days|weeks?){END}"
)
_MONTHS = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october"
)
MILESTONE = re.compile(
    rf"{START}(?:senast|före|innan|klart till|klar till|färdigt till|till och med|by|before|"
    rf"no later than|by the end of|vid utgången av|före utgången av|i slutet av)"
    rf"(?: (?:den|the|end of|slutet av|utgången av|mitten av))? ?"
    rf"(?:\d{{1,2}}(?: ?:?e|st|nd|rd|th)? (?:{_MONTHS})|(?:{_MONTHS})(?: \d{{1,2}})?|20\d\d-\d\d-\d\d|"
    r"\d{1,2}/\d{1,2}|20\d\d|årsskiftet|sommaren|hösten|våren|året|december|vecka \d{1,2}|"
    rf"kvartal \d|årets slut|halvårsskiftet)(?: 20\d\d)?{END}"
)
MINUTES = re.compile(
    rf"{START}(?P<number>{NUMBER})(?: ?- ?\d{{1,3}})?[ -]?"
    rf"(?:minuters|minuter|minut|min|minutes?|mins){END}"
)
MINUTES_GLUED = re.compile(rf"{START}(?P<number>{NUMBER})[ -]?minuters?(?=[^\W\d_])(?!metod)")
LONG_HOURS = re.compile(
    rf"{START}(?P<number>{NUMBER}) ?(?:timmars|timmes|timmar långa|timme lång|timmar vardera|hour long)"
    rf"{END}"
)
TENS = re.compile(
    rf"{START}(?:ett |en )?(?:(?P<figure>\d{{1,4}}) ?- ?tal|(?P<word>tio|femton|tjugo|trettio|fyrtio|"
    rf"femtio|sextio|hundra)tal|(?P<dozen>dussin)){END}"
)

_VAGUE_ALWAYS = (
    "verka för|verkar för|arbeta för|arbetar för|arbeta aktivt|arbetar aktivt|fortsätta|fortsätter|"
    "fortsatt|utveckla samverkan|utveckla|utvecklar|vid behov|efter behov|i största möjliga mån|"
    "i möjligaste mån|i den mån|så långt det är möjligt|så ofta som möjligt|när det är möjligt|"
    "när tillfälle ges|om möjligt|alltid|sträva efter|strävar efter|eftersträva|försöka|försöker|"
    "vid lämpliga tillfällen|work for|work towards|continue to|continue|develop cooperation|"
    "as needed|when needed|if needed|where possible|if possible|as far as possible|always|"
    "strive to|strive|seek to"
)
_VAGUE_UNCOUNTED = (
    "regelbunden|regelbundet|regelbundna|kontinuerlig|kontinuerligt|kontinuerliga|frekvent|frekventa|"
    "löpande|återkommande|ofta|ett antal|ett flertal|ett fåtal|flera|några|olika|diverse|öka|ökar|"
    "ökad|ökat|ökade|höja|minska|minskar|minskad|minskat|minskade|prioritera|prioriterar|"
    "prioriterad|prioriterat|stärka|stärker|förbättra|förbättrar|bättre|mer|fler|hög närvaro|"
    "regular|regularly|continuous|continuously|frequent|frequently|often|a number of|several|"
    "various|different|increase|increased|reduce|reduced|decrease|prioritise|prioritize|improve|"
    "strengthen|better"
)
VAGUE = re.compile(rf"{START}(?:(?P<always>{_VAGUE_ALWAYS})|(?P<loose>{_VAGUE_UNCOUNTED})){END}")

SCHOOL_YEARS = frozenset("årskurs årskurserna åk klass klasserna grade grades kapitel kap".split())
BEFORE_REFERENCES = frozenset(
    "kl klockan vecka v väg riksväg länsväg e sol § paragraf lag sfs kvartal nr nummer sid".split()
)
NOT_COUNTED = frozenset(
    "prioriteringar prioriterade mål fokusområden delmål löften medborgarlöften delar punkter parter "
    "kommuner förvaltningar myndigheter poliser polis områdespoliser år åringar åring års procent % "
    "kronor kr km meter år dagar dygn veckor månader januari februari mars april maj juni juli "
    "augusti september oktober november december promises priorities goals years officers percent "
    "days weeks months".split()
)
ARTICLES = frozenset("en ett a an".split())
AFTER_ARTICLE = frozenset(
    "gång tillfälle dag arbetsdag heldag kväll time occasion day evening".split()
)
