"""What officers call the kinds of activity: synonyms and short forms, Swedish and English.

Only stems stand here; endings, hyphens, gaps and one wrong letter are the phrase book's business.
A word belongs here only when it means one kind of activity and no other: a bare "patrullering" or
"kontroll" may be several, and stays in the note.
"""

from fieldapp.domain.vocabulary import ActivityType as Type
from fieldapp.domain.vocabulary import Language

SWEDISH: dict[Type, str] = {
    Type.FOOT_PATROL: (
        "fotpatrull, fotpatrullera, fotpatrullerande, fotpatr, fotpat, fp, fotrunda, fotpass, "
        "patrull till fots, patrullering till fots, patrullerade till fots, patrullerar till "
        "fots, patrullerat till fots, patrullera till fots, gående patrull, gatupatrull, "
        "centrumpatrull, gick patrull"
    ),
    Type.HOTSPOT_PATROL: (
        "hot spot patrull, hotspot, hot spot, hotspots, hot spots, brottsplatspatrull, "
        "punktpatrull, 20 minutersmetoden, tjugominutersmetoden, 20 minuters kontroll, 20 "
        "minutersbesök"
    ),
    Type.VEHICLE_PATROL: (
        "bilpatrull, bilburen patrull, bilburen patrullering, patrull i bil, patrullering i "
        "bil, patrullerade i bil, patrullerar i bil, patrullering med bil, patrullerade med "
        "bil, radiobil, radiobilspatrull, fordonspatrull, motorcykelpatrull, mc patrull, "
        "bilrunda"
    ),
    Type.BICYCLE_MOUNTED: (
        "cykelpatrull, cykelburen patrull, patrull på cykel, patrullering på cykel, "
        "patrullerade på cykel, cykel eller ridande patrull, ridande patrull, ridande polis, "
        "ridpatrull, hästpatrull, beriden patrull, beridna, patrullering till häst, rytteri"
    ),
    Type.TRAFFIC_CHECK: (
        "trafikkontroll, trafikktrl, trafikktr, tk, trafikövervakning, "
        "trafikinsats, trafikpass, hastighetskontroll, hastighetsmätning, "
        "hastighetsövervakning, fartkontroll, fartmätning, laserkontroll, lasermätning, "
        "nykterhetskontroll, alkoholkontroll av förare, rattfyllekontroll, rattfyllerikontroll, "
        "utandningskontroll, bälteskontroll, mopedkontroll, fordonskontroll, cykelkontroll, "
        "yrkestrafikkontroll, flygande inspektion"
    ),
    Type.TARGETED_OPERATION: (
        "riktad insats, riktade insats, riktat insats, riktad aktion, riktad kontroll, riktade "
        "kontroll, riktad trafikinsats, riktade trafikinsats, riktad trafikövervakning, riktade "
        "polisinsats, riktad polisinsats, särskild insats, särskilda insats, punktinsats, "
        "punktmarkering, kraftsamling, razzia, tillslag"
    ),
    Type.SAFETY_WALK: "trygghetsvandring, trygghetspromenad, trygghetsvandra",
    Type.SAFETY_ROUND: "trygghetsrond, trygghetsrunda, områdesrond, skyddsrond utomhus",
    Type.DOOR_TO_DOOR: (
        "dörrknackning, dörrknackade, dörrknackat, dörrknacka, knackade dörr, knackat dörr, "
        "knackar dörr, knacka dörr, dörr till dörr, dörrbesök"
    ),
    Type.STAIRWELL_TALK: (
        "trapphussamtal, trapphusintervju, trapphusdialog, trappsamtal, samtal i trapphus, "
        "samtal i trappuppgång, trapphusmöte"
    ),
    Type.SCHOOL_VISIT: (
        "skolbesök, besök på skola, besök på skolan, besökte skola, besökte skolan, besökt "
        "skolan, skolnärvaro, närvaro i skola, närvaro i skolor, närvaro på skolan, skolpass, "
        "skolrunda, skolinformation, skolföreläsning, klassbesök, klassrumsbesök, besök i "
        "klass, temaföreläsning i skola, tematräff, hundsök i skola, hundsök i skolor, lektion"
    ),
    Type.PARENT_MEETING: "föräldramöte, föräldraträff, föräldrakväll, föräldrainformation",
    Type.INSPECTION: (
        "tillsyn, tillsynsbesök, tillsynskontroll, tillståndskontroll, krogtillsyn, krogrunda, "
        "krogkontroll, krogbesök, alkoholtillsyn, tobakstillsyn, tobakskontroll, "
        "serveringstillsyn, serveringskontroll, kontroll av serveringsställe, kontroller av "
        "serveringsställe, kontroll av tobaksförsäljning, kontroller av tobaksförsäljning, "
        "kontroll av uteservering, kontrollköp, restaurangkontroll, ordningskontroll på krog, "
        "folkölskontroll, folkölstillsyn, butikstillsyn"
    ),
    Type.MOBILE_OFFICE: (
        "mobilt poliskontor, mobila poliskontor, mobilt kontor, mobila kontor, "
        "poliskontorsbuss, polisbuss, mpk"
    ),
    Type.STREET_BRIEFING: "gatubriefing, gatugenomgång, utomhusgenomgång, torgbriefing",
    Type.COFFEE: (
        "kaffe med polis, kaffe med en polis, kaffe med en snut, fika med polis, fika med en "
        "polis, fika med snuten, polisfika, poliskaffe, torgkaffe"
    ),
    Type.INFORMATION: (
        "informationsinsats, informationskampanj, informationsspridning, informationspass, "
        "informationsträff, infoinsats, infokampanj, infopass, kommunikationsinsats, "
        "flygbladsutdelning, delade ut flygblad, delat ut flygblad, delade ut broschyr, delade "
        "ut information, informerade allmänheten, brottsförebyggande information, kampanj"
    ),
    Type.WATCH_STARTUP: (
        "uppstart grannsamverkan, uppstart av grannsamverkan, uppstartsmöte grannsamverkan, "
        "startmöte grannsamverkan, starta grannsamverkan, startade grannsamverkan, områden för "
        "grannsamverkan, grannsamverkan, grannsamverkansmöte, grannsamverkansträff"
    ),
    Type.BOAT_WATCH: "båtsamverkan, båtsamverkansmöte, hamnvandring båt, båtvakt",
    Type.ONLINE_PRESENCE: (
        "nätpatrull, nätnärvaro, närvaro på nätet, patrullering på nätet, patrullerade på "
        "nätet, patrull på nätet, digital patrull, nätpass, onlinenärvaro"
    ),
    Type.PARTNER_MEETING: (
        "samverkansmöte, samverkansforum, samverkansträff, samverkansgrupp, samverkansråd, "
        "samråd, möte med kommunen, möte med bostadsbolag, möte med bostadsbolaget, möte med "
        "fastighetsägare, möte med socialtjänsten, möte med handlare, partnermöte, trafikråd, "
        "trafiksäkerhetsråd, trygghetsråd, brottsförebyggande råd, nätverksmöte, sspf möte"
    ),
    Type.EST_MEETING: (
        "est avstämning, est möte, est mötet, estmöten, est träff, est grupp, est, effektiv "
        "samordning för trygghet"
    ),
    Type.VOLUNTEER_DUTY: (
        "polisvolontär, volontärpass, volontärtjänst, volontärinsats, volontärer i tjänst, volontär"
    ),
    Type.YOUTH_TRUST: (
        "ungdomsaktivitet, ungdomskväll, ungdomsinsats, fältarbete ungdom, besök på "
        "fritidsgård, besök på fritidsgården, besök på ungdomsgården, fritidsgårdsbesök, "
        "nattfotboll, blåljusdag, ungdomsarbete"
    ),
    Type.RISK_REDUCING: (
        "riskreducerande insats, riskreducerande samtal, riskreducerande, risksamtal, "
        "orossamtal, bekymringssamtal"
    ),
    Type.HANDOVER_WALK: (
        "överlämningsrunda, överlämningspromenad, överlämningsvandring, överlämningspass, "
        "överlämning av område"
    ),
}

