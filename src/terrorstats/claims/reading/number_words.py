"""Numbers in words, in seven languages: `sixteen`, `zweihundert`, `quatre-vingt`, `двести`."""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

_SMALL = {
    "en": "1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven"
    "|12 twelve|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen"
    "|19 nineteen|20 twenty|30 thirty|40 forty fourty|50 fifty|60 sixty|70 seventy|80 eighty"
    "|90 ninety",
    "de": "1 ein eine einen einer eines eins|2 zwei zwo|3 drei|4 vier|5 fünf fuenf|6 sechs"
    "|7 sieben|8 acht|9 neun|10 zehn|11 elf|12 zwölf zwoelf|13 dreizehn|14 vierzehn|15 fünfzehn"
    "|16 sechzehn|17 siebzehn|18 achtzehn|19 neunzehn|20 zwanzig|30 dreißig dreissig|40 vierzig"
    "|50 fünfzig|60 sechzig|70 siebzig|80 achtzig|90 neunzig|1.5 anderthalb eineinhalb",
    "fr": "1 un une|2 deux|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9 neuf|10 dix|11 onze"
    "|12 douze|13 treize|14 quatorze|15 quinze|16 seize|17 dix-sept|18 dix-huit|19 dix-neuf"
    "|20 vingt|30 trente|40 quarante|50 cinquante|60 soixante|70 soixante-dix septante"
    "|80 quatre-vingts quatre-vingt huitante|90 quatre-vingt-dix nonante",
    "es": "1 uno un una|2 dos|3 tres|4 cuatro|5 cinco|6 seis|7 siete|8 ocho|9 nueve|10 diez"
    "|11 once|12 doce|13 trece|14 catorce|15 quince|16 dieciséis dieciseis|17 diecisiete"
    "|18 dieciocho|19 diecinueve|20 veinte|21 veintiuno veintiún|22 veintidós veintidos"
    "|23 veintitrés|24 veinticuatro|25 veinticinco|26 veintiséis|27 veintisiete|28 veintiocho"
    "|29 veintinueve|30 treinta|40 cuarenta|50 cincuenta|60 sesenta|70 setenta|80 ochenta"
    "|90 noventa|100 cien ciento|200 doscientos doscientas|300 trescientos trescientas"
    "|400 cuatrocientos cuatrocientas|500 quinientos quinientas|600 seiscientos seiscientas"
    "|700 setecientos setecientas|800 ochocientos ochocientas|900 novecientos novecientas",
    "pl": "1 jeden jedna jedno|2 dwa dwie dwóch dwoje|3 trzy trzech|4 cztery czterech"
    "|5 pięć pięciu|6 sześć sześciu|7 siedem siedmiu|8 osiem ośmiu|9 dziewięć dziewięciu"
    "|10 dziesięć dziesięciu|11 jedenaście|12 dwanaście|13 trzynaście|14 czternaście"
    "|15 piętnaście piętnastu|16 szesnaście|17 siedemnaście|18 osiemnaście osiemnastu"
    "|19 dziewiętnaście|20 dwadzieścia dwudziestu|30 trzydzieści trzydziestu"
    "|40 czterdzieści czterdziestu|50 pięćdziesiąt pięćdziesięciu|60 sześćdziesiąt"
    "|70 siedemdziesiąt|80 osiemdziesiąt|90 dziewięćdziesiąt|100 sto stu|200 dwieście dwustu"
    "|300 trzysta trzystu|400 czterysta|500 pięćset|600 sześćset|700 siedemset|800 osiemset"
    "|900 dziewięćset|1.5 półtora półtorej",
    "ru": "1 один одна одного|2 два две двух|3 три трех трёх|4 четыре четырех четырёх"
    "|5 пять пяти|6 шесть шести|7 семь семи|8 восемь восьми|9 девять девяти|10 десять десяти"
    "|11 одиннадцать одиннадцати|12 двенадцать двенадцати|13 тринадцать тринадцати"
    "|14 четырнадцать четырнадцати|15 пятнадцать пятнадцати|16 шестнадцать шестнадцати"
    "|17 семнадцать семнадцати|18 восемнадцать восемнадцати|19 девятнадцать девятнадцати"
    "|20 двадцать двадцати|30 тридцать тридцати|40 сорок сорока|50 пятьдесят пятидесяти"
    "|60 шестьдесят шестидесяти|70 семьдесят семидесяти|80 восемьдесят восьмидесяти"
    "|90 девяносто девяноста|100 сто ста|200 двести двухсот|300 триста трехсот трёхсот"
    "|400 четыреста четырехсот|500 пятьсот пятисот|600 шестьсот шестисот|700 семьсот семисот"
    "|800 восемьсот восьмисот|900 девятьсот девятисот|1.5 полтора полторы полутора",
    "uk": "1 один одна одного|2 два дві двох|3 три трьох|4 чотири чотирьох"
    "|5 п'ять п'яти|6 шість шести|7 сім семи|8 вісім восьми|9 дев'ять дев'яти"
    "|10 десять десяти|11 одинадцять|12 дванадцять|13 тринадцять|14 чотирнадцять"
    "|15 п'ятнадцять|16 шістнадцять|17 сімнадцять|18 вісімнадцять|19 дев'ятнадцять"
    "|20 двадцять двадцяти|30 тридцять тридцяти|40 сорок сорока|50 п'ятдесят|60 шістдесят"
    "|70 сімдесят|80 вісімдесят|90 дев'яносто|100 сто ста|200 двісті двохсот|300 триста"
    "|400 чотириста|500 п'ятсот|600 шістсот|700 сімсот|800 вісімсот|900 дев'ятсот"
    "|1.5 півтора півтори",
}
_HUNDRED = {"en": r"hundreds?", "de": "hundert", "fr": r"cents?"}
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}
_A_HUNDRED = re.compile(r"a hundred(?!\w)")
_GERMAN = re.compile(r"[a-zäöüß]+")


