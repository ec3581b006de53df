"""Honest finders of the closed lists in words written elsewhere; None when nothing fits."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from fieldapp.domain.quicklog.line import Line, fold
from fieldapp.domain.quicklog.phrases import PhraseBook
from fieldapp.domain.quicklog.words import weak_words, words_of
from fieldapp.domain.vocabulary import (
    ActivityType,
    Actor,
    Language,
    Per,
    ProblemType,
    Term,
    Unit,
)

T = TypeVar("T", bound=Term)

_UNITS = {
    Unit.OCCASION: "tillfälle, tillfällen, gång, gånger, ggr, times, time, occasions, insats, insatser, "
    "aktivitet, aktiviteter, besök, kontroll, kontroller, pass, patrullering, patrulleringar",
    Unit.HOUR: "timme, timmar, tim, hours, h, arbetstimmar, polistimmar",
    Unit.PERSON: "person, personer, people, persons, deltagare, elever, medborgare, ungdomar",
    Unit.MEETING: "möte, möten, meetings, träff, träffar, sammankomst, sammankomster, avstämning, "
    "avstämningar, dialogmöten",
    Unit.AREA: "område, områden, areas, nya områden, bostadsområden, zones",
    Unit.REPORT: "rapport, rapporter, reports, anmälan, anmälningar, orosanmälan, orosanmälningar",
    Unit.DOCUMENT: "dokument, documents, plan, planer, broschyr, broschyrer",
    Unit.MEASURE: "åtgärd, åtgärder, measures, action, actions",
    Unit.SCHOOL: "skola, skolor, schools, grundskolor, gymnasieskolor, klasser",
    Unit.CONTACT: "kontakt, kontakter, contacts, samtal, medborgarkontakter, medborgarsamtal",
}
_PERS = {
    Per.DAY: "dag, dagar, dygn, daily, dagligen, dagligt, varje dag, per dag, om dagen, per day",
    Per.WEEK: "vecka, veckan, veckor, weekly, varje vecka, per vecka, i veckan, a week, per week",
    Per.MONTH: "månad, månaden, månader, monthly, månadsvis, varje månad, per månad, i månaden, "
    "a month",
    Per.TERTIAL: "tertial, tertialet, var fjärde månad, every four months, per tertial",
    Per.YEAR: "år, året, yearly, årligen, årsvis, annually, varje år, per år, om året, a year",
    Per.PERIOD: "period, perioden, period of promise, löftesperioden, under perioden",
    Per.PLACE: "plats, place, per plats, försäljningsställe, serveringsställe, område, skola, butik",
    Per.EVENT: "tillfälle, event, per tillfälle, occasion, per event",
}
_ACTORS = {
    Actor.JOINT: "tillsammans, joint, jointly, gemensamt, gemensam, polisen och kommunen, polis och "
    "kommun, kommunen och polisen, kommun och polis, police and municipality, both, båda",
    Actor.POLICE: "polisen, polis, police, polismyndigheten, lokalpolisområdet, områdespolisen",
    Actor.MUNICIPALITY: "kommunen, kommun, municipality, stadsdelen, stadsdelsförvaltningen, staden, "
    "socialtjänsten",
    Actor.OTHER: "annan part, other, bostadsbolaget, bostadsbolag, kustbevakningen, fastighetsägare, "
    "föreningen, räddningstjänsten",
}
_PROBLEMS = {
    ProblemType.LITTER: "skräp, nedskräpat, littering, sopor, trash, dumpning",
    ProblemType.VANDALISM: "skadegörelser, förstörelse, damage, sabotage, krossad ruta, krossade rutor",
    ProblemType.GRAFFITI: "klotter, klottrat, tagg, taggar, sprejat",
    ProblemType.DARK_PLACES: "mörkt, belysning, trasig belysning, dålig belysning, dark, lighting, "
    "broken lights, mörka platser, mörka stråk",
    ProblemType.YOUTH_GROUPS: "ungdomssamling, ungdomsgäng, stökiga ungdomar, "
    "ungdomar som stör, störande ungdomar, hängande ungdomar, youth disturbances, "
    "rowdy youths, loitering",
    ProblemType.DRUNKENNESS: "fylleri, berusade, berusning, onykterhet, drunk, drunk people, "
    "intoxicated, intoxicated person, alkohol på allmän plats",
    ProblemType.DRUG_SCENE: "narkotika, droghandel, narkotikahandel, knark, knarkförsäljning, droger, "
    "drug dealing, drugs, drug sales, langning",
    ProblemType.RECKLESS_DRIVING: "vårdslös körning, burnouts, epa, a-traktorer, dangerous driving, "
    "vårdslöshet i trafik, epatraktorer",
    ProblemType.MOPEDS: "mopedkörning, moped, mopeder, trimmade mopeder, elsparkcyklar",
    ProblemType.SPEEDING: "fortkörning, hastighetsöverträdelse, hastigheter, fort, höga hastigheter, "
    "fartsyndare, speed",
    ProblemType.IMPAIRED_DRIVING: "rattfylleri, rattfylla, drograttfylleri, onyktra förare, drink "
    "driving, drunk driving, drunk drivers, nykterhet i trafiken",
    ProblemType.BURGLARY: "inbrott, villainbrott, lägenhetsinbrott, källarinbrott, burglaries, "
    "burglary residence, burglary non residence, break in",
    ProblemType.VEHICLE_THEFT: "cykelstöld, cykelstölder, båtstöld, båtstölder, bilstöld, bilinbrott, "
    "bike theft, boat theft, car theft, båtmotorstölder, vehicle theft",
    ProblemType.PICKPOCKETING: "fickstölder, ficktjuv, ficktjuvar, pickpocket, pickpockets",
    ProblemType.SHOPLIFTING: "snatteri, snatterier, butiksstölder, stöld i butik",
    ProblemType.ROBBERY: "personrån, ungdomsrån, rånet, butiksrån, robberies, mugging, holdup",
    ProblemType.PUBLIC_VIOLENCE: "misshandel, slagsmål, gatuvåld, krogvåld, våld på krogen, bråk, fight, "
    "fights, assault, street violence",
    ProblemType.CLOSE_RELATIONS: "våld i nära relationer, kvinnofrid, partnervåld, domestic violence",
    ProblemType.FRAUD_ELDERLY: "bedrägeri, bedrägerier, telefonbedrägeri, äldrebedrägeri, fraud, scams, "
    "bedrägerier mot äldre, fraud against the elderly",
    ProblemType.HATE_CRIME: "hatbrott, rasism, hate crimes",
    ProblemType.NOISE: "oljud, hög musik, störande musik, loud music, bullrig",
    ProblemType.FIRE_SETTING: "bilbrand, bilbränder, anlagda bränder, containerbrand, brand, mordbrand, "
    "arson",
    ProblemType.ONLINE_ABUSE: "näthat, nätmobbning, kränkningar på nätet, online harassment, "
    "cyberbullying, nätkränkningar",
    ProblemType.UNSAFE: "otrygghet, otryggt, otrygg, unsafe, rädsla, fear",
}


@cache
def type_book(language: Language | None = None) -> PhraseBook[ActivityType]:
    """Return the phrases for the kinds of activity, made once for each language."""
    return PhraseBook([*_labels(ActivityType, language), *words_of(language)])


@cache
def _published_type_book(language: Language | None) -> PhraseBook[ActivityType]:
    """Return the same phrases for written texts, where another letter is another word."""
    return PhraseBook([*_labels(ActivityType, language), *words_of(language)], typos=False)


@cache
def weak_type_book() -> PhraseBook[ActivityType]:
    """Return the phrases that name a type only when nothing else does."""
    return PhraseBook(weak_words())


def find_type(text: str, language: Language | None = None) -> ActivityType | None:
    """Return the kind of activity a code, label or sentence names; the first of several."""
    code = _code(ActivityType, text)
    if code is not None:
        return code
    first = _first(_published_type_book(language), text)
    return first if first is not None else _first(weak_type_book(), text)


def find_unit(text: str) -> Unit | None:
    """Return what is counted; None when the words name none of our units."""
    return _find(Unit, text)


def find_per(text: str) -> Per | None:
    """Return the stretch a quantity is promised for."""
    return _find(Per, text)


def find_actor(text: str) -> Actor | None:
    """Return who does the work; police and municipality in one text do it jointly."""
    found = _find(Actor, text)
    every = set(_every(_book(Actor), text))
    return Actor.JOINT if {Actor.POLICE, Actor.MUNICIPALITY} <= every else found


def find_problem(text: str) -> ProblemType | None:
    """Return the local problem the words are about."""
    return _find(ProblemType, text)


def _find(terms: type[T], text: str) -> T | None:
    code = _code(terms, text)
    return code if code is not None else _first(_book(terms), text)


def _code(terms: type[T], text: str) -> T | None:
    """Return the term whose stored value or label is exactly the text."""
    wanted = fold(text).strip()
    value = wanted.replace(" ", "_").replace("-", "_")
    return next((t for t in terms if value == t.value or wanted in (fold(t.en), fold(t.sv))), None)


@cache
def _book(terms: type[T]) -> PhraseBook[T]:
    tables: dict[type[Term], Mapping[Any, str]] = {
        Unit: _UNITS,
        Per: _PERS,
        Actor: _ACTORS,
        ProblemType: _PROBLEMS,
    }
    words = [
        (phrase, term)
        for term, phrases in tables[terms].items()
        if isinstance(term, terms)
        for phrase in phrases.split(", ")
    ]
    return PhraseBook([*words, *_labels(terms, None)], typos=False)


def _labels(terms: type[T], language: Language | None) -> list[tuple[str, T]]:
    """Return what the terms are called; "other" is no word to look for."""
    languages: tuple[Language, ...] = (language,) if language else ("sv", "en")
    return [
        (term.label(spoken), term)
        for term in terms
        for spoken in languages
        if term.value != "other"
    ]


def _first(book: PhraseBook[T], text: str) -> T | None:
    return next(iter(_every(book, text)), None)


def _every(book: PhraseBook[T], text: str) -> list[T]:
    """Return the terms a text names, in its order, the longest at each word."""
    line = Line(text.replace("_", " "))
    found, index = [], 0
    while index < len(line.words):
        hit = book.match(line, index)
        if hit is not None:
            found.append(hit[0])
        index = hit[1] if hit is not None else index + 1
    return found
