"""What the columns of a file can be put into, and what other files call it."""

from collections.abc import Mapping
from functools import cache

from fieldapp.domain.record import Record
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import specs_of
from fieldapp.reports.columns import POSITION_HEADINGS, Kind, kind_of

GIVEN_FIELDS = frozenset({"id", "area_id", "shared", "regime", "first_processed"})
"""Of what all records share: what a file may say. The rest is made when the record is."""

PROMISE_PARTS = ("municipality", "area", "period", "source")
COUNTED_PARTS = ("promise_id", "commitment_id")
"""What the row of an activity may say that it counts towards."""
NOTICE_PARTS = ("title", "preamble", "body", "published", "location", "link")

_ALIASES: dict[str, dict[str, str]] = {
    "activity": {
        "type": "activity type, typ, typ av insats, insats, vad, kind of activity, tencode description, call type, "
        "type of call, nature of call, activity kind",
        "started_at": "start, starttid, datum och tid, tidpunkt, när, date and time, call received, "
        "call date time, event time, start time",
        "started_at.date": "datum, startdatum, dag, date, day",
        "started_at.time": "klockslag, klockan, kl, time, time of day, starttime, klocka, tid på dygnet, tid",
        "minutes": "minuter, längd, tidsåtgång, duration, length, duration minutes",
        "place": "plats, var, adress, address, location, where, ort, place name, block, street name, "
        "gata, street",
        "officers_n": "poliser, antal poliser, number of officers, officers",
        "people_met": "personer, antal personer, möten, people, persons met",
        "note": "anteckningar, kommentar, beskrivning, comment, notes, description, remarks",
        "title": "rubrik, name, namn",
        "promise_id": "löfte, medborgarlöfte, löftestitel, promise, promise title, citizen promise",
        "commitment_id": "åtagande, räknas mot, räknas till, commitment, counts towards",
        "preamble": "ingress, sammanfattning, summary, lead",
        "body": "brödtext, innehåll, text, content",
        "published": "publicerad, publicerat, datetime, publication date",
        "link": "url, länk, source url, källa",
    },
    "promise": {
        "title": "rubrik, löfte, medborgarlöfte, promise, name",
        "public_text": "löftestext, promise text",
        "from_date": "från, från och med, startdatum, start, start date, starts on, starts, begins, "
        "begins on, valid from, börjar, gäller från, första dag",
        "to_date": "till, till och med, slutdatum, slut, end date, end, ends on, ends, valid to, "
        "valid until, slutar, gäller till, upphör, sista dag",
        "municipality": "kommun, kommunnamn, city, town",
        "area": "område, lokalpolisområde, stadsdel, district, neighbourhood",
        "period": "år, löftesperiod, avtalsperiod, tidsperiod, year, years, time period, giltighet",
        "source": "source url, källa, url, länk, link",
    },
    "commitment": {
        "promise_id": "löfte, medborgarlöfte, promise title",
        "wording": "restated sv, restated, text, åtagande, aktivitet i text, commitment text, "
        "lydelse, formulering, åtgärd, beskrivning, description, restated en, utlovat",
        "actor": "ansvarig part, utförs av, who, vem, part",
        "activity_type": "activity kind, aktivitet, activity, insats, aktivitetstyp, åtgärdstyp, "
        "type of activity",
        "kind": "commitment kind, kind of commitment",
        "comparator": "jämförelse, operator, cmp",
        "quantity": "antal, mängd, number, amount, count, mål, målvärde, target",
        "unit": "enhet, units, måttenhet",
        "per": "rytm, frekvens, frequency, rhythm, how often, hur ofta",
        "places": "plats, place, where, var, location",
        "due": "senast, deadline, klart, due date",
    },
    "area": {
        "name": "municipality name short, municipality name, kommunnamn, kom namn, kommun, municipality, county name, "
        "länsnamn, lan namn, område, områdesnamn, lokalpolisområde, lokalpolisområdesnamn, stadsdel, "
        "stadsdelsnamn, distrikt, distriktsnamn, beat, beat name, area name, regsonamn, lan, län",
        "code": "code, kod, municipality code, kommunkod, kom kod, id, county code, länskod, "
        "lan code, områdeskod, distriktskod",
        "id": "uuid, guid, record id, record uuid, post id, fieldapp id",
        "kind": "typ, områdestyp",
        "parent_id": "parent, parent code, parent area, överordnat, ingår i, del av, tillhör, "
        "county code, lan code, länskod",
        "population": "invånare, antal invånare, inhabitants",
    },
    "place": {
        "name": "plats, platsnamn, place name",
        "synonyms": "kallas, alias, aliases, smeknamn",
        "kind": "typ, platstyp",
        "point.latitude": "lat, latitud, y",
        "point.longitude": "lon, long, lng, longitud, x",
    },
    "partner": {
        "name": "organisation, part, företag, organization",
        "kind": "typ, type",
        "phone": "telefon, tel, telefonnummer, telephone",
        "email": "mejl, mail, epost, e-postadress, email address",
    },
    "contact": {
        "name": "kontakt, person, full name, kontaktnamn",
        "function": "roll, befattning, titel, role, job title",
        "partner_id": "organisation, partner, företag, samverkanspart",
        "phone": "tel, mobil, mobiltelefon, telefonnummer, mobile, telephone",
        "email": "mejl, mail, epost, e-postadress, email address",
        "note": "kommentar, comment, notes, anteckningar",
    },
}
_PARTS_OF = {
    Kind.MOMENT: (".date", ".time"),
    Kind.PLACE: (".latitude", ".longitude"),
    Kind.POINT: (".latitude", ".longitude"),
}
_POSITION_NAMES = {
    ".latitude": ("latitude", "lat", "latitud"),
    ".longitude": ("longitude", "lon", "lng", "long", "longitud"),
}
_WITH_GEOMETRY = frozenset({"area", "place", "activity"})