ENGLISH: dict[Type, str] = {
    Type.FOOT_PATROL: (
        "foot patrol, foot patrolling, foot patrolled, patrol on foot, patrolling on foot, "
        "patrolled on foot, walking patrol, walking beat, walked the beat, foot beat, beat "
        "patrol"
    ),
    Type.HOTSPOT_PATROL: "hot spot patrol, hotspot patrol, hot spot check, hot spot",
    Type.VEHICLE_PATROL: (
        "vehicle patrol, car patrol, mobile patrol, motor patrol, patrol by car, patrolled by "
        "car, driving patrol"
    ),
    Type.BICYCLE_MOUNTED: (
        "bicycle or mounted patrol, bicycle patrol, bike patrol, cycle patrol, mounted patrol, "
        "horse patrol, mounted police, patrol by bike"
    ),
    Type.TRAFFIC_CHECK: (
        "traffic check, traffic control, traffic stop, traffic enforcement, traffic operation, "
        "traffic checkpoint, traffic duty, directed traffic, speed check, speed control, speed "
        "enforcement, speed measurement, speed trap, sobriety check, sobriety checkpoint, "
        "breath test check, drink driving check, seat belt check, vehicle check, vehicle "
        "checks, roadside check"
    ),
    Type.TARGETED_OPERATION: (
        "targeted operation, directed operation, directed patrol, targeted patrol, special "
        "operation, crackdown"
    ),
    Type.SAFETY_WALK: "safety walk, safety stroll, security walk, community walk",
    Type.SAFETY_ROUND: "safety round, safety inspection walk, estate inspection",
    Type.DOOR_TO_DOOR: (
        "door to door, door knocking, knocked on doors, knocking on doors, house to house, "
        "canvassing"
    ),
    Type.STAIRWELL_TALK: "stairwell talk, stairwell interview, stairwell conversation",
    Type.SCHOOL_VISIT: (
        "school visit, visit to school, visit to the school, visited school, visited the "
        "school, school presence, school talk, class visit, classroom visit, school lesson, "
        "school check"
    ),
    Type.PARENT_MEETING: "parent meeting, parents meeting, parents evening, parent evening",
    Type.INSPECTION: (
        "licence or tobacco inspection, licence inspection, license inspection, licensing "
        "inspection, licence check, license check, tobacco inspection, tobacco check, "
        "inspection tobacco, alcohol inspection, pub inspection, bar check, bar inspection, "
        "inspection of licensed premises, inspection"
    ),
    Type.MOBILE_OFFICE: (
        "mobile office, mobile police office, mobile police station, mobile station, police bus"
    ),
    Type.STREET_BRIEFING: "street briefing, outdoor briefing",
    Type.COFFEE: (
        "coffee with police, coffee with the police, coffee with a cop, coffee with cops, "
        "police coffee"
    ),
    Type.INFORMATION: (
        "information campaign, information effort, information drive, leaflet drop, leafleting, "
        "handed out leaflets, awareness campaign, crime prevention information, campaign"
    ),
    Type.WATCH_STARTUP: (
        "neighbourhood watch start up, neighborhood watch start up, neighbourhood watch, "
        "neighborhood watch, watch start up"
    ),
    Type.BOAT_WATCH: "boat watch, harbour watch, marina watch",
    Type.ONLINE_PRESENCE: "online presence, online patrol, net patrol, internet patrol",
    Type.PARTNER_MEETING: (
        "partner meeting, partnership meeting, cooperation meeting, council meeting, "
        "cooperation forum, stakeholder meeting, meeting with the municipality, meeting with "
        "municipality, meeting with partners"
    ),
    Type.EST_MEETING: "est meeting",
    Type.VOLUNTEER_DUTY: (
        "police volunteers on duty, police volunteer, volunteer duty, volunteer shift"
    ),
    Type.YOUTH_TRUST: (
        "youth trust activity, youth trust, youth activity, youth activities, youth operation, "
        "youth club visit, youth work, visit to youth club"
    ),
    Type.RISK_REDUCING: "risk reducing talk, risk reducing, risk talk, risk reduction talk",
    Type.HANDOVER_WALK: "handover walk, handover round, handover tour",
}

