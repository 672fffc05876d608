"""Which act a number belongs to, who did it, and what else stands around it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from terrorstats.claims.reading.lexicon import Frame, Lexicon
from terrorstats.claims.reading.numbers import Number
from terrorstats.claims.reading.text import masked


@dataclass(frozen=True, slots=True)
class Found:
    """Words of one kind, and where they stand."""

    start: int
    end: int
    kind: str
    typed: str


_ACTIVE = re.compile(
    r"(?:killed|murdered|executed|shot|arrested|deported|exiled|sentenced|condemned|removed"
    r"|expelled|purged|dismissed|liquidated|exterminated|starved|slaughtered|massacred|sent|signed"
    r"|imprisoned|jailed|banished|repressed|persecuted|annihilated|destroyed|eliminated|forced"
    r"|drove|resettled|relocated|released|freed|dispatched|took|rounded up|put to death|interned"
    r"|kills?|convicted|passed|transported|shipped|uprooted|moved"
    r"|уничтожил\w*|убил\w*|расстрелял\w*|выслал\w*|депортировал\w*|арестовал\w*|осудил\w*"
    r"|репрессировал\w*|исключил\w*|истребил\w*|казнил\w*|приговорил\w*"
    r"|ermordete\w*|tötete\w*|erschoss\w*|deportierte\w*|verhaftete\w*|verschleppte\w*|haben|hat"
    r"|hatten|richtete\w*|verurteilte\w*|verbannte\w*"
    r"|tuèrent|tua|ont (?:tué|assassiné|exécuté|déporté|fusillé|arrêté)|a (?:tué|assassiné|exécuté"
    r"|déporté|fusillé|arrêté)|assassin(?:a|èrent)|exécut(?:a|èrent)|déport(?:a|èrent)|arrêt(?:a"
    r"|èrent)|fusill(?:a|èrent)|zamordowa\w*|zabi\w*|rozstrzela\w*|deportowa\w*|aresztowa\w*"
    r"|вбил\w*|знищил\w*|розстріля\w*|депортува\w*|заарештува\w*|asesin\w+|mat(?:ó|aron)|ejecut\w+"
    r"|deport\w+|fusil\w+|arrest\w+)(?!\w)"
)
_ADVERBS = re.compile(r"(?: (?!was|were|been|being|are|is)[^\W\d_]+){0,2} $")
_PASSIVE = re.compile(
    r"(?<!\w)(?:was|were|been|being|are|wurden?|worden|waren|были|было|ont été|furent|fueron"
    r"|został\w*|by|durch)(?!\w)"
)
_BY = re.compile(
    r"(?<!\w)(?:by|at the hands of|durch|von(?: den| der| dem)?|par(?: les?| la| l')?|przez|por(?:"
    r" los?| las?| el)?|на руках)(?: the| die| den)? $"
)
_ATTRIBUTE = re.compile(r"(?<!\w)(?:the|all|of|these|those|among|der|aller|die|des|les|los) $")
_AFTER_ATTRIBUTE = re.compile(
    r" (?!in |by |to |from |during |and |or |at |on |under |as |between )\w"
)
_JOIN = re.compile(r"^(?:, | | and | or |, or |, and |/| und | oder | и | или | et | ou | i | lub "
                   r"| та | або | чи | y | o |, und |, oder )$")  # fmt: skip
_WEAK = ("purge", "repression", "fled", "missing")
_OUTCOMES = ("executed", "died")
_FIRST_STEPS = (
    *("arrested", "sentenced", "jailed", "repressed", "purged", "dismissed", "expelled"),
    *("removed", "deported", "sent", "executed"),
)


def without_doers(plain: str, words: Lexicon, numbers: Iterable[Number]) -> tuple[str, list[Found]]:
    """The sentence with those who did it masked, and who they are."""
    starts = sorted(number.start for number in numbers)
    found: list[Found] = []
    for match in words.vocabulary["doers"].finditer(plain):
        if _is_doer(plain, match, starts):
            found.append(Found(match.start(), match.end(), "doer", match[0]))
    for doer in found:
        plain = masked(plain, doer.start, doer.end)
    return plain, found


def _is_doer(plain: str, match: re.Match[str], starts: list[int]) -> bool:
    """Whether the words are the subject of a deed done to a number that follows, or stand by it."""
    before, after = plain[: match.start()], plain[match.end() :]
    if _BY.search(before) or match[0].endswith(("ами", "ми")):
        return True
    for verb in _ACTIVE.finditer(plain, match.end()):
        between = plain[match.end() : verb.start()]
        if _ADVERBS.match(between) or between == " ":
            number = next((start for start in starts if start >= verb.end()), None)
            if number is None:
                return False
            rest = plain[verb.end() : number]
            return not re.search(r"[.;:]", rest) and not _PASSIVE.search(between + rest)
    previous = re.compile(r"(?:ermordeten|töteten|erschossen|deportierten|уничтожили|убили"
                          r"|расстреляли|выслали|депортировали|арестовали|zamordowali|вбили"
                          r"|знищили|розстріляли|депортували) (?:die )?$")  # fmt: skip
    return bool(previous.search(before)) and not after.startswith(":")


def find_acts(plain: str, words: Lexicon, language: str) -> list[Found]:
    """Every word of an act, the longest first where they overlap, in order."""
    kinds: list[tuple[str, re.Pattern[str]]] = list(words.acts.items())
    if language == "de":
        kinds = [(kind, pattern) for kind, pattern in kinds if kind != "die_english"]
    spans = [
        Found(m.start(), m.end(), "died" if kind == "die_english" else kind, m[0])
        for kind, pattern in kinds
        for m in pattern.finditer(plain)
    ]
    spans += [
        Found(m.start(), m.end(), "", m[0])
        for kind in ("rate", "camps", "foreign")
        for m in words.about[kind].finditer(plain)
    ]
    kept: list[Found] = []
    order = list(words.acts)
    rank = {kind: order.index(kind) if kind in order else -1 for kind in {s.kind for s in spans}}
    for span in sorted(spans, key=lambda s: (s.start - s.end, rank[s.kind])):
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return sorted((s for s in kept if s.kind), key=lambda s: s.start)


def find_about(plain: str, words: Lexicon) -> list[Found]:
    """Every word around the acts, in order."""
    return sorted(
        (
            Found(m.start(), m.end(), kind, m[0])
            for kind, pattern in words.about.items()
            for m in pattern.finditer(plain)
        ),
        key=lambda s: s.start,
    )


def is_attribute(plain: str, act: Found, acts: Iterable[Found]) -> bool:
    """Whether an act only says of whom (`the deported Tatars died`) and another one follows."""
    before, after = plain[: act.start], plain[act.end :]
    follows = any(other.start > act.end for other in acts)
    named = _ATTRIBUTE.search(before) or re.search(r"\d% of (?:the )?$", before)
    return bool(named and follows and _AFTER_ATTRIBUTE.match(after))


_PENALTY = re.compile(
    r"(?:к|до) (?:расстрелу|смерти|смертной|высшей|вмн|страти|розстрілу|вищої)|zum tod|to death"
    r"|à (?:la )?mort|a muerte|na (?:karę )?śmier"
)
_AUXILIARY = re.compile(r"(?: [^\W\d_]+){0,3} (?:was|were|wurden?|были|furent|fueron) $")


def nearest_act(plain: str, number: Number, acts: list[Found]) -> tuple[Found | None, list[Found]]:
    """The act of a number, and the acts joined to it in one number (`killed or deported`).

    The next one behind the number comes first, else the last before it; a noun for the whole
    (`the purges`) only where no other act stands.
    """
    own = [act for act in acts if not is_attribute(plain, act, acts)] or acts
    strong = [act for act in own if act.kind not in _WEAK] or own
    around = [act for act in strong if act.start < number.start and act.end > number.end]
    after = around or [act for act in strong if act.start >= number.end]
    before = [act for act in strong if act.end <= number.start]
    if not after and not before:
        return None, []
    act = after[0] if after else before[-1]
    if len(after) > 1 and after[0].start - number.end <= 1 and not around:
        between = plain[after[0].end : after[1].start]
        if _AUXILIARY.match(between):  # "1,000 arrested were shot"
            act = after[1]
    if act.kind == "sentenced":  # "zum Tode wurden 1,000 verurteilt"
        act = next((other for other in strong if _PENALTY.match(other.typed)), act)
    return act, _chain(plain, strong, act)


def _chain(plain: str, acts: list[Found], act: Found) -> list[Found]:
    """The acts that are joined to `act` by commas, `and` or `or`."""
    chain = [act]
    place = acts.index(act)
    for other in acts[place + 1 :]:
        if not _JOIN.match(plain[chain[-1].end : other.start]):
            break
        chain.append(other)
    for other in reversed(acts[:place]):
        if not _JOIN.match(plain[other.end : chain[0].start]):
            break
        chain.insert(0, other)
    return chain


def joined_fates(plain: str, chain: list[Found]) -> tuple[str, ...]:
    """The unlike fates that one number joins; empty where they are steps to one outcome."""
    kinds = list(dict.fromkeys(act.kind for act in chain if act.kind not in _WEAK))
    if len(kinds) < 2:
        return ()
    links = [plain[a.end : b.start] for a, b in pairwise(chain)]
    either = any(re.search(r"\b(?:or|oder|или|ou|lub|або|чи|o)\b|/", link) for link in links)
    steps = all(kind in _FIRST_STEPS for kind in kinds[:-1]) and kinds[-1] in _OUTCOMES
    if {"executed", "died"} == set(kinds):
        return ()
    if steps and not either:
        return ()
    if not any(re.search(r"\w|/", link) for link in links):
        return ()
    return tuple(kinds)


def last_outcome(chain: list[Found], act: Found) -> Found:
    """Of acts that are steps to one outcome, the outcome."""
    outcomes = [other for other in chain if other.kind in _OUTCOMES]
    shot = [other for other in outcomes if other.kind == "executed"]
    return (shot or outcomes or [act])[-1]


def frame_for(act: str, about: Mapping[str, str], share: bool, words: Lexicon) -> Frame | None:
    """The first frame that an act and the words around it fit; None when none does."""
    for frame in words.frames:
        if frame.share is not None and frame.share != share:
            continue
        if frame.acts is not None and (act not in frame.acts if frame.acts else act):
            continue
        wanted = all(kind in about for kind in frame.every)
        barred = any(kind in about for kind in frame.none)
        either = not frame.either or any(kind in about for kind in frame.either)
        if wanted and either and not barred:
            return frame
    return None
