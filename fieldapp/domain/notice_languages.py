"""The languages of the public notice of a handover, with their sentences.

Fixed sentences, short and plain; nothing is translated by a machine while the app runs. All but the
Swedish and the English need the eyes of a native reader before they are published. Names, areas and
days stand where nothing has to be inflected, and who takes over may be a woman or a man.
"""
# ruff: noqa: RUF001  (letters of these languages look like Latin ones)

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.domain.day_words import MONTHS
from fieldapp.domain.vocabulary import Language

Sentences = Mapping[str, str]

_POLICE = "114\N{NO-BREAK SPACE}14"
"""With this blank the number keeps its order in a text that runs leftwards."""


@dataclass(frozen=True, kw_only=True)
class NoticeLanguage:
    """A language: what it is called, how it writes days and quotations, and its sentences."""

    code: str
    en: str
    sv: str
    own: str
    """Its name in itself."""
    sentences: Sentences
    day_form: str = "{day}.{month}.{year}"
    quotes: str = "”{}”"
    is_leftward: bool = False

    @property
    def needs_a_reader(self) -> bool:
        """Say whether a native reader must look at the text before it goes out."""
        return self.code not in MONTHS

    def label(self, language: Language) -> str:
        """Return what the language is called in `language`."""
        return self.sv if language == "sv" else self.en

    def day(self, day: date) -> str:
        """Return a day as the language writes it."""
        months = MONTHS.get(self.code)
        month = months[day.month - 1] if months else day.month
        return self.day_form.format(day=day.day, month=month, year=day.year)


_WRITTEN_OUT = "{day} {month} {year}"
_SLASHES = "{day}/{month}/{year}"

