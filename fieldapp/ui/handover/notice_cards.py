"""The parts of the public notice: its preview, what was checked, and what was approved."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt

from fieldapp.actions.handovers import HandoverPage
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.notice_languages import NOTICE_LANGUAGES
from fieldapp.domain.notice_text import NoticeFault, NoticeProblem
from fieldapp.domain.publication import Publication
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.handover.words import person
from fieldapp.ui.texts import long_date, sentence, short_date
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Card,
    IconLabel,
    Label,
    Pill,
    Row,
    RowList,
    ScrollColumn,
    column,
    row,
)

_CHECKS: tuple[tuple[str, frozenset[NoticeFault]], ...] = (
    (QT_TRANSLATE_NOOP("Notice", "Says who takes over"), frozenset({NoticeFault.NOT_WHO})),
    (QT_TRANSLATE_NOOP("Notice", "Says from when"), frozenset({NoticeFault.NOT_WHEN})),
    (QT_TRANSLATE_NOOP("Notice", "Mentions a promise"), frozenset({NoticeFault.NO_PROMISE})),
    (
        QT_TRANSLATE_NOOP("Notice", "No telephone number or e-mail, save 114 14 and 112"),
        frozenset({NoticeFault.TELEPHONE, NoticeFault.MAIL}),
    ),
    (
        QT_TRANSLATE_NOOP("Notice", "Nobody private is named"),
        frozenset(
            {
                NoticeFault.NAME,
                NoticeFault.SURNAME,
                NoticeFault.ADDRESS,
                NoticeFault.PERSONAL_NUMBER,
            }
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Notice", "Officers named have agreed to it"),
        frozenset({NoticeFault.NOT_AGREED}),
    ),
    (
        QT_TRANSLATE_NOOP("Notice", "Fits the channel"),
        frozenset({NoticeFault.TOO_LONG, NoticeFault.EMPTY}),
    ),
)


class PreviewCard(Card):
    """The notice as readers will see it, more or less."""

    def __init__(self) -> None:
        super().__init__(self.tr("Preview"), sunken=True)
        self._from = Label("", Text.STRONG, wrap=True)
        self._day = Label("", Text.DETAIL, Tone.QUIET)
        self._text = Label("", Text.BODY, wrap=True)
        self._text.setObjectName("preview")
        paper = Card()
        head = row(IconLabel("handshake-fill", "accent_ink", 32), gap=12)
        head.addLayout(column(self._from, self._day, gap=0), 1)
        paper.add(head)
        paper.add(self._text)
        scroll = ScrollColumn()
        scroll.add(paper)
        scroll.column.addStretch(1)
        self.add(scroll, 1)

    def show_page(self, page: HandoverPage) -> None:
        """Say for which area, and on which day."""
        self._from.setText(self.tr("Police, {area}").format(area=page.area))
        self._day.setText(long_date(page.today))

    def show_text(self, text: str, *, leftward: bool) -> None:
        """Show the text as it is typed; some languages run to the left."""
        way = Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight
        self._text.setLayoutDirection(way)
        self._text.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            if leftward
            else Qt.AlignmentFlag.AlignLeft
        )
        self._text.setText(text)


class ChecksCard(Card):
    """What was looked for in the text, and what is wrong with it."""

    def __init__(self, language: Language) -> None:
        super().__init__(self.tr("Check"), divided=True)
        self._language = language
        self._left = Pill("", Tone.WARNING)
        self._left.hide()
        self.add_to_head(self._left)
        self._rows = RowList(self.tr("What was checked"))
        self.add(self._rows)

    def show_problems(self, problems: Sequence[NoticeProblem]) -> None:
        """Show each check, passed or not."""
        self._rows.clear()
        blocking = sum(one.blocks for one in problems)
        self._left.setVisible(bool(blocking))
        self._left.set_state(self.tr("%n left", "", blocking), Tone.WARNING, "warning-fill")
        for words, faults in _CHECKS:
            found = [one for one in problems if one.fault in faults]
            self._rows.add(words, self._row(QCoreApplication.translate("Notice", words), found))

    def _row(self, words: str, found: list[NoticeProblem]) -> Row:
        if not found:
            return Row(words, icon="check-circle-fill", icon_role="fill", wrap=True)
        icon = "warning-fill" if any(one.blocks for one in found) else "info"
        role = "amber" if any(one.blocks for one in found) else "ink2"
        made = Row(words, icon=icon, icon_role=role, wrap=True)
        told = [self._told(one) for one in found]
        made.set_detail("\n".join(told), Tone.WARNING if role == "amber" else Tone.QUIET)
        return made

    def _told(self, problem: NoticeProblem) -> str:
        fault = problem.fault.label(self._language)
        return f"{fault} ({problem.words})" if problem.words else fault


class ApprovedCard(Card):
    """The notices that were approved, by whom and when. The app posts nothing by itself."""

    def __init__(self, language: Language) -> None:
        super().__init__(self.tr("Approved"), divided=True, small=True)
        self._language = language
        self._rows = RowList(self.tr("Approved"))
        self._nothing = Label(
            self.tr("None yet. You post the text yourself; the app sends nothing."),
            Text.DETAIL,
            Tone.QUIET,
            wrap=True,
        )
        self._nothing.setContentsMargins(16, 8, 16, 12)
        self.add(self._rows)
        self.add(self._nothing)

    def show_page(self, page: HandoverPage) -> None:
        """Show what was approved for a handover."""
        self._rows.clear()
        for one in page.publications:
            self._rows.add(one.id, self._row(one, page))
        self._nothing.setVisible(not page.publications)

    def _row(self, one: Publication, page: HandoverPage) -> Row:
        known = NOTICE_LANGUAGES.get(one.language)
        tongue = known.label(self._language) if known else one.language
        title = f"{sentence(one.channel.label(self._language))}, {tongue}"
        words = self.tr("{name}, {day}")
        day = short_date(one.date, page.today)
        detail = words.format(name=person(page, one.approved_by), day=day)
        return Row(title, detail, icon="check-circle-fill", icon_role="fill", wrap=True)
