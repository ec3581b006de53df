"""The parts of the handover protocol, one function each."""

from collections.abc import Iterator, Sequence

from fieldapp.domain.day_words import day_in_words
from fieldapp.domain.handover import BriefingTopic, MapEntry, MapSection
from fieldapp.domain.handover_terms import SignerRole
from fieldapp.domain.notice_languages import NOTICE_LANGUAGES
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Language
from fieldapp.domain.walk import route_length, walking_minutes
from fieldapp.reports import paper_parts as part
from fieldapp.reports.handed_over import HandedOver, SignedBy, capitalised
from fieldapp.reports.paper_parts import Cell, Mark, moment_in_words, short_day
from fieldapp.reports.protocol_words import PROTOCOL

HASH_GROUP = 4
SHORT_HASH = 16
KEY_SHOWN = 16
REACHED = frozenset({MapSection.RELATIONSHIPS, MapSection.CONTACTS, MapSection.PARTNERS})
"""The sections that say how somebody is reached; the others say where it is."""
ENTRY_WIDTHS = (0.4, 2.2, 2.8, 1.8, 1.2)
ALWAYS = frozenset({1, 2})
"""What it is and why it matters stand in every table, the rest where it has something."""
WIDEST = 2


def map_parts(whole: HandedOver, language: Language, *, has_map: bool) -> Iterator[Document]:
    """Yield the map, or a sentence where there is none."""
    word = PROTOCOL[language]
    if not has_map:
        yield part.note(word["no map"])
        return
    alt = word["map alt"].format(area=whole.area)
    yield part.map_picture(alt=alt, under=word["map legend"] if whole.on_map else "")


def section_parts(whole: HandedOver, section: MapSection, language: Language) -> Iterator[Document]:
    """Yield the table of one section of the map; nothing where it has no entries."""
    word = PROTOCOL[language]
    entries = [one for one in whole.ordered() if one.section is section]
    if not entries:
        return
    columns = [word["number"], word["what"], word["why"]]
    columns += [word["reach"] if section in REACHED else word["place"], word["last"]]
    table = [_entry_row(whole, one, language) for one in entries]
    used = [at for at in range(len(columns)) if at in ALWAYS or any(row[at].words for row in table)]
    unused = sum(width for at, width in enumerate(ENTRY_WIDTHS) if at not in used)
    yield part.table(
        [columns[at] for at in used],
        [ENTRY_WIDTHS[at] + (unused if at == WIDEST else 0) for at in used],
        [[row[at] for at in used] for row in table],
    )


def _entry_row(whole: HandedOver, entry: MapEntry, language: Language) -> Sequence[Cell]:
    person = whole.person(entry)
    role = [Mark(words=entry.title, tone="")] if person else []
    return (
        Cell(words=whole.number(entry)),
        Cell(
            words=person or entry.title,
            strong=True,
            marks=[*role, *_marks(whole, entry, language)],
        ),
        Cell(words=entry.why),
        _reach(whole, entry, language),
        Cell(words=short_day(entry.last_contact, language)),
    )


def _reach(whole: HandedOver, entry: MapEntry, language: Language) -> Cell:
    place = whole.places.get(entry.place_id or "", "")
    if entry.section not in REACHED:
        return Cell(words=place)
    if not whole.has_names:
        return Cell(words="")
    reach = entry.reach or whole.reaches.get(entry.id, "")
    found = ", ".join(text for text in (reach, place) if text)
    if found or entry.section is MapSection.PARTNERS:
        return Cell(words=found)
    return Cell(words=PROTOCOL[language]["missing"], tone="act")


def _marks(whole: HandedOver, entry: MapEntry, language: Language) -> Iterator[Mark]:
    word = PROTOCOL[language]
    if entry.id in whole.beyond:
        yield Mark(words=word["beyond"], tone="")
    if entry.introduced_on:
        day = short_day(entry.introduced_on, language)
        yield Mark(words=word["introduced"].format(day=day), tone="")
    if is_held_by_one(entry):
        yield Mark(words=word["only one"])
    if entry.id in whole.stale:
        yield Mark(words=word["stale"])
    if not entry.confirmed:
        yield Mark(words=word["unconfirmed"])


def is_held_by_one(entry: MapEntry) -> bool:
    """Say whether a relationship leaves with the only officer who has it."""
    return entry.known_by == 1 and entry.section is MapSection.RELATIONSHIPS


def gap_parts(whole: HandedOver, language: Language) -> Iterator[Document]:
    """Yield a kind sentence about the sections that have no entries."""
    word = PROTOCOL[language]
    held = {entry.section for entry in whole.entries}
    empty = [section.label(language) for section in MapSection if section not in held]
    if not held:
        yield part.note(word["nothing"])
    elif empty:
        named = f" {word['and']} ".join(filter(None, (", ".join(empty[:-1]), empty[-1])))
        yield part.note(word["gaps"].format(sections=named))


def day_parts(whole: HandedOver, language: Language) -> Iterator[Document]:
    """Yield the briefing day: when, how long, the stops, what was gone through together."""
    word, day = PROTOCOL[language], whole.day
    if day is None:
        yield part.note(word["no day"])
        return
    yield part.facts(day_facts(whole, language))
    if day.route:
        yield stops_table(whole, language)
    if day.topics:
        yield part.heading(word["topics"], level=3)
        yield part.bullets(_topic(topic, language) for topic in day.topics)


