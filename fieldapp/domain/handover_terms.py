"""The closed lists of handing an area over, with their English and Swedish terms."""

from fieldapp.domain.vocabulary import Term


class HandoverStatus(Term):
    """Where a handover stands in its life cycle (domain page, life cycles)."""

    STARTED = "started", "started", "påbörjad"
    DRAFTED = "drafted", "map drafted", "kartan i utkast"
    CONFIRMED = "confirmed", "map confirmed", "kartan bekräftad"
    BRIEFED = "briefed", "briefing day held", "överlämningsdag genomförd"
    NOTIFIED = "notified", "public told", "allmänheten meddelad"
    ACCEPTED = "accepted", "accepted", "mottagen"


class MapSection(Term):
    """A part of the community map."""

    RELATIONSHIPS = "relationships", "key people", "nyckelpersoner"
    PLACES = "places", "places", "platser"
    PARTNERS = "partners", "partners", "samverkansparter"
    PRIORITIES = "priorities", "priorities", "prioriteringar"
    CONTACTS = "contacts", "contact details", "kontaktvägar"
    PROMISES = "promises", "promises", "löften"
    FEEDBACK_DUE = "feedback_due", "answers owed", "återkoppling som väntar"
    RISKS = "risks", "risks", "risker"


class SignerRole(Term):
    """In which part somebody signs the protocol."""

    LEAVING = "leaving", "hands over", "lämnar över"
    INCOMING = "incoming", "takes over", "tar över"
    SUPERVISOR = "supervisor", "supervisor", "närmaste chef"


class BriefingTopic(Term):
    """What both officers go through together on the briefing day."""

    PROMISES = "promises", "promises and their pace", "löften och takt"
    SITUATION = "situation", "operating picture", "lägesbild"
    CAUSES = "causes", "cause analyses", "orsaksanalyser"
    DIALOGUES = "dialogues", "open dialogues", "öppna dialoger"
    FEEDBACK = "feedback", "feedback planned", "planerad återkoppling"


class PublicationKind(Term):
    """What was told to the public."""

    PROMISE = "promise", "promise", "löfte"
    PROGRESS = "progress", "progress report", "lägesrapport"
    RESULT = "result", "result", "resultat"
    HANDOVER = "handover", "change of area officer", "byte av områdespolis"
    REBUTTAL = "rebuttal", "correction of a rumour", "rättelse av rykte"
    EVENT = "event", "invitation", "inbjudan"
    ADVICE = "advice", "advice", "råd"