_SWEDISH = {
    "heading": "Ny områdespolis i {area}",
    "who": "Från och med {day} är {incoming} er områdespolis.",
    "who unnamed": "Från och med {day} har ni en ny områdespolis.",
    "leaving": "{leaving} har sin sista dag i området {last_day}.",
    "leaving unnamed": "Er nuvarande områdespolis har sin sista dag i området {last_day}.",
    "vacant": "Det är inte klart än vem som tar över. Under tiden svarar {interim} för området.",
    "vacant unnamed": "Det är inte klart än vem som tar över. Under tiden svarar en kollega för "
    "området.",
    "promise": "Vårt löfte till er gäller som förut: {promises}.",
    "promises": "Våra löften till er gäller som förut: {promises}.",
    "call": f"Ring {_POLICE} om du vill nå polisen. Vid fara, ring 112.",
}
_ENGLISH = {
    "heading": "New area police officer in {area}",
    "who": "From {day} {incoming} is your area police officer.",
    "who unnamed": "From {day} you have a new area police officer.",
    "leaving": "The last day of {leaving} in the area is {last_day}.",
    "leaving unnamed": "The last day of your present area police officer is {last_day}.",
    "vacant": "It is not settled yet who takes over. Meanwhile {interim} answers for the area.",
    "vacant unnamed": "It is not settled yet who takes over. Meanwhile a colleague answers for "
    "the area.",
    "promise": "Our promise to you stands as before: {promises}.",
    "promises": "Our promises to you stand as before: {promises}.",
    "call": f"Call {_POLICE} to reach the police. In danger, call 112.",
}
_ARABIC = {
    "heading": "شرطة المنطقة: {area}",
    "who": "شرطة المنطقة ابتداءً من {day}: {incoming}.",
    "who unnamed": "ابتداءً من {day} سيكون لديكم مسؤول جديد من شرطة المنطقة.",
    "leaving": "آخر يوم عمل في المنطقة، {leaving}: {last_day}.",
    "leaving unnamed": "آخر يوم عمل لمسؤول شرطة المنطقة الحالي: {last_day}.",
    "vacant": "لم يتقرر بعد من سيتولى المهمة. المسؤول عن المنطقة حتى ذلك الحين: {interim}.",
    "vacant unnamed": "لم يتقرر بعد من سيتولى المهمة. حتى ذلك الحين هناك شرطي آخر مسؤول عن "
    "المنطقة.",
    "promise": "وعدنا لكم ما زال قائمًا: {promises}.",
    "promises": "وعودنا لكم ما زالت قائمة: {promises}.",
    "call": f"للاتصال بالشرطة: {_POLICE}. في حالة الخطر: 112.",
}
_PERSIAN = {
    "heading": "پلیس منطقه: {area}",
    "who": "پلیس منطقه شما از تاریخ {day}: {incoming}.",
    "who unnamed": "از تاریخ {day} پلیس جدیدی در منطقه شما کار می‌کند.",
    "leaving": "آخرین روز کار {leaving} در منطقه: {last_day}.",
    "leaving unnamed": "آخرین روز کار پلیس فعلی در منطقه: {last_day}.",
    "vacant": "هنوز معلوم نیست چه کسی جایگزین می‌شود. مسئول منطقه تا آن زمان: {interim}.",
    "vacant unnamed": "هنوز معلوم نیست چه کسی جایگزین می‌شود. تا آن زمان پلیس دیگری مسئول منطقه "
    "است.",
    "promise": "قول ما به شما همچنان برقرار است: {promises}.",
    "promises": "قول‌های ما به شما همچنان برقرار است: {promises}.",
    "call": f"تماس با پلیس: {_POLICE}. در صورت خطر: 112.",
}
_SOMALI = {
    "heading": "Booliska cusub ee xaafadda {area}",
    "who": "Laga bilaabo {day} booliska xaafaddiinna waa {incoming}.",
    "who unnamed": "Laga bilaabo {day} waxaa xaafaddiinna ka shaqayn doona boolis cusub.",
    "leaving": "Maalinta ugu dambaysa ee {leaving} ka shaqeeyo xaafadda waa {last_day}.",
    "leaving unnamed": "Maalinta ugu dambaysa ee booliska hadda jooga waa {last_day}.",
    "vacant": "Weli lama go'aamin qofka beddelaya. Ilaa markaas waxaa xaafadda mas'uul ka ah "
    "{interim}.",
    "vacant unnamed": "Weli lama go'aamin qofka beddelaya. Ilaa markaas waxaa xaafadda mas'uul ka "
    "ah boolis kale.",
    "promise": "Ballanqaadkii aan idiin qaadnay weli wuu taagan yahay: {promises}.",
    "promises": "Ballanqaadyadii aan idiin qaadnay weli way taagan yihiin: {promises}.",
    "call": f"Booliska ka wac {_POLICE}. Haddii ay khatar jirto wac 112.",
}
_FINNISH = {
    "heading": "Uusi aluepoliisi: {area}",
    "who": "Aluepoliisinne {day} alkaen: {incoming}.",
    "who unnamed": "Alueellanne aloittaa uusi aluepoliisi {day}.",
    "leaving": "{leaving}: viimeinen työpäivä alueella {last_day}.",
    "leaving unnamed": "Nykyisen aluepoliisin viimeinen työpäivä alueella on {last_day}.",
    "vacant": "Seuraajasta ei ole vielä päätetty. Siihen asti alueesta vastaa {interim}.",
    "vacant unnamed": "Seuraajasta ei ole vielä päätetty. Siihen asti alueesta vastaa toinen "
    "poliisi.",
    "promise": "Lupauksemme teille on voimassa kuten ennenkin: {promises}.",
    "promises": "Lupauksemme teille ovat voimassa kuten ennenkin: {promises}.",
    "call": f"Poliisin tavoittaa numerosta {_POLICE}. Hätätilanteessa soita 112.",
}
_POLISH = {
    "heading": "Zmiana dzielnicowego: {area}",
    "who": "Państwa dzielnicowy od {day}: {incoming}.",
    "who unnamed": "Od {day} w Państwa okolicy będzie pracować nowy dzielnicowy.",
    "leaving": "{leaving}: ostatni dzień pracy w okolicy {last_day}.",
    "leaving unnamed": "Ostatni dzień pracy obecnego dzielnicowego: {last_day}.",
    "vacant": "Nie wiadomo jeszcze, kto przejmie to zadanie. Do tego czasu za okolicę odpowiada: "
    "{interim}.",
    "vacant unnamed": "Nie wiadomo jeszcze, kto przejmie to zadanie. Do tego czasu za okolicę "
    "odpowiada inny policjant.",
    "promise": "Nasza obietnica nadal obowiązuje: {promises}.",
    "promises": "Nasze obietnice nadal obowiązują: {promises}.",
    "call": f"Telefon na policję: {_POLICE}. W razie niebezpieczeństwa: 112.",
}
_TURKISH = {
    "heading": "Yeni bölge polisi: {area}",
    "who": "{day} tarihinden itibaren bölge polisiniz: {incoming}.",
    "who unnamed": "{day} tarihinden itibaren bölgenizde yeni bir polis görev yapacak.",
    "leaving": "{leaving}: bölgedeki son iş günü {last_day}.",
    "leaving unnamed": "Şu anki bölge polisinin son iş günü: {last_day}.",
    "vacant": "Görevi kimin devralacağı henüz belli değil. O zamana kadar bölgeden sorumlu: "
    "{interim}.",
    "vacant unnamed": "Görevi kimin devralacağı henüz belli değil. O zamana kadar bölgeden başka "
    "bir polis sorumlu.",
    "promise": "Size verdiğimiz söz geçerli: {promises}.",
    "promises": "Size verdiğimiz sözler geçerli: {promises}.",
    "call": f"Polise ulaşmak için: {_POLICE}. Tehlike anında: 112.",
}
_UKRAINIAN = {
    "heading": "Новий дільничний поліцейський: {area}",
    "who": "Ваш дільничний поліцейський з {day}: {incoming}.",
    "who unnamed": "З {day} у вашому районі працюватиме новий поліцейський.",
    "leaving": "{leaving}: останній робочий день у районі {last_day}.",
    "leaving unnamed": "Останній робочий день теперішнього поліцейського в районі: {last_day}.",
    "vacant": "Поки що невідомо, хто прийде на заміну. До того часу за район відповідає: "
    "{interim}.",
    "vacant unnamed": "Поки що невідомо, хто прийде на заміну. До того часу за район відповідає "
    "інший поліцейський.",
    "promise": "Наша обіцянка вам залишається чинною: {promises}.",
    "promises": "Наші обіцянки вам залишаються чинними: {promises}.",
    "call": f"Телефон поліції: {_POLICE}. У разі небезпеки: 112.",
}
_BOSNIAN = {
    "heading": "Novi policajac u vašem kraju: {area}",
    "who": "Policajac zadužen za vaš kraj od {day}: {incoming}.",
    "who unnamed": "Od {day} u vašem kraju radi novi policajac.",
    "leaving": "{leaving}: posljednji radni dan u vašem kraju {last_day}.",
    "leaving unnamed": "Posljednji radni dan sadašnjeg policajca: {last_day}.",
    "vacant": "Još nije odlučeno ko preuzima dužnost. Do tada za vaš kraj odgovara: {interim}.",
    "vacant unnamed": "Još nije odlučeno ko preuzima dužnost. Do tada za vaš kraj odgovara drugi "
    "policajac.",
    "promise": "Naše obećanje i dalje važi: {promises}.",
    "promises": "Naša obećanja i dalje važe: {promises}.",
    "call": f"Broj policije: {_POLICE}. U slučaju opasnosti: 112.",
}