@cache
def targets_of(type_name: str) -> Mapping[str, tuple[str, ...]]:
    """Return all that a column of such a file can be put into, with its names, the best first.

    A target is a field, a part of one (`started_at.date`), or what is read into several fields
    (`period`). A file of promises can hold their commitments in the same rows.
    """
    targets = _targets_of_fields(record_type_named(type_name))
    if type_name == "promise":
        commitment = _targets_of_fields(record_type_named("commitment"))
        targets |= {part: (part,) for part in PROMISE_PARTS}
        targets |= {name: names for name, names in commitment.items() if name not in targets}
        del targets["promise_id"], targets["area_id"]  # the rows themselves say which
        return _with_aliases(_with_aliases(targets, "promise"), "commitment")
    if type_name == "activity":
        targets |= {part: (part,) for part in (*COUNTED_PARTS, *NOTICE_PARTS)}
    if type_name in _WITH_GEOMETRY:
        targets["geometry"] = ("geometry", "geometri")
    return _with_aliases(targets, type_name)


def _targets_of_fields(record_type: type[Record]) -> dict[str, tuple[str, ...]]:
    targets: dict[str, tuple[str, ...]] = {}
    for name, spec in specs_of(record_type).items():
        if name in Record.model_fields and name not in GIVEN_FIELDS:
            continue
        targets[name] = (name, spec.sv, spec.en)
        kind, _ = kind_of(record_type, name)
        for part, place in zip(_PARTS_OF.get(kind, ()), (0, 1), strict=False):
            headings = (f"{spec.sv}, {POSITION_HEADINGS['sv'][place]}",
                        f"{spec.en}, {POSITION_HEADINGS['en'][place]}")  # fmt: skip
            targets[name + part] = (name + part, *headings, *_POSITION_NAMES.get(part, ()))
    return targets


def _with_aliases(
    targets: Mapping[str, tuple[str, ...]], type_name: str
) -> dict[str, tuple[str, ...]]:
    """Put the aliases before the labels: "Tid" is a length only where there are no "Minuter"."""
    aliases = {target: words.split(", ") for target, words in _ALIASES.get(type_name, {}).items()}
    return {target: (*aliases.get(target, ()), *names) for target, names in targets.items()}
