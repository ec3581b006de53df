"""The field's words: closed lists with their English and Swedish terms.

A term is a string (its value is what is stored and sent) that knows what it is called in both
languages, because the command line and the exports speak them without Qt. Words that stand in no
list become `other`; the record keeps the words themselves in `own_words`.
"""

from enum import StrEnum
from typing import Literal, Self, cast

Language = Literal["sv", "en"]


class Term(StrEnum):
    """A word of a closed list: stored value, English term, Swedish term."""

    en: str
    sv: str

    def __new__(cls, value: str, en: str, sv: str) -> Self:
        """Make the member; Enum calls this once for each line of a list."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.en = en
        term.sv = sv
        return term

    @classmethod
    def has(cls, value: object) -> bool:
        """Say whether `value` is a word of this list."""
        return value in cls._value2member_map_

    @classmethod
    def named(cls, value: str) -> Self:
        """Return the word stored as `value`; raise KeyError when it is not of this list."""
        return cast("Self", cls._value2member_map_[value])

    def label(self, language: Language) -> str:
        """Return what the term is called in `language`."""
        return self.sv if language == "sv" else self.en


class AreaKind(Term):
    """What sort of area it is."""

    REGION = "region", "region", "polisregion"
    POLICE_AREA = "police_area", "police area", "polisområde"
    LOCAL_POLICE_AREA = "local_police_area", "local police area", "lokalpolisområde"
    MUNICIPALITY = "municipality", "municipality", "kommun"
    DISTRICT = "district", "district", "stadsdel"
    SUBAREA = "subarea", "subarea", "delområde"
    PLACE = "place", "place", "plats"


class Role(Term):
    """What a person does in the force, and so what the server lets them do."""

    AREA_OFFICER = "area_officer", "area officer", "områdespolis"
    RESPONSE_OFFICER = "response_officer", "response officer", "ingripandepolis"
    MUNICIPAL_OFFICER = "municipal_officer", "municipal police officer", "kommunpolis"
    GROUP_LEADER = "group_leader", "group leader", "gruppchef"
    AREA_CHIEF = "area_chief", "area chief", "lokalpolisområdeschef"
    COMMUNICATOR = "communicator", "communicator", "kommunikatör"
    LIAISON = "liaison", "liaison", "kontaktpolis"
    VIRTUAL = "virtual", "virtual", "nätpolis"
    VOLUNTEER_LEAD = "volunteer_lead", "volunteer lead", "volontärsamordnare"
    ANALYST = "analyst", "analyst", "analytiker"
    SUPERVISOR = "supervisor", "supervisor", "arbetsledare"
    ADMINISTRATOR = "administrator", "administrator", "administratör"


class ActivityType(Term):
    """What was done."""

    FOOT_PATROL = "foot_patrol", "foot patrol", "fotpatrull"
    HOTSPOT_PATROL = "hotspot_patrol", "hot-spot patrol", "hot spot-patrullering"
    VEHICLE_PATROL = "vehicle_patrol", "vehicle patrol", "bilpatrull"
    BICYCLE_MOUNTED = "bicycle_mounted", "bicycle or mounted patrol", "cykel- eller ridande patrull"
    TRAFFIC_CHECK = "traffic_check", "traffic check", "trafikkontroll"
    TARGETED_OPERATION = "targeted_operation", "targeted operation", "riktad insats"
    SAFETY_WALK = "safety_walk", "safety walk", "trygghetsvandring"
    SAFETY_ROUND = "safety_round", "safety round", "trygghetsrond"
    DOOR_TO_DOOR = "door_to_door", "door-to-door", "dörrknackning"
    STAIRWELL_TALK = "stairwell_talk", "stairwell talk", "trapphussamtal"
    SCHOOL_VISIT = "school_visit", "school visit", "skolbesök"
    PARENT_MEETING = "parent_meeting", "parent meeting", "föräldramöte"
    INSPECTION = "inspection", "licence or tobacco inspection", "tillsyn"
    MOBILE_OFFICE = "mobile_office", "mobile office", "mobilt poliskontor"
    STREET_BRIEFING = "street_briefing", "street briefing", "gatubriefing"
    COFFEE = "coffee", "coffee with police", "kaffe med polisen"
    INFORMATION = "information", "information campaign", "informationsinsats"
    WATCH_STARTUP = "watch_startup", "neighbourhood watch start-up", "uppstart grannsamverkan"
    BOAT_WATCH = "boat_watch", "boat watch", "båtsamverkan"
    ONLINE_PRESENCE = "online_presence", "online presence", "nätpatrull"
    PARTNER_MEETING = "partner_meeting", "partner meeting", "samverkansmöte"
    EST_MEETING = "est_meeting", "EST meeting", "EST-avstämning"
    VOLUNTEER_DUTY = "volunteer_duty", "police volunteers on duty", "polisvolontärer"
    YOUTH_TRUST = "youth_trust", "youth trust activity", "ungdomsaktivitet"
    RISK_REDUCING = "risk_reducing", "risk-reducing talks", "riskreducerande insats"
    HANDOVER_WALK = "handover_walk", "handover walk", "överlämningsrunda"
    OTHER = "other", "other", "övrigt"


class Channel(Term):
    """The way a contact or message came or went."""

    STREET = "street", "on the spot", "på plats"
    STATION = "station", "police station", "polisstation"
    TELEPHONE = "telephone", "telephone", "telefon"
    EMAIL = "email", "e-mail", "e-post"
    APP = "app", "app", "app"
    SOCIAL_MEDIA = "social_media", "social media", "sociala medier"
    LETTER = "letter", "letter", "brev"
    MEETING = "meeting", "meeting", "möte"
    WEB = "web", "web", "webbplats"
    PRESS = "press", "press", "press"
    NEWSLETTER = "newsletter", "newsletter", "nyhetsbrev"


class ContactType(Term):
    """What a citizen wanted."""

    TIP = "tip", "tip", "tips"
    CONCERN = "concern", "concern", "oro"
    QUESTION = "question", "question", "fråga"
    SUGGESTION = "suggestion", "suggestion", "förslag"
    PRAISE = "praise", "praise", "beröm"
    COMPLAINT_REFERRED = "complaint_referred", "complaint (referred)", "klagomål (hänvisat)"
    PROMISED_HELP = "promised_help", "request for promised help", "begäran om utlovad hjälp"


class ProblemType(Term):
    """The local problem it concerns."""

    LITTER = "litter", "litter", "nedskräpning"
    VANDALISM = "vandalism", "vandalism", "skadegörelse"
    GRAFFITI = "graffiti", "graffiti", "klotter"
    DARK_PLACES = "dark_places", "dark places", "mörka platser"
    YOUTH_GROUPS = "youth_groups", "disturbing youth groups", "störande ungdomssamlingar"
    DRUNKENNESS = "drunkenness", "drunkenness", "berusade personer"
    DRUG_SCENE = "drug_scene", "open drug scene", "öppen drogscen"
    RECKLESS_DRIVING = "reckless_driving", "reckless driving", "buskörning"
    MOPEDS = "mopeds", "mopeds on footpaths", "mopeder på gångväg"
    SPEEDING = "speeding", "speeding", "hastighet"
    IMPAIRED_DRIVING = "impaired_driving", "impaired driving", "påverkade förare"
    BURGLARY = "burglary", "burglary", "bostadsinbrott"
    VEHICLE_THEFT = "vehicle_theft", "bicycle, boat or car theft", "cykel-, båt- och biltillgrepp"
    PICKPOCKETING = "pickpocketing", "pickpocketing", "fickstöld"
    SHOPLIFTING = "shoplifting", "shoplifting", "butiksstöld"
    ROBBERY = "robbery", "robbery", "rån"
    PUBLIC_VIOLENCE = "public_violence", "public violence", "våld i offentlig miljö"
    CLOSE_RELATIONS = "close_relations", "violence in close relationships", "våld i nära relation"
    FRAUD_ELDERLY = "fraud_elderly", "fraud against elderly", "bedrägeri mot äldre"
    HATE_CRIME = "hate_crime", "hate crime", "hatbrott"
    NOISE = "noise", "noise", "buller"
    FIRE_SETTING = "fire_setting", "fire setting", "anlagd brand"
    ONLINE_ABUSE = "online_abuse", "online abuse", "kränkning på nätet"
    UNSAFE = "unsafe", "unsafe feeling without an event", "otrygghet utan händelse"
    OTHER = "other", "other", "övrigt"


class PartnerKind(Term):
    """What sort of organisation a partner is."""

    MUNICIPALITY = "municipality", "municipality", "kommun"
    DISTRICT = "district", "district", "stadsdelsförvaltning"
    SCHOOL = "school", "school", "skola"
    SOCIAL_SERVICES = "social_services", "social services", "socialtjänst"
    YOUTH_RECREATION = "youth_recreation", "youth recreation", "fritid"
    HOUSING_COMPANY = "housing_company", "housing company", "bostadsbolag"
    PROPERTY_OWNER = "property_owner", "property owner", "fastighetsägare"
    TRADER = "trader", "trader", "handlare"
    SECURITY_FIRM = "security_firm", "security firm", "bevakningsföretag"
    TRANSPORT = "transport", "public transport", "kollektivtrafik"
    RESCUE = "rescue", "rescue service", "räddningstjänst"
    COAST_GUARD = "coast_guard", "coast guard", "kustbevakning"
    ASSOCIATION = "association", "association", "förening"
    FAITH = "faith", "faith organisation", "trossamfund"
    NIGHT_WALKERS = "night_walkers", "night walkers", "nattvandrare"
    WATCH_GROUP = "watch_group", "watch group", "grannsamverkan"
    INSURER = "insurer", "insurer", "försäkringsbolag"
    UNIVERSITY = "university", "university", "lärosäte"
    MEDIA = "media", "media", "medier"
    POLICE_VOLUNTEERS = "police_volunteers", "police volunteers", "polisvolontärer"
    OTHER = "other", "other", "övrigt"


class PartnerRole(Term):
    """The part a partner plays in the cooperation."""

    SECURITY_PARTNER = "security_partner", "security partner", "trygghetspartner"
    SECURITY_OFFICER = "security_officer", "security officer", "kontaktpolis"
    COORDINATOR = "coordinator", "coordinator", "samordnare"
    COUNCIL = "council", "council", "råd"
    AMBASSADOR = "ambassador", "ambassador", "ambassadör"
    CONTACT_PERSON = "contact_person", "contact person", "kontaktombud"
    ALLY = "ally", "ally", "bundsförvant"


class PromiseStatus(Term):
    """Where a promise stands in its life cycle (domain page, life cycles)."""

    DRAFT = "draft", "draft", "utkast"
    CHECKED = "checked", "checked", "granskat"
    AGREED = "agreed", "agreed", "överenskommet"
    PUBLISHED = "published", "published", "publicerat"
    ACTIVE = "active", "active", "gällande"
    FOLLOWED_UP = "followed_up", "followed up", "uppföljt"
    KEPT = "kept", "kept", "infriat"
    PARTLY = "partly", "partly kept", "delvis infriat"
    NOT_KEPT = "not_kept", "not kept", "ej infriat"
    WITHDRAWN = "withdrawn", "withdrawn", "återtaget"
    REPLACED = "replaced", "replaced", "ersatt"


class CommitmentKind(Term):
    """The shape of a commitment: what is counted, or a mere intent."""

    TOTAL = "total", "a number in the period", "antal under perioden"
    RATE = "rate", "a number per unit of time", "antal per tidsenhet"
    PER_OTHER = "per_other", "a number per other event", "antal per annan händelse"
    ON_REQUEST = "on_request", "on request", "på begäran"
    MILESTONE = "milestone", "milestone", "delmål"
    INTENT = "intent", "intent", "avsikt"


class Per(Term):
    """The stretch over which a quantity is promised."""

    DAY = "day", "day", "dag"
    WEEK = "week", "week", "vecka"
    MONTH = "month", "month", "månad"
    TERTIAL = "tertial", "tertial", "tertial"
    YEAR = "year", "year", "år"
    PERIOD = "period", "period", "period"
    PLACE = "place", "place", "plats"
    EVENT = "event", "event", "tillfälle"


class Unit(Term):
    """What is counted."""

    OCCASION = "occasion", "occasion", "tillfälle"
    HOUR = "hour", "hour", "timme"
    PERSON = "person", "person", "person"
    MEETING = "meeting", "meeting", "möte"
    AREA = "area", "area", "område"
    REPORT = "report", "report", "rapport"
    DOCUMENT = "document", "document", "dokument"
    MEASURE = "measure", "measure", "åtgärd"
    SCHOOL = "school", "school", "skola"
    CONTACT = "contact", "contact", "kontakt"


class UnitKind(Term):
    """Which part of the force did the work."""

    AREA = "area", "area police", "områdespolis"
    RESPONSE = "response", "response", "ingripande"
    OTHER = "other", "other", "övrig"


class Actor(Term):
    """Who does the work."""

    POLICE = "police", "police", "polisen"
    MUNICIPALITY = "municipality", "municipality", "kommunen"
    JOINT = "joint", "joint", "tillsammans"
    OTHER = "other", "other", "annan part"


class Outcome(Term):
    """How an activity ended."""

    CALM = "calm", "calm", "lugnt"
    SOLVED_ON_SITE = "solved_on_site", "solved on site", "löst på plats"
    NEEDS_FOLLOW_UP = "needs_follow_up", "needs follow up", "behöver följas upp"
    NOT_DONE = "not_done", "not done", "blev inte av"


class PlaceKind(Term):
    """What sort of place it is."""

    SQUARE = "square", "square", "torg"
    SCHOOL = "school", "school", "skola"
    SHOP = "shop", "shop or centre", "butik eller centrum"
    STATION = "station", "station or stop", "station eller hållplats"
    HOUSING = "housing", "residential area", "bostadsområde"
    PARK = "park", "park", "park"
    MEETING_POINT = "meeting_point", "meeting point", "mötesplats"
    OTHER = "other", "other", "övrigt"


class Sharing(Term):
    """Who a record is shared with; own is not jointly available (2018:1693 3:1)."""

    OWN = "own", "own", "egen"
    TEAM = "team", "team", "lag"
    ALL = "all", "jointly available", "gemensamt tillgänglig"


class Regime(Term):
    """The law under which personal data is processed (2018:1693 1:1)."""

    POLICE = "police", "police data act", "brottsdatalagen"
    GDPR = "gdpr", "GDPR", "dataskyddsförordningen"


class Basis(Term):
    """The ground for keeping a person's details."""

    CONSENT = "consent", "consent", "samtycke"
    TASK = "task", "task in the public interest", "uppgift av allmänt intresse"
    AGREEMENT = "agreement", "agreement", "överenskommelse"


class Comparator(Term):
    """How a done figure is held against the promised one."""

    AT_LEAST = "at_least", "at least", "minst"
    EXACTLY = "exactly", "exactly", "exakt"
    AT_MOST = "at_most", "at most", "högst"
    ON_AVERAGE = "on_average", "on average", "i snitt"


class YesNoUnknown(Term):
    """An answer that may be unknown."""

    YES = "yes", "yes", "ja"
    NO = "no", "no", "nej"
    UNKNOWN = "unknown", "unknown", "vet ej"


class Ambition(Term):
    """The level of ambition of a promise."""

    LOW = "low", "low", "låg"
    NORMAL = "normal", "normal", "normal"
    HIGH = "high", "high", "hög"


class SyncState(Term):
    """How far a record has come on its way to the server."""

    LOCAL = "local", "only on this computer", "endast lokalt"
    QUEUED = "queued", "waiting to be sent", "i kö"
    SYNCED = "synced", "on the server", "synkad"
    CONFLICT = "conflict", "conflict", "konflikt"
    REJECTED = "rejected", "refused", "avvisad"