def day_facts(whole: HandedOver, language: Language) -> list[tuple[str, str]]:
    """Return date, beginning, protected hours, and the length of the walk."""
    word, day = PROTOCOL[language], whole.day
    if day is None:
        return []
    hours = f"{day.hours:g}"
    found = [
        (word["date"], day_in_words(day.date, language)),
        (word["begins"], day.starts),
        (
            word["hours"],
            word["hours value"].format(
                hours=hours.replace(".", ",") if language == "sv" else hours
            ),
        ),
    ]
    if metres := route_length(day.route):
        length = part.length_in_words(metres, language)
        route = word["route value"].format(length=length, minutes=walking_minutes(day.route))
        found.append((word["route"], route))
    return found


def stops_table(whole: HandedOver, language: Language) -> Document:
    """Return the stops of the walk in their order."""
    word = PROTOCOL[language]
    route = whole.day.route if whole.day else ()
    return part.table(
        (word["number"], word["stop"], word["time"], word["note"], word["done"]),
        (0, 1.4, 0, 2, 0),
        [
            (
                Cell(words=str(place), strong=True),
                Cell(words=stop.title, strong=True),
                Cell(words=stop.at),
                Cell(words=stop.note),
                Cell(words="✓" if stop.done else "–"),
            )
            for place, stop in enumerate(route, start=1)
        ],
    )


def _topic(topic: str, language: Language) -> str:
    known = BriefingTopic.named(topic).label(language) if BriefingTopic.has(topic) else topic
    return capitalised(known)


def introduction_parts(
    whole: HandedOver, language: Language, *, level: int = 3
) -> Iterator[Document]:
    """Yield whom the newcomer was or shall be introduced to."""
    word = PROTOCOL[language]
    chosen = [one for one in whole.ordered() if one.introduce or one.introduced_on]
    if not chosen:
        return
    yield part.heading(word["introductions"], level=level)
    yield part.table(
        (word["introduction"], word["when"]),
        (2, 1),
        [
            (
                Cell(words=whole.person(one) or one.title, strong=True),
                Cell(words=short_day(one.introduced_on, language))
                if one.introduced_on
                else Cell(words=word["not introduced"], tone="act"),
            )
            for one in chosen
        ],
    )


def question_parts(whole: HandedOver, language: Language) -> Iterator[Document]:
    """Yield what was left open, who answers it and until when."""
    word = PROTOCOL[language]
    if not whole.questions:
        yield part.words(word["no questions"])
        return
    yield part.table(
        (word["number"], word["question"], word["who"], word["until"], word["answer"]),
        (0, 2, 1, 0, 1.4),
        [
            (
                Cell(words=str(number)),
                Cell(words=one.question),
                Cell(words=whole.officer(one.answers)),
                Cell(words=short_day(one.until, language)),
                Cell(words=one.answer) if one.answer else Cell(words=word["open"], tone="act"),
            )
            for number, one in enumerate(whole.questions, start=1)
        ],
    )


def notice_parts(whole: HandedOver, language: Language) -> Iterator[Document]:
    """Yield the public notices as they were approved."""
    word = PROTOCOL[language]
    if not whole.publications:
        yield part.words(word["no notice"])
    for one in whole.publications:
        spoken = NOTICE_LANGUAGES.get(one.language)
        line = word["notice line"].format(
            channel=capitalised(one.channel.label(language)),
            language=spoken.label(language) if spoken else one.language,
            day=day_in_words(one.date, language),
            name=whole.officer(one.approved_by) or word["approver"],
        )
        yield part.heading(line, level=3)
        yield part.quoted(one.text, one.language, leftward=bool(spoken and spoken.is_leftward))


def signature_parts(whole: HandedOver, language: Language) -> Iterator[Document]:
    """Yield who signed and who is waited for, and the checksum of what was signed."""
    word = PROTOCOL[language]
    yield part.signatures(_boxes(whole, language))
    moment = moment_in_words(whole.frozen_at, language)
    yield part.words(word["frozen"].format(number=whole.version, moment=moment))
    yield part.words(grouped(whole.content_hash))
    if whole.is_draft:
        yield part.note(word["draft note"].format(number=whole.version), "act")


def _boxes(whole: HandedOver, language: Language) -> Iterator[part.SignedBox]:
    word = PROTOCOL[language]
    # Of several in one part the one that holds is shown, as it alone counts.
    signed = {one.role: one for one in sorted(whole.signatures, key=lambda one: one.holds)}
    due = {
        SignerRole.LEAVING: whole.officer(whole.handover.leaving),
        SignerRole.INCOMING: whole.officer(whole.handover.incoming) or word["nobody yet"],
    }
    for role in SignerRole:
        label = capitalised(role.label(language))
        if role in signed:
            yield _signed(signed[role], label, language)
        elif role in due:
            yield part.SignedBox(role=label, name=due[role], lines=[word["waits"]], tone="act")


def _signed(one: SignedBy, label: str, language: Language) -> part.SignedBox:
    word = PROTOCOL[language]
    return part.SignedBox(
        role=label,
        name=one.name,
        lines=[
            word["signed"].format(moment=moment_in_words(one.signed_at, language)),
            word["holds"] if one.holds else word["broken"],
            word["device"].format(device=one.device_id[-12:], key=one.public_key[:KEY_SHOWN]),
        ],
        tone="" if one.holds else "wrong",
    )


def grouped(digest: str, length: int | None = None) -> str:
    """Return a checksum so that people can compare it: groups of four."""
    shown = digest[:length].upper()
    return " ".join(shown[at : at + HASH_GROUP] for at in range(0, len(shown), HASH_GROUP))
