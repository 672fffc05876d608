"""The words that stand in and around numbers: scales, fractions, bounds, softeners, links."""

import re

MILLION, THOUSAND = 1_000_000, 1_000

SCALES: dict[str, tuple[tuple[str, int], ...]] = {
    "": (
        (r"mln\.?|mn\b|mio\.?|млн\.?|mln", MILLION),
        (r"миллион(?:а|ов|у|ам)?|мільйон(?:а|ів|и|у)?|milion(?:a|y|ów|em)?|millionen", MILLION),
        (r"millions?|millon(?:es)?|millón|миллионами", MILLION),
        (r"тысяч[аиу]?|тыс\.?|тисяч[аіу]?|тис\.?|tysi(?:ąc|ące|ęcy|ąca)|tys\.?", THOUSAND),
        (r"tausend|tsd\.?|thousand", THOUSAND),
    ),
    "en": ((r"hundred", 100), (r"dozen", 12)),
    "de": ((r"mill\.", MILLION), (r"hundert", 100)),
    "fr": ((r"mille", THOUSAND), (r"cents?", 100)),
    "es": ((r"mil", THOUSAND),),
}
"""Words of scale by language; those under the empty key are known in all."""

GLUED_SCALES = ((r"m(?!\w)", MILLION), (r"k(?!\w)", THOUSAND))
"""Letters that are a scale only when they stand right at the digits: `1.5m`."""

TOO_LARGE = re.compile(
    r"[ -]?(?:billions?|bn|trillions?|tn|lakhs?|crores?|milliard\w*|миллиард\w*|млрд\.?|мільярд\w*"
    r"|miliard\w*|mld\.?|mrd\.?|mil millones|billón|billones|billionen)(?!\w)"
)

HALF_MORE = re.compile(
    r" and a half| et demie?| y medi[oa]| с половиной| з половиною| i pół| und ein(?:e)? halbe?"
)

# A word for one part of a whole, by language: the pattern and how many parts make the whole.
# Those marked True are a fraction without a number before them.
PARTS: dict[str, tuple[tuple[str, int, bool], ...]] = {
    "en": (
        *((r"half|halves", 2, True), (r"thirds?", 3, False), (r"quarters?|fourths?", 4, False)),
        *((r"fifths?", 5, False), (r"sixths?", 6, False), (r"sevenths?", 7, False)),
        *((r"eighths?", 8, False), (r"ninths?", 9, False), (r"tenths?", 10, False)),
    ),
    "de": (
        *((r"hälfte|halbe[rnms]?", 2, True), (r"drittel", 3, False), (r"viertel", 4, False)),
        *((r"fünftel", 5, False), (r"achtel", 8, False), (r"zehntel", 10, False)),
    ),
    "fr": (
        *((r"moitié|demi-?|demie", 2, True), (r"tiers", 3, True), (r"quarts?", 4, False)),
        *((r"cinquièmes?", 5, False), (r"dixièmes?", 10, False)),
    ),
    "es": (
        *((r"mitad|medi[oa]", 2, True), (r"tercios?|terceras? partes?", 3, False)),
        *((r"cuartos?|cuartas? partes?", 4, False), (r"quint[oa]s?(?: partes?)?", 5, False)),
        *((r"décim[oa]s?(?: partes?)?", 10, False),),
    ),
    "pl": (
        *((r"połow[aęyi]|pół", 2, True), (r"trzeci(?:a|ą|e|ch|ej)(?: części?)?", 3, False)),
        *((r"czwart(?:a|ą|e|ych|ej)", 4, False), (r"ćwierć", 4, True)),
        *((r"piąt(?:a|ą|e|ych)", 5, False), (r"dziesiąt(?:a|ą|ych)", 10, False)),
    ),
    "ru": (
        *((r"половин[аыуеой]+|пол-?", 2, True), (r"трет(?:ь|и|ью|ей)", 3, True)),
        *((r"четверт(?:ь|и|ью|ей)", 4, True), (r"пят(?:ая|ую|ых|ой)(?: част[иь])?", 5, False)),
        *((r"десят(?:ая|ую|ых|ой)(?: част[иь])?", 10, False),),
    ),
    "uk": (
        *((r"половин[аиуою]+|пів-?", 2, True), (r"третин[аиу]", 3, True)),
        *((r"чверт[ьі]", 4, True), (r"п'ят(?:а|у|их)", 5, False)),
        *((r"десят(?:а|у|их)", 10, False),),
    ),
}
NO_PART = re.compile(
    r"(?<!\w)(?:first|second|latter|other|third|fourth|early|late|erste[rn]?|zweite[rn]?|première"
    r"|seconde|deuxième|primera|segunda|pierwszej|drugiej|первая|первой|вторая|второй|першій"
    r"|другій|перша|друга|the third|in) $"
)
"""What stands before a half or a quarter that is a part of a year: `the second half`."""

ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "tenth": 10, "other": 2, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6,
    "zehnte": 10, "второй": 2, "третий": 3, "четвертый": 4, "четвёртый": 4, "пятый": 5,
    "шестой": 6, "десятый": 10, "вторая": 2, "третья": 3, "пятая": 5, "другий": 2, "третій": 3,
    "четвертий": 4, "п'ятий": 5, "десятий": 10, "drugi": 2, "trzeci": 3, "czwarty": 4, "piąty": 5,
    "dziesiąty": 10,
}  # fmt: skip
EVERY = re.compile(
    r"(?:every|each|jede[rsmn]?|кажд(?:ый|ая|ого)|кожн(?:ий|а|ого)|co)"
    rf" (?:(?P<word>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})[rsnm]?"
    r"|(?P<digits>[0-9]{1,3})(?:st|nd|rd|th|\.|-?й|-?ий)?)(?!\w)"
)
OUT_OF = re.compile(
    r"(?:[^\W\d_¦]+ ){0,3}?(?P<link>in every|in|out of every|out of|of every|of the|of|из|із|з"
    r"|von je|von den|von|aus|sur|na|z|de cada|de los|de las|de) "
)

