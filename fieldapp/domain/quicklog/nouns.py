"""What officers count in the field: people met, and the named results of an activity."""

PEOPLE = frozenset(
    "samtal samtalet person personer personerna pers p elev elever eleverna ungdom ungdomar "
    "ungdomarna människa människor besökare medborgare deltagare boende boenden vuxna barn "
    "föräldrar förälder kontakt kontakter kontakten kunder handlare invånare studenter pensionärer "
    "seniorer äldre ungar tonåringar medborgarkontakter "
    "medborgarsamtal grannar hushåll lärare åhörare dialoger intervjuer "
    "people person persons talk talks conversation conversations contact contacts pupil pupils "
    "student students kid kids child children youth youths youngster youngsters teenager teenagers "
    "parent parents resident residents citizen citizens visitor visitors participant participants "
    "attendees neighbours neighbors locals adults chats interviews "
    "shopkeepers".split()
)

_RESULTS = {
    "vehicles": "fordon fordonen bil bilar bilarna personbilar lastbilar vehicle vehicles car cars "
    "trucks",
    "mopeds": "moped mopeder mopederna epa epor a-traktorer mopeds",
    "bicycles": "cykel cyklar elsparkcyklar bicycle bicycles bikes scooters",
    "reports": "rapport rapporter rapporterade rapporterna anmälan anmälningar avrapporteringar "
    "pm report reports",
    "fines": "bot böter ordningsbot ordningsböter bötfällda botade föreläggande förelägganden fine "
    "fines fined ticket tickets citation citations",
    "inspections": "tillsyn tillsyner tillsynsbesök inspektion inspektioner inspection inspections",
    "breath_tests": "blås utandningsprov alkotest alkotester alkoholtester sållningsprov "
    "blåsningar blåsta breathalysers",
    "body_checks": "visitation visitationer kroppsvisitation kroppsvisitationer visiteringar "
    "visiterade kroppsvisiteringar searches frisks",
    "seizures": "beslag beslagtaganden seizure seizures",
    "arrests": "gripen gripna gripanden arrest arrests arrested",
    "removals": "avvisade avvisningar avvisad avlägsnade avlägsnanden removals",
    "detentions": "omhändertagna omhändertagen omhändertaganden lob lobade detained detentions",
    "licences": "körkort körkorten licence licences",
    "warnings": "varning varningar tillsägelser tillsägelse warning warnings",
    "identity_checks": "id-kontroller identitetskontroller personkontroller",
    "checks": "kontroll kontroller kontrollerade check checks checked",
    "doors": "dörr dörrar doors door trappuppgångar trapphus",
    "leaflets": "flygblad broschyr broschyrer foldrar leaflet leaflets flyers flyer brochures",
    "shops": "butik butiker krogar krog serveringsställen restauranger försäljningsställen shop "
    "shops stores pubs bars restaurants",
    "tips": "tips tip",
    "concern_reports": "orosanmälan orosanmälningar",
}
_RESULTS_OF_TWO_WORDS = {
    "body check": "body_checks",
    "body checks": "body_checks",
    "body searches": "body_checks",
    "breath tests": "breath_tests",
    "breath test": "breath_tests",
    "id checks": "identity_checks",
    "id check": "identity_checks",
    "id kontroller": "identity_checks",
    "driving licences": "licences",
    "a traktorer": "mopeds",
    "positiva blås": "positive_breath_tests",
}

RESULTS = {noun: key for key, nouns in _RESULTS.items() for noun in nouns.split()} | (
    _RESULTS_OF_TWO_WORDS
)

OFFICERS = frozenset(
    "polis poliser poliserna polismän officer officers police man befäl områdespoliser".split()
)
COLLEAGUES = frozenset("kollega kollegor kollegan kollegorna colleague colleagues partner".split())

# A number before one of these is neither a clock nor a count of ours.
MEASURES = frozenset(
    "år åring åringar åringen year years st stycken kr kronor sek km mil m meter metres meters kg g "
    "l liter procent % gånger ggr times tillfällen occasions dagar days veckor weeks skolor "
    "schools platser places områden areas min mins minut minuter minutes tim timmar timme h hour "
    "hours årskurs a b c d e".split()
)
COUNTED = PEOPLE | frozenset(RESULTS) | OFFICERS | COLLEAGUES | MEASURES

STREET_ENDINGS = (
    "gatan", "gata", "vägen", "väg", "gränd", "gränden", "stigen", "stig", "allén", "allé", "backen",
    "street", "road", "avenue", "lane", "länsväg", "riksväg", "leden",
)  # fmt: skip