# Said alone they mean the activity; beside another type they are only what happened there.
WEAK: dict[Type, str] = {
    Type.COFFEE: "kaffe, fika, coffee",
}

USUAL_MINUTES: dict[Type, int] = {
    Type.FOOT_PATROL: 40,
    Type.HOTSPOT_PATROL: 20,
    Type.VEHICLE_PATROL: 60,
    Type.BICYCLE_MOUNTED: 60,
    Type.TRAFFIC_CHECK: 60,
    Type.TARGETED_OPERATION: 120,
    Type.SAFETY_WALK: 120,
    Type.SAFETY_ROUND: 90,
    Type.DOOR_TO_DOOR: 60,
    Type.STAIRWELL_TALK: 30,
    Type.SCHOOL_VISIT: 45,
    Type.PARENT_MEETING: 60,
    Type.INSPECTION: 30,
    Type.MOBILE_OFFICE: 120,
    Type.STREET_BRIEFING: 20,
    Type.COFFEE: 60,
    Type.INFORMATION: 60,
    Type.WATCH_STARTUP: 90,
    Type.BOAT_WATCH: 60,
    Type.ONLINE_PRESENCE: 60,
    Type.PARTNER_MEETING: 60,
    Type.EST_MEETING: 30,
    Type.VOLUNTEER_DUTY: 180,
    Type.YOUTH_TRUST: 90,
    Type.RISK_REDUCING: 30,
    Type.HANDOVER_WALK: 120,
    Type.OTHER: 30,
}


_CHECKED = tuple(f"kontrollera{ending}" for ending in ("", "r", "de", "des", "t", "s", "ts"))
_CHECKED_OBJECTS = ("trafik", "hastighet", "nykterhet", "fart")


def words_of(language: Language | None) -> list[tuple[str, Type]]:
    """Return every phrase for a type, in one language or in both."""
    phrases = []
    if language != "en":
        phrases += _spread(SWEDISH) + _checked_traffic()
    if language != "sv":
        phrases += _spread(ENGLISH)
    return phrases


def weak_words() -> list[tuple[str, Type]]:
    """Return the phrases that name a type only when nothing else does."""
    return _spread(WEAK)


def _spread(table: dict[Type, str]) -> list[tuple[str, Type]]:
    return [(phrase, kind) for kind, phrases in table.items() for phrase in phrases.split(", ")]


def _checked_traffic() -> list[tuple[str, Type]]:
    """Return the verb phrases, as in "kontrollerades också trafiken"."""
    return [
        (f"{verb} {filler} {what}", Type.TRAFFIC_CHECK)
        for verb in _CHECKED
        for filler in ("", "även", "också")
        for what in _CHECKED_OBJECTS
    ]
