"""What can be chosen, in the words of --help, and how records are counted in words."""

from collections.abc import Mapping

from fieldapp.domain.vocabulary import Role

PLURALS = (
    "areas",
    "places",
    "officers",
    "partners",
    "contacts",
    "citizen_contacts",
    "promises",
    "commitments",
    "activities",
    "activity_commitments",
    "handovers",
    "map_entries",
    "briefing_days",
    "handover_questions",
    "handover_versions",
    "handover_signatures",
    "publications",
)
"""What the record types are called on the command line; written out, for models cost time."""

ABOUT_PERSONS: Mapping[str, tuple[str, ...]] = {
    "activities": ("officers", "seen", "judged", "note", "contacts"),
    "contacts": ("name", "phone", "email", "address", "note"),
    "citizen_contacts": ("text", "contact_id"),
    "officers": ("service_no", "display_name", "card_photo"),
    "handovers": ("leaving", "incoming", "interim"),
    "map_entries": ("title", "why", "reach"),
    "briefing_days": ("route",),
    "handover_questions": ("question", "answers", "answer"),
    "handover_versions": ("content",),
    "handover_signatures": ("signer", "name"),
    "publications": ("approved_by",),
}
"""The fields that stay out of an export unless they are asked for; `author_id` in all types."""

TYPE_HELP = f"One of: {', '.join(PLURALS)}."
ROLE_HELP = f"One of: {', '.join(Role)}."
FIELDS_HELP = (
    "Fields about persons that are wanted all the same, parted by commas: "
    + "; ".join(f"of {name} {', '.join(fields)}" for name, fields in ABOUT_PERSONS.items())
    + "; of all author_id."
)


def counted(number: int, plural: str) -> str:
    """Return how many there are, such as "1 activity" or "2 citizen contacts"."""
    one = f"{plural.removesuffix('ies')}y" if plural.endswith("ies") else plural.removesuffix("s")
    return f"{number} {one if number == 1 else plural}".replace("_", " ")