_ALL = (
    NoticeLanguage(
        code="sv",
        en="Swedish",
        sv="svenska",
        own="svenska",
        sentences=_SWEDISH,
        day_form="den {day} {month} {year}",
    ),
    NoticeLanguage(
        code="en",
        en="English",
        sv="engelska",
        own="English",
        sentences=_ENGLISH,
        day_form=_WRITTEN_OUT,
        quotes="“{}”",
    ),
    NoticeLanguage(
        code="ar",
        en="Arabic",
        sv="arabiska",
        own="العربية",
        sentences=_ARABIC,
        day_form=_SLASHES,
        quotes="«{}»",
        is_leftward=True,
    ),
    NoticeLanguage(
        code="bs",
        en="Bosnian, Croatian, Serbian",
        sv="bosniska, kroatiska, serbiska",
        own="bosanski, hrvatski, srpski",
        sentences=_BOSNIAN,
        quotes="„{}”",
        day_form="{day}. {month}. {year}",
    ),
    NoticeLanguage(code="fi", en="Finnish", sv="finska", own="suomi", sentences=_FINNISH),
    NoticeLanguage(
        code="fa",
        en="Persian, Dari",
        sv="persiska, dari",
        own="فارسی، دری",
        sentences=_PERSIAN,
        day_form=_SLASHES,
        quotes="«{}»",
        is_leftward=True,
    ),
    NoticeLanguage(
        code="pl", en="Polish", sv="polska", own="polski", sentences=_POLISH, quotes="„{}”"
    ),
    NoticeLanguage(
        code="so",
        en="Somali",
        sv="somaliska",
        own="Soomaali",
        sentences=_SOMALI,
        day_form=_SLASHES,
        quotes="“{}”",
    ),
    NoticeLanguage(
        code="tr", en="Turkish", sv="turkiska", own="Türkçe", sentences=_TURKISH, quotes="“{}”"
    ),
    NoticeLanguage(
        code="uk",
        en="Ukrainian",
        sv="ukrainska",
        own="українська",
        sentences=_UKRAINIAN,
        quotes="«{}»",
    ),
)

NOTICE_LANGUAGES: Final[Mapping[str, NoticeLanguage]] = {one.code: one for one in _ALL}
"""By their codes, as a Publication keeps them."""