ABOUT = (
    r"[~≈∼≃]|about|approximately|approx\.?|around|roughly|some|circa|zirka|ca\.|c\.|nearly|almost"
    r"|an? estimated|estimated(?: at)?|estimated to be|close to|as many as|perhaps|maybe|probably"
    r"|possibly|something like|in the region of|near|etwa|rund|ungefähr|knapp|fast|beinahe"
    r"|schätzungsweise|um die|gegen|environ|env\.|quelque|près de|presque|à peu près|около|примерно"
    r"|приблизительно|ок\.|порядка|почти|близько|приблизно|майже|коло|около|około|ok\.|prawie"
    r"|blisko|mniej więcej|unos|unas|alrededor de|aproximadamente|casi|cerca de|en torno a"
)
LOW = (
    r">=|>|≥|at (?:the very )?least|more than|over|above|exceeding|exceeds?|exceeded|in excess of"
    r"|upwards? of|beyond|no(?:t)? (?:less|fewer) than|a minimum of|minimum(?: of)?|min\."
    r"|well over|far more than|не менее(?: чем)?|не меньше(?: чем)?|более(?: чем)?|больше(?: чем)?"
    r"|свыше|по меньшей мере|по крайней мере|как минимум|минимум|mindestens|wenigstens|zumindest"
    r"|mehr als|über|minimal|plus de|plus d'|au moins|au minimum|щонайменше|понад|більше(?: ніж)?"
    r"|більш ніж|не менше(?: ніж)?|принаймні|co najmniej|ponad|więcej niż|nie mniej niż|powyżej"
    r"|przynajmniej|más de|al menos|por lo menos|como mínimo|no menos de"
)
HIGH = (
    r"<=|<|≤|up to|at (?:the very )?most|no(?:t)? more than|no(?:t)? over|less than|fewer than"
    r"|under|below|a maximum of|maximum(?: of)?|max\.|max|not even|не более(?: чем)?"
    r"|не больше(?: чем)?|менее(?: чем)?|меньше(?: чем)?|до|максимум|не превыша\w+|höchstens"
    r"|bis zu|weniger als|unter|maximal|nicht einmal|nicht mehr als|jusqu'à|au plus|moins de"
    r"|moins d'|au maximum|pas plus de|do|najwyżej|mniej niż|nie więcej niż|poniżej|менше(?: ніж)?"
    r"|не більше(?: ніж)?|щонайбільше|hasta|como máximo|menos de|a lo sumo|no más de"
)
SOFT = (
    r"only|just|merely|mere|as few as|a total of|in total|total|totalling|all of|fully|the|a"
    r"|staggering|whopping|massive|incredible|astonishing|shocking|horrifying|horrific"
    r"|reported|alleged|supposed|claimed|possible|likely|grand total of|another|further"
    r"|a further|approximate|exactly|precisely|official(?:ly)?|allein|nur|lediglich|insgesamt"
    r"|bloß|только|всего|лишь|ровно|seulement|au total|tylko|zaledwie|łącznie|лише|тільки"
    r"|всього|solo|sólo|solamente|un total de|en total|alone|say|these|those|his|their|its"
    r"|были?|so viele wie|genau"
)
MULTIPLE = re.compile(
    r"(?<!\w)(?:twice|double|triple|thrice|half again|(?:two|three|four|five|ten|[0-9]+) times"
    r"|вдвое|втрое|doppelt so viele|le double(?: de)?|el doble de|dwa razy)"
    r" ?(?:as many as |the |a )?$"
)
MORE_THAN = (
    (re.compile(r"(?<!\w)(?:fewer|less|weniger|меньше|менее|moins|mniej|menos|менше) [^¦]*?"
                r"(?:than|als|чем|que|niż|ніж|de) $"), "at_most"),
    (re.compile(r"(?<!\w)(?:more|mehr|больше|более|plus|więcej|más|більше) [^¦]*?"
                r"(?:than|als|чем|que|niż|ніж|de) $"), "at_least"),
)  # fmt: skip
AFTER = (
    (r"\+|plus(?! de)|or (?:even )?(?:more|over|above)|and (?:more|above|over|up)|at (?:the very )?"
     r"least|minimum|at (?:a )?minimum|и более|и больше|или больше|как минимум|по меньшей мере"
     r"|oder mehr|und mehr|mindestens|ou plus|ou davantage|au moins|au minimum|lub więcej"
     r"|co najmniej|(?:і|та|або) більше|o más|como mínimo|с лишним|с лишком|з гаком|upwards?",
     "at_least"),
    (r"or (?:less|fewer|below|under)|at (?:the very )?most|(?:at )?(?:a )?maximum|max\.?|tops"
     r"|или менее|или меньше|и менее|oder weniger|höchstens|maximal|ou moins|au maximum|au plus"
     r"|lub mniej|co najwyżej|або менше|o menos|como máximo|максимум", "at_most"),
    (r"-?ish|-?odd|or so|or thereabouts|\((?:est\.?|estimated|estimate|approx\.?|circa)\)"
     r"|или около того|oder so|приблизительно|estimated", "about"),
)  # fmt: skip

