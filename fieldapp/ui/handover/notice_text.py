"""The card in which the notice is written: language, channel, text, and how long it may be."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit

from fieldapp.domain.notice_languages import NOTICE_LANGUAGES
from fieldapp.domain.notice_text import CHANNEL_LIMITS, notice_length
from fieldapp.domain.vocabulary import Channel, Language
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.texts import number, sentence
from fieldapp.ui.theme import Text, Tone, dress, px, set_style_property
from fieldapp.ui.widgets import Button, ButtonKind, Card, Label, Meter, row


class NoticeEdit(QPlainTextEdit):
    """The text; it takes the room that there is and asks for little."""

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(110))


class NoticeCard(Card):
    """Writes one notice.

    ``turned`` tells that another language or channel was chosen, ``typed`` that the text was
    changed, ``wanted_anew`` that the template is wanted back.
    """

    turned = Signal()
    typed = Signal()
    wanted_anew = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(self.tr("Text"))
        tongues = {code: one.label(language) for code, one in NOTICE_LANGUAGES.items()}
        channels = {one.value: sentence(one.label(language)) for one in CHANNEL_LIMITS}
        self._tongue, self._channel = ChoiceInput(tongues), ChoiceInput(channels)
        self._tongue.setAccessibleName(self.tr("Language"))
        self._channel.setAccessibleName(self.tr("Channel"))
        self._tongue.setObjectName("notice language")
        self._channel.setObjectName("notice channel")
        self._tongue.set_value(language)
        self._channel.set_value(Channel.SOCIAL_MEDIA.value)
        self._edit = NoticeEdit()
        self._edit.setTabChangesFocus(True)
        self._edit.setAccessibleName(self.tr("Text of the notice"))
        self._edit.setObjectName("notice text")
        dress(self._edit, Text.BODY)
        self._meter, self._count = Meter(0), Label("", Text.DETAIL, Tone.QUIET)
        self._reader = Label(
            self.tr("Let someone who speaks the language read it before it goes out."),
            Text.DETAIL,
            Tone.WARNING,
            wrap=True,
        )
        self._is_told = True
        self._lay_out()

    def language(self) -> str:
        """Return the code of the language that is written in."""
        return self._tongue.value()

    def channel(self) -> Channel:
        """Return the channel that is written for."""
        return Channel.named(self._channel.value())

    def is_leftward(self) -> bool:
        """Tell whether the language runs from right to left."""
        return NOTICE_LANGUAGES[self.language()].is_leftward

    def text(self) -> str:
        """Return what stands in it."""
        return self._edit.toPlainText()

    def content(self) -> dict[str, Any]:
        """Return what a draft holds."""
        return {"text": self.text()}

    def show_text(self, text: str) -> None:
        """Show a text that nobody typed just now."""
        self._is_told = False
        self._edit.setPlainText(text)
        self._is_told = True

    def _lay_out(self) -> None:
        anew = Button(
            self.tr("Back to the template"), kind=ButtonKind.TEXT, icon="arrow-counter-clockwise"
        )
        anew.setObjectName("template anew")
        self.add(row(self._tongue, self._channel))
        self.add(self._edit, 1)
        self.add(self._reader)
        foot = row(gap=12)
        foot.addWidget(self._meter, 1)
        foot.addWidget(self._count)
        foot.addWidget(anew)
        self.add(foot)
        self._tongue.changed.connect(self._turn)
        self._channel.changed.connect(self._turn)
        self._edit.textChanged.connect(self._tell)
        anew.clicked.connect(self.wanted_anew)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        way = (
            Qt.LayoutDirection.RightToLeft if self.is_leftward() else Qt.LayoutDirection.LeftToRight
        )
        self._edit.setLayoutDirection(way)
        option = self._edit.document().defaultTextOption()
        option.setTextDirection(way)
        self._edit.document().setDefaultTextOption(option)
        self._reader.setVisible(NOTICE_LANGUAGES[self.language()].needs_a_reader)
        self.turned.emit()

    @Slot()
    def _tell(self) -> None:
        used, most = notice_length(self.text()), CHANNEL_LIMITS[self.channel()]
        self._meter.set_value(used, most)
        words = self.tr("{used} of {most} characters")
        self._count.setText(words.format(used=number(used), most=number(most)))
        tone = Tone.ERROR if used > most else Tone.QUIET
        set_style_property(self._count, "tone", tone.value)
        if self._is_told:
            self.typed.emit()
