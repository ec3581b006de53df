"""How a place is recognised that the area does not know: the words around it, and its ending."""

from fieldapp.domain.quicklog.nouns import STREET_ENDINGS

PREPOSITIONS = frozenset(
    "vid på i at in on near längs utmed runt kring omkring utanför by along outside around "
    "hos inne genom förbi bortom intill bredvid mellan inom".split()
)
INNER = frozenset("i in vid på at of av till".split())  # may stand inside a place's words
SEPARATORS = frozenset(", ; / & + och samt and then sedan därefter plus sen".split())
ARTICLES = frozenset("the ett en den det de vår".split())
PLACE_ENDINGS = (
    *STREET_ENDINGS,
    "torg", "torget", "skola", "skolan", "skolans", "gymnasiet", "gymnasium", "platsen", "plan",
    "park", "parken", "centrum", "centret", "centrumet", "station", "stationen", "hallen", "badet",
    "hamn", "hamnen", "gård", "gården", "området", "kyrkan", "biblioteket", "bibliotek", "sjukhuset",
    "galleria", "gallerian", "strand", "stranden", "bro", "bron", "rondellen", "macken", "kiosken",
    "terminalen", "terminal", "parkeringen", "lekplatsen", "köpcentret", "köpcentrum", "stan",
    "staden", "byn", "ängen", "skogen", "tunneln", "busshållplatsen", "hållplatsen", "arenan",
    "idrottsplatsen", "huset", "perrongen", "square", "school", "library", "church", "mall",
    "centre", "center", "bridge", "harbour", "playground", "plaza", "pike", "udden", "viken",
    "stråket", "berget", "holmen", "dalen",
)  # fmt: skip
STOP = frozenset(
    "plats platsen platser flera olika många mycket inga inget ingen några något någon alla allt "
    "samband grund form anledning slutet början stort fall övrigt gång synpunkter frågor oro "
    "har är var blev ska skall kommer kan hade fick får går gick kom tog ser såg sett skett "
    "som att för med utan från till om men eller när där här då så vi jag du han hon de den det "
    "man polisen polis patrull personal kvällen natten dagen morgonen lugnt lugn bra folk inte ej "
    "ingenting del syfte tid stund vecka veckan månad år mig oss dem er sig sin sitt hans hennes "
    "ute inne borta hemma även också bara fortfarande igen samma tillsammans tre två fyra fem "
    "elspark åk årskurs årskurserna klass klasserna grade grades "
    "körde sålde stod satt gav sade sa bad ville bland annat dock ganska rätt helt väldigt extra "
    "with without from for and or but when where were was is are had has have will would can "
    "could did do does we i you he she they it this that there here some many much few several "
    "place places case order total addition progress time people no not nothing all general "
    "cooperation samverkan trafiken nätet telefon mobilen uniform civil tjänst detta dessa vilket "
    "följande enligt lots lot about after before during while because".split()
)
VERB_ENDINGS = ("ade", "ades", "rdes", "lls", "går", "ats", "erar", "erat", "eras", "erades")
MOST_PLAIN = 2  # lower-case words that may be a place without looking like one
ROAD_WORDS = frozenset("väg länsväg riksväg e rv lv road route highway hus port nr".split())
REFINING = frozenset("kommun stad län municipality county".split())
NOT_ALONE = frozenset("väg plan bro park området närområdet stället gata street place".split())
QUALIFIERS = frozenset(
    "lilla stora norra södra östra västra gamla nya inre yttre övre nedre".split()
)