BETWEEN = r"between|zwischen|entre|между|między|między|поміж|між"
FROM = r"from|von|de|от|с|od|з|від|desde"
LINKS = {
    "": r" ?- ?| to | ?- to ?",
    "en": r" or | and ",
    "de": r" bis(?: zu)? | oder | und ",
    "fr": r" à | ou | et ",
    "es": r" a | hasta | o | y ",
    "pl": r" do | lub | a | i ",
    "ru": r" до | или | и ",
    "uk": r" до | або | чи | та | і ",
}
AND = re.compile(r" (?:and|und|et|y|a|i|и|та|і) ")
CHANGE = re.compile(
    r"(?<!\w)(?:rose|grew|increas\w+|fell|dropp\w+|declin\w+|went up|went down|shr[aiu]nk\w*|swell"
    r"\w*|jumped|climbed|changed|soared|вырос\w*|возрос\w*|увелич\w*|сократ\w*|уменьш\w*|упал\w*"
    r"|stieg\w*|wuchs\w*|sank\w*|anstieg|augment\w*|est passée?|diminu\w*|aument\w*|creci\w*"
    r"|wzros\w*|spad\w*|зріс|зросл\w*|зменш\w*|збільш\w*)(?!\w)"
)
PERCENT = re.compile(
    r" ?(?:%|‰|(?:per ?cent|pct\.?|prozent|процент\w*|відсотк\w*|pour ?cent|procent\w*"
    r"|por ?ciento|v\.h\.)(?!\w))"
)
VAGUE = re.compile(
    r"(?:(?:a few|several|some|many|a couple of|couple of|dozens of|hundreds of|tens of|scores of"
    r"|untold|countless|mehrere|einige|viele|несколько|многие|десятки|сотни|кілька|декілька|сотні"
    r"|plusieurs|quelques|des centaines de|des dizaines de|kilka|kilkaset|dziesiątki|setki"
    r"|varios|varias|cientos de|decenas de|unos cuantos|umpteen|xx) )+"
    r"(?:hundreds?|thousands?|millions?|hundert|tausende?|millionen|сот|тысяч\w*|миллион\w*"
    r"|тисяч\w*|мільйон\w*|centaines|milliers|millions|tysi\w+|milion\w*|miles|millones|dozen)(?!\w)"
    r"|(?:millions|thousands|hundreds|dozens|scores|millionen|tausende|hunderttausende|hunderte"
    r"|миллионы|тысячи|сотни|десятки|мільйони|тисячі|сотні|des millions|des milliers|miliony"
    r"|tysiące|setki|millones|miles|several|many|countless|несколько|viele|numerous)(?!\w)"
)


def whole(words: str) -> re.Pattern[str]:
    """A pattern for any of `words` that ends right before what follows, with its space."""
    return re.compile(rf"(?:(?<!\w)|^)(?:{words}) ?$")
