"""The parts of signing: what the protocol holds, who signed, and the officer's own signature."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.handover_signing import SigningDesk
from fieldapp.actions.handover_versions import VersionLine
from fieldapp.actions.handovers import HandoverPage
from fieldapp.base.clock import zone_named
from fieldapp.domain.handover import SignerRole
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.forms.kept_focus import focus_named, focused_name
from fieldapp.ui.handover.gap_words import gap_sentences
from fieldapp.ui.handover.words import avatar_of, person
from fieldapp.ui.texts import clock, long_date, short_date
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.unlock.passphrase import PassphraseInput
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    CheckBox,
    Field,
    Label,
    Pill,
    Row,
    RowList,
    column,
    margins,
)

_STEPS = ("map", "day", "notice")


class PartsCard(Card):
    """What the protocol consists of, and what will stand empty. ``wanted`` tells a step's number."""

    wanted = Signal(int)

    def __init__(self, language: Language) -> None:
        super().__init__(self.tr("Parts of the protocol"), divided=True)
        self._language = language
        self._rows = RowList(self.tr("Parts of the protocol"))
        self.add(self._rows)
        self._rows.chosen.connect(self._tell)

    def show_page(self, page: HandoverPage) -> None:
        """Show how far each part has come."""
        focused = focused_name(self)
        self._rows.clear()
        standing = [one for one in page.entries if not one.entry.struck]
        confirmed = sum(one.entry.confirmed for one in standing)
        words = self.tr("%n entry(s), {done} confirmed", "", len(standing)).format(done=confirmed)
        self._add("map", self.tr("Community map"), words, is_done=bool(confirmed))
        self._add("day", self.tr("Briefing day"), *self._day(page))
        self._add("notice", self.tr("Public notice"), *self._notice(page))
        if page.gaps:
            left = Row(self.tr("What may stand empty"), icon="info", wrap=True)
            left.set_detail(gap_sentences(page.gaps, self._language))
            self._rows.add("gaps", left)
        focus_named(self, focused)

    def _add(self, key: str, title: str, words: str, is_done: bool = False) -> None:  # noqa: FBT002
        icon, role = ("check-circle-fill", "fill") if is_done else ("circle-dashed", "amber")
        made = Row(title, words, icon=icon, icon_role=role, pressable=True, wrap=True)
        made.setObjectName(f"part:{key}")
        self._rows.add(key, made)

    def _day(self, page: HandoverPage) -> tuple[str, bool]:
        day = page.briefing
        if day is None:
            return self.tr("not planned"), False
        done = sum(stop.done for stop in day.route)
        words = self.tr("{day}, {done} of {all} stops")
        text = words.format(day=long_date(day.date), done=done, all=len(day.route))
        return text, page.handover.briefed_on is not None

    def _notice(self, page: HandoverPage) -> tuple[str, bool]:
        if not page.publications:
            return self.tr("not approved yet"), False
        name = person(page, page.publications[-1].approved_by)
        return self.tr("approved by {name}").format(name=name), True

    @Slot(str)
    def _tell(self, key: str) -> None:
        if key in _STEPS:
            self.wanted.emit(_STEPS.index(key) + 1)


