"""The fourth step: the protocol is looked through, signed by both, and kept as a PDF."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions.handover_signing import SigningDesk, sign_with_lock, signing_desk
from fieldapp.actions.handover_versions import VersionLine, freeze_version
from fieldapp.actions.handovers import HandoverPage
from fieldapp.base.errors import FieldappError, TooManyTries, WrongPassphrase
from fieldapp.domain.handover import HandoverVersion, SignerRole
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.forms.latest import Latest
from fieldapp.ui.handover.columns import Columns
from fieldapp.ui.handover.page_pictures import PagesCard
from fieldapp.ui.handover.papers import HandoverPapers, protocol_pictures
from fieldapp.ui.handover.sign_cards import PartsCard, SignersCard
from fieldapp.ui.handover.step import Step
from fieldapp.ui.messages import sentences, tell_failure
from fieldapp.ui.session import Question, Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    CheckBox,
    FlowLayout,
    Label,
    ScrollColumn,
    column,
)

Drawn = tuple[str, int, bool]
"""Which pages: the version, how many signed it, and whether names stand in it."""


class SignStep(Step):
    """Shows the newest version of the protocol, who signed it, and lets the officer sign.

    ``wanted_step`` asks for another step by its number.
    """

    wanted_step = Signal(int)

    def __init__(self, session: Session, way: Way, language: Language) -> None:
        super().__init__(session, way, language)
        self._pages = PagesCard()
        self._parts = PartsCard(language)
        self._signers = SignersCard(language)
        self.papers = HandoverPapers(self, session, way, language)
        self._desk: SigningDesk | None = None
        self._desks = Latest(self, self._begin_desk, self._show_desk)
        self._drawn: Drawn | None = None
        self._version = Label("", Text.MEDIUM, wrap=True)
        self._freeze = Button(self.tr("Make the version to sign"), icon="file-plus")
        self._freeze.setObjectName("make version")
        self._nameless = CheckBox(self.tr("Without names"))
        self._nameless.setObjectName("without names")
        self._save = Button(self.tr("Save PDF"), icon="file-pdf", key="Ctrl+P")
        self._save.setObjectName("save protocol")
        self._lay_out()
        self._listen()

    def show_page(self, page: HandoverPage) -> None:
        if self.page is not None and self.page.handover.id != page.handover.id:
            self._desk = self._drawn = None
            self._signers.clear()
            self._pages.show_pages([])
        super().show_page(page)
        self._parts.show_page(page)
        self._desks.ask()
        self.hinted.emit()

    def newest(self) -> VersionLine | None:
        """Return the newest version, signed or not."""
        versions = self.page.versions if self.page else ()
        return versions[-1] if versions else None

    def both_signed(self) -> bool:
        """Tell whether both who hand over have signed the newest version."""
        newest = self.newest()
        both = (SignerRole.LEAVING, SignerRole.INCOMING)
        return newest is not None and all(newest.signed_as(role) for role in both)

    def hint(self) -> str:
        return self.tr("Signatures are kept on this computer and sent when you have a network.")

    def _lay_out(self) -> None:
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for part in (self._freeze, self._save, self._nameless):
            flow.addWidget(part)
        about = Card()
        about.add(self._version)
        about.add(
            Label(self.tr("The paper holds personal data."), Text.DETAIL, Tone.QUIET, wrap=True)
        )
        about.add(deeds)
        middle = ScrollColumn()
        middle.add(about)
        middle.add(self._parts)
        middle.column.addStretch(1)
        self.setLayout(
            column(
                Columns(
                    [(self._pages, 4), (middle, 4), (self._signers, 4)],
                    pile=[self._signers, middle, self._pages],
                )
            )
        )

    def _listen(self) -> None:
        self._parts.wanted.connect(self.wanted_step)
        self._signers.signed.connect(self._sign)
        self._freeze.clicked.connect(self._make_version)
        self._save.clicked.connect(self._save_paper)
        self._nameless.toggled.connect(self._draw)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self._save_paper)

    def _begin_desk(self) -> Question:
        return self.session.ask(signing_desk, self.handover_id())

    def _show_desk(self, desk: SigningDesk) -> None:
        if self.page is None:
            return
        self._desk = desk
        newest = self.newest()
        self._signers.show_page(self.page, desk)
        self._freeze.setVisible(desk.is_changed)
        self._freeze.set_kind(ButtonKind.SOFT if newest is None else ButtonKind.SECONDARY)
        self._save.setEnabled(newest is not None)
        self._version.setText(self._about(newest, is_changed=desk.is_changed))
        self._draw()

    def _about(self, newest: VersionLine | None, *, is_changed: bool) -> str:
        if newest is None:
            return self.tr("There is no version to sign yet.")
        words = self.tr("Version {number}").format(number=newest.version.number)
        if newest.is_purged:
            return self.tr("{version}: its content is purged, the checksum stands.").format(
                version=words
            )
        if not newest.is_whole:
            return self.tr("{version} is not what was signed.").format(version=words)
        if is_changed:
            return self.tr("Something was changed since {version}.").format(version=words)
        return words

    # The paper.

    @Slot()
    def _draw(self) -> None:
        """Draw the pages, unless these are the ones that are shown."""
        newest, names = self.newest(), not self._nameless.isChecked()
        if newest is None or not self.isVisible():
            self._pages.say(
                self.tr("The pages show once there is a version.") if not newest else ""
            )
            return
        wanted = (newest.version.id, len(newest.signatures), names)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        question = self.session.ask(
            protocol_pictures, newest.version.id, self.handover_id(), self.language, names=names
        )
        question.then(self, partial(self._show_pictures, wanted), self._say_no_pictures)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _show_pictures(self, wanted: Drawn, pages: Sequence[bytes]) -> None:
        if wanted == self._drawn:  # else others are wanted by now
            self._pages.show_pages(pages)

    def _say_no_pictures(self, problem: Exception) -> None:
        self._drawn = None
        words = " ".join(sentences(problem)[:1]) if isinstance(problem, FieldappError) else ""
        self._pages.say(
            words or self.tr("The pages could not be drawn. Signing works all the same.")
        )

    @Slot()
    def _make_version(self) -> None:
        self._freeze.setEnabled(False)
        question = self.session.do(freeze_version, self.handover_id())
        question.then(self, self._said_frozen, self._fail)

    def _said_frozen(self, version: HandoverVersion) -> None:
        self._freeze.setEnabled(True)
        words = self.tr("Version {number} is made. Both of you can sign it.")
        self.way.say(words.format(number=version.number))

    @Slot()
    def _save_paper(self) -> None:
        newest = self.newest()
        if self.page is not None and newest is not None:
            names = not self._nameless.isChecked()
            self.papers.save_protocol(self.page, newest.version.id, names=names)

    # Signing.

    @Slot(str)
    def _sign(self, passphrase: str) -> None:
        newest = self.newest()
        if newest is None or self._desk is None or self._desk.role is None:
            return
        question = self.session.do(sign_with_lock, newest.version.id, self._desk.role, passphrase)
        question.then(self, self._said_signed, self._refuse)

    def _said_signed(self, _signature: object) -> None:
        self._signers.clear()
        self.way.say(self.tr("Signed. It is sent when you have a network."))

    def _refuse(self, problem: Exception) -> None:
        if isinstance(problem, WrongPassphrase | TooManyTries):
            what, _safe, next_step = sentences(problem)
            self._signers.refuse(f"{what} {next_step}")
        else:
            self._fail(problem)

    def _fail(self, problem: Exception) -> None:
        self._freeze.setEnabled(True)
        tell_failure(self, problem)