class WordNumber(NamedTuple):
    """A number in words below a thousand, and where it ends."""

    value: Fraction
    end: int


@cache
def _table(language: str) -> tuple[dict[str, Fraction], re.Pattern[str]]:
    words = {
        word: Fraction(entry.split()[0])
        for entry in _SMALL[language].split("|")
        for word in entry.split()[1:]
    }
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return words, re.compile(rf"(?:{listed})(?!\w)")


def read_words(plain: str, start: int, language: str) -> WordNumber | None:
    """The number in words that begins at `start`, without words of scale; None if there is none.

    Words that do not make one number (`five three`) end it.
    """
    if language == "de" and (german := _german_at(plain, start)):
        return german
    words, pattern = _table(language)
    total, last, end = Fraction(0), Fraction(1000), start
    place = start
    if language == "en" and (article := _A_HUNDRED.match(plain, start)):
        total, last, end = Fraction(100), Fraction(100), article.end()
        place = _next(plain, end, language)
    while match := pattern.match(plain, place):
        value = words[match[0]]
        if not _may_follow(last, value, language):
            break
        total, last, end = total + value, value, match.end()
        if hundred := _hundred_at(plain, end, language):
            total, last, end = total * 100, Fraction(100), hundred
        place = _next(plain, end, language)
    return WordNumber(total, end) if end > start else None


def _may_follow(last: Fraction, value: Fraction, language: str) -> bool:
    """Whether a word of `value` may be added to one of `last`: tens to hundreds, ones to tens."""
    if last == 1000:
        return True
    if last >= 100:
        return value < 100 and value.denominator == 1
    if language == "fr" and last in (60, 80):
        return value < 20
    return last >= 20 and value < 10 and value.denominator == 1


def _hundred_at(plain: str, end: int, language: str) -> int:
    """Where a word for hundred ends that follows at `end`; 0 without one."""
    word = _HUNDRED.get(language)
    match = re.compile(rf"[ -](?:{word})(?!\w)").match(plain, end) if word else None
    return match.end() if match else 0


def _next(plain: str, end: int, language: str) -> int:
    """Where the next word of the same number could begin."""
    link = _AND.get(language)
    match = re.compile(rf"[ -](?:{link}[ -])?" if link else "[ -]").match(plain, end)
    return match.end() if match else len(plain)


def _german_at(plain: str, start: int) -> WordNumber | None:
    match = _GERMAN.match(plain, start)
    value = _german(match[0]) if match else None
    return WordNumber(value, match.end()) if match and value is not None else None


def _german(word: str) -> Fraction | None:
    """A German number in one word: `zweihundertfünfzigtausend`, `zweieinhalb`."""
    words, _ = _table("de")
    if word in words:
        return words[word]
    if word.endswith("einhalb"):
        whole = _german(word.removesuffix("einhalb"))
        return None if whole is None else whole + Fraction(1, 2)
    for name, scale in (("tausend", 1000), ("hundert", 100)):
        if name in word:
            head, _, tail = word.partition(name)
            left = _german(head) if head else Fraction(1)
            right = _german(tail.removeprefix("und")) if tail else Fraction(0)
            if left is None or right is None or right >= scale or left >= 1000:
                return None
            return left * scale + right
    ones, und, tens = word.partition("und")
    low, high = words.get(ones), words.get(tens)
    if und and low is not None and high is not None and low < 10 <= high and high % 10 == 0:
        return low + high
    return None
