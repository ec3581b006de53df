"""The data dictionary: every record type and field, said in both languages."""

from collections.abc import Iterator

from fieldapp.domain.record import Record
from fieldapp.domain.registry import all_record_types
from fieldapp.domain.spec import Need, Spec, specs_of
from fieldapp.reports.columns import Kind, kind_of

SENSITIVITIES = ("0 public", "1 internal", "2 personal", "3 personal, with care")
NEEDS = {Need.OPTIONAL: "", Need.TO_SAVE: "to save", Need.TO_PUBLISH: "to publish"}
KINDS = {
    Kind.TEXT: "text",
    Kind.INTEGER: "whole number",
    Kind.NUMBER: "number",
    Kind.DATE: "date",
    Kind.MOMENT: "moment",
    Kind.FLAG: "yes or no",
    Kind.REFERENCE: "id of a record",
    Kind.TEXTS: "list of texts or ids",
    Kind.PLACE: "place",
    Kind.PLACES: "list of places",
    Kind.POINT: "position",
    Kind.COUNTS: "map of words",
    Kind.SHAPE: "shape",
}
PREFACE = """# Data dictionary

Made from the record types by `fieldapp.reports.dictionary`; do not edit by hand.

Sensitivity: 0 public after signing, 1 internal, 2 personal, 3 personal with care. Exports and logs
hold 0 and 1; what is higher has to be asked for by name. A field is needed to save the record, or
to publish it. A word that is in no list is kept as `other`, with its own words in `own_words`.
"""
HEADINGS = ("Field", "English", "Swedish", "Type", "Unit", "Sensitivity", "Needed", "Note")


def data_dictionary() -> str:
    """Return the dictionary of all record types as Markdown."""
    parts = [PREFACE, *_common_part()]
    for record_type in all_record_types():
        own = [name for name in specs_of(record_type) if name not in Record.model_fields]
        parts.append(f"\n## {record_type.en} ({record_type.sv.lower()}): `{record_type.plural}`\n")
        parts.extend(_table(record_type, own))
    parts.extend(_lists_of_terms())
    return "\n".join(parts) + "\n"


def _common_part() -> Iterator[str]:
    yield "\n## Shared by all records\n"
    yield from _table(all_record_types()[0], list(Record.model_fields))


def _table(record_type: type[Record], names: list[str]) -> Iterator[str]:
    yield _line(*HEADINGS)
    yield _line(*("---" for _ in HEADINGS))
    for name in names:
        yield _field_line(record_type, name, specs_of(record_type)[name])


def _field_line(record_type: type[Record], name: str, spec: Spec) -> str:
    kind, terms = kind_of(record_type, name)
    return _line(
        f"`{name}`",
        spec.en,
        spec.sv,
        f"list [{terms.__name__}](#{terms.__name__.lower()})" if terms else KINDS[kind],
        spec.unit,
        SENSITIVITIES[spec.sensitivity],
        NEEDS[spec.need],
        spec.help_en,
    )


def _lists_of_terms() -> Iterator[str]:
    found = {
        terms
        for record_type in all_record_types()
        for name in record_type.model_fields
        if (terms := kind_of(record_type, name)[1])
    }
    for terms in sorted(found, key=lambda terms: terms.__name__):
        yield f"\n## {terms.__name__}\n"
        yield _line("Value", "English", "Swedish")
        yield _line("---", "---", "---")
        yield from (_line(f"`{term.value}`", term.en, term.sv) for term in terms)


def _line(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
