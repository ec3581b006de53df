"""fieldapp handover name, add, day, ask and answer: who takes part, and what the leaver adds."""

from typing import Annotated, Any

import typer

from fieldapp.base.errors import BadInput, WrongUse
from fieldapp.cli.speaking import JsonOption, ProfileOption, language, opened, say, speaks
from fieldapp.cli.values import day_in, officer_in

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="As `list handovers` prints it.")]
QuestionArgument = Annotated[
    str, typer.Argument(metavar="ID", help="As `list handover_questions` prints it.")
]
WHO = "Service number, name or id."


def register(handovers: typer.Typer) -> None:
    """Add this module's commands."""
    for command in (name, add, day, ask, answer):
        handovers.command(command.__name__)(command)


@speaks
def name(
    handover_id: IdArgument,
    incoming: Annotated[str, typer.Option(help=f"Who takes over. {WHO}")] = "",
    interim: Annotated[str, typer.Option(help=f"Who answers meanwhile. {WHO}")] = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say who takes the area over, and who answers for it meanwhile; else it stays as it is."""
    from fieldapp.actions.handover_map import handover_of
    from fieldapp.actions.handovers import name_officers

    if not (incoming or interim):
        raise WrongUse(problem="Nobody is named: give --incoming, --interim or both.")
    with opened(profile) as store:
        handover = handover_of(store, handover_id)
        after = name_officers(
            store,
            handover_id,
            incoming=officer_in(store, "--incoming", incoming) or handover.incoming,
            interim=officer_in(store, "--interim", interim) or handover.interim,
        )
    say(f"Named: {after.id}", after.to_document(), as_json=as_json)


@speaks
def add(
    handover_id: IdArgument,
    section: Annotated[str, typer.Argument(help="key people, places, risks … or their codes.")],
    title: Annotated[str, typer.Argument(help="What it is to the area.")],
    why: Annotated[str, typer.Option(help="Why it matters.")] = "",
    reach: Annotated[str, typer.Option(help="How it is best reached.")] = "",
    public: Annotated[bool, typer.Option("--public", help="It may be named in public.")] = False,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Add to the community map what the log does not tell; it counts as confirmed."""
    from fieldapp.actions.handover_map import add_entry

    fields: dict[str, Any] = {"title": title, "why": why, "reach": reach, "public": public}
    with opened(profile) as store:
        entry = add_entry(store, handover_id, section=_section(section), **fields)
    said = f"Added under {entry.section.label(language())}: {entry.id}"
    say(said, entry.to_document(), as_json=as_json)


@speaks
def day(
    handover_id: IdArgument,
    date: Annotated[str, typer.Option(help="The briefing day: 2026-12-15.")],
    starts: Annotated[str, typer.Option(help="When it begins: 09:00.")] = "",
    hours: Annotated[float | None, typer.Option(help="How many hours are kept free.")] = None,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Plan the briefing day, or move it; its walk is kept."""
    from fieldapp.actions.handover_days import plan_day

    told = {"date": day_in("--date", date), "starts": starts or None, "hours": hours}
    with opened(profile) as store:
        given = {field: value for field, value in told.items() if value is not None}
        planned = plan_day(store, handover_id, **given)
    said = f"Briefing day: {planned.date} {planned.starts}, {planned.hours:g} hours."
    say(said, planned.to_document(), as_json=as_json)


@speaks
def ask(
    handover_id: IdArgument,
    question: Annotated[str, typer.Argument(help="What is left open.")],
    answers: Annotated[str, typer.Option(help=f"Who answers it. {WHO}")] = "",
    until: Annotated[str, typer.Option(help="By which day.")] = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Note a question that is left open."""
    from fieldapp.actions.handover_days import ask as note

    with opened(profile) as store:
        asked = note(
            store,
            handover_id,
            question,
            answers=officer_in(store, "--answers", answers),
            until=day_in("--until", until) if until else None,
        )
    say(f"Asked: {asked.id}", asked.to_document(), as_json=as_json)


@speaks
def answer(
    question_id: QuestionArgument,
    words: Annotated[str, typer.Argument(help="The answer; an empty one opens it again.")],
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Note the answer to a question that was left open."""
    from fieldapp.actions.handover_days import answer as note

    with opened(profile) as store:
        after = note(store, question_id, words)
    say("Answered." if after.answer else "Open again.", after.to_document(), as_json=as_json)


def _section(words: str) -> Any:
    """Return the section of that code or name, in either language."""
    from fieldapp.domain.handover_terms import MapSection

    sought = words.strip().casefold()
    for section in MapSection:
        if sought in (section.value, section.en, section.sv):
            return section
    expected = "one of " + ", ".join(section.label(language()) for section in MapSection)
    raise BadInput(where="add", field="SECTION", value=repr(words), expected=expected)