class SignersCard(Card):
    """Who signs, who has signed, and the officer's own signature.

    ``signed`` tells the passphrase, empty where a confirmation was asked for.
    """

    signed = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(self.tr("Signing"), divided=True)
        self._language = language
        self._count = Pill("")
        self.add_to_head(self._count)
        self._rows = RowList(self.tr("Who signs"))
        self.add(self._rows)
        self._secret = PassphraseInput()
        self._secret.setObjectName("signing passphrase")
        self._field = Field(self.tr("Your passphrase"), self._secret)
        self._sure = CheckBox(self.tr("I have read it and sign"))
        self._sure.setObjectName("signing confirmation")
        self._sign = Button(self.tr("Sign"), kind=ButtonKind.PRIMARY, large=True)
        self._sign.setObjectName("sign")
        self._note = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._desk: SigningDesk | None = None
        self._hand = QWidget()
        self._lay_out()

    def show_page(self, page: HandoverPage, desk: SigningDesk) -> None:
        """Show who signed the newest version, and whether it is this officer's turn."""
        self._desk = desk
        newest = page.versions[-1] if page.versions else None
        self._rows.clear()
        signed = 0
        for role in SignerRole:
            is_signed = newest is not None and newest.signed_as(role) is not None
            signed += is_signed
            self._rows.add(role.value, self._row(role, page, newest))
        self._count.set_state(self.tr("{done} of {all}").format(done=signed, all=len(SignerRole)))
        mine = desk.role and newest and newest.signed_as(desk.role)
        may = desk.role is not None and newest is not None and not desk.is_changed and not mine
        self._hand.setVisible(may)
        self._field.setVisible(desk.wants_passphrase)
        self._sure.setVisible(not desk.wants_passphrase)
        self._note.setText(self._words(desk, newest))

    def refuse(self, words: str) -> None:
        """Say under the passphrase what is wrong with it."""
        self._field.set_error(words)
        self._secret.clear()
        self._secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        self._field.set_error("")
        self._secret.clear()
        self._sure.setChecked(False)

    def _lay_out(self) -> None:
        pile = column(gap=8, margins=margins(16, 12))
        pile.addWidget(self._field)
        pile.addWidget(self._sure)
        pile.addWidget(self._sign)
        self._hand.setLayout(pile)
        self._note.setContentsMargins(16, 8, 16, 12)
        self.add(self._hand)
        self.add(self._note)
        self.body.addStretch(1)
        self._sign.clicked.connect(self._tell)
        self._secret.returnPressed.connect(self._tell)

    def _words(self, desk: SigningDesk, newest: VersionLine | None) -> str:
        if desk.is_changed:
            return self.tr("Make a version first: it is what both of you sign.")
        if desk.role is None:
            return self.tr("You have no part in this handover to sign in.")
        if newest is not None and newest.signed_as(desk.role):
            return self.tr("You have signed. Later changes make a new version to be signed.")
        return self.tr(
            "You certify that it is right as far as you know. After the signing its parts can only"
            " be changed in a new version."
        )

    def _row(self, role: SignerRole, page: HandoverPage, newest: VersionLine | None) -> Row:
        handover = page.handover
        officers = {SignerRole.LEAVING: handover.leaving, SignerRole.INCOMING: handover.incoming}
        signatures = newest.signatures if newest else ()
        found = next((one for one in signatures if one.signature.role is role), None)
        officer = officers.get(role)
        name = found.signature.name if found else person(page, officer)
        if role is SignerRole.SUPERVISOR and found is None:
            name = self.tr("Not named")
        made = Row(name, role.label(self._language), wrap=True)
        made.setObjectName(f"signer:{role.value}")
        made.add_before(avatar_of(name, is_known=found is not None or officer in page.names))
        if found is None:
            made.add(self._waiting(role))
        elif found.holds:
            made.add(Pill(self.tr("Signed"), Tone.INFO, "check-circle-fill"))
            at = found.signature.signed_at.astimezone(zone_named(handover.zone))
            made.set_detail(
                f"{role.label(self._language)}, {short_date(at.date(), page.today)} {clock(at)}"
            )
        else:
            made.add(Pill(self.tr("Does not hold"), Tone.ERROR, "x-circle-fill"))
        return made

    def _waiting(self, role: SignerRole) -> Pill:
        is_mine = self._desk is not None and self._desk.role is role
        if is_mine:
            return Pill(self.tr("Your turn"), Tone.INFO)
        if role is SignerRole.SUPERVISOR:
            return Pill(self.tr("If wanted"))
        return Pill(self.tr("Waiting"))

    @Slot()
    def _tell(self) -> None:
        if self._desk is None:
            return
        if self._desk.wants_passphrase:
            if not self._secret.text():
                self.refuse(self.tr("Type the passphrase with which you unlock the app."))
                return
            self.signed.emit(self._secret.text())
        elif self._sure.isChecked():
            self.signed.emit("")
        else:
            self._sure.setFocus(Qt.FocusReason.OtherFocusReason)
            self._note.setText(self.tr("Tick that you have read it, then sign."))
