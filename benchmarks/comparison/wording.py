"""Words for edits: a stock of sentences of our own, and edits of a text word by word."""

import re
from dataclasses import replace
from random import Random

from policylib.document import Run, Text

WHO = (
    "Afdelingen", "Teamlederen", "Tillidsmanden", "Sekretariatet", "Byggegruppen", "Vagtplanen",
    "Køkkenet", "Biblioteket", "Nattevagten", "Pedellen", "Forvaltningen", "Driftsleddet",
    "Skolelederen", "Receptionen", "Vikaren", "Gartneriet",
)  # fmt: skip
DOES = (
    "udleverer", "bestiller", "kontrollerer", "offentliggør", "arkiverer", "vedligeholder",
    "fordeler", "gennemgår", "sammenligner", "forbereder", "afprøver", "registrerer",
    "koordinerer", "efterser", "udskifter", "indsamler",
)  # fmt: skip
WHAT = (
    "nøglekort", "arbejdstøj", "mødelokaler", "parkeringspladser", "telefonlister", "skabe",
    "cykler", "lånebiler", "kursusmapper", "vagtskemaer", "brandslukkere", "lysanlæg",
    "hæve-sænke-borde", "postkasser", "kaffemaskiner", "opslagstavler", "gæstekort", "regnskaber",
)  # fmt: skip
HOW = (
    "uden særskilt ansøgning", "efter nærmere anvisning", "ved hvert kvartalsskifte",
    "i tæt dialog med naboerne", "på skift mellem husene", "før sommerens begyndelse",
    "i det omfang budgettet rækker", "med mindst mulig ulempe", "når vejret tillader det",
    "gennem det fælles system", "på de ydre adresser", "med respekt for naboerne",
)  # fmt: skip
FRESH = (
    "kvartal", "smidig", "lokalt", "fremover", "tydelig", "skriftlig", "fælles", "rolig", "ordinær",
    "planlagt", "årlig", "samlet", "konkret", "varig", "frivillig", "bindende", "midlertidig",
    "tværgående", "digital", "nærmere", "passende", "relevant", "grundig", "hurtig", "synlig",
    "brugbar", "enkel", "stabil", "moderne", "fleksibel", "ensartet", "rimelig", "balance", "retning",
    "rammer", "indsats", "hverdag", "netværk", "overblik", "læring", "trygge", "faglige", "samspil",
    "handling", "ejerskab", "sparring", "opgør", "fremdrift", "struktur", "dagsorden",
)  # fmt: skip
MODALS = ("skal", "kan", "bør", "må", "vil")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}\.) (?=[A-ZÆØÅ])")


def sentence(rng: Random) -> str:
    """A fresh sentence."""
    return f"{rng.choice(WHO)} {rng.choice(DOES)} {rng.choice(WHAT)} {rng.choice(HOW)}."


def passage(rng: Random) -> str:
    """A fresh paragraph of two or three sentences."""
    return " ".join(sentence(rng) for _ in range(rng.randint(2, 3)))


def title(rng: Random) -> str:
    """A fresh title."""
    return f"{rng.choice(WHAT).capitalize()} og {rng.choice(WHAT)} {rng.choice(HOW)}"


def plain_text(words: str) -> Text:
    """Words as a text without style."""
    return (Run(text=words),)


def is_bare(run: Run) -> bool:
    """Whether a run is words and nothing else."""
    return not (
        run.strong or run.emphasis or run.code or run.link or run.note or run.image or run.comment
    )


def _places(text: Text, pattern: re.Pattern[str]) -> list[tuple[int, re.Match[str]]]:
    return [
        (at, found)
        for at, run in enumerate(text)
        if is_bare(run)
        for found in pattern.finditer(run.text)
    ]


def _put(text: Text, at: int, start: int, end: int, words: str) -> Text:
    run = text[at]
    return (
        *text[:at],
        replace(run, text=run.text[:start] + words + run.text[end:]),
        *text[at + 1 :],
    )


def words_in(text: Text) -> int:
    """How many plain words of four letters and more a text has."""
    return len(_places(text, _WORD))


def replace_words(text: Text, rng: Random, count: int = 1) -> Text | None:
    """Some words replaced by fresh ones, spread over the text."""
    places = _places(text, _WORD)
    if len(places) < max(4, count):
        return None
    chosen = sorted(rng.sample(range(len(places)), count), reverse=True)
    stock = [word for word in FRESH if all(word not in run.text.lower() for run in text)]
    fresh = rng.sample(stock, count) if len(stock) >= count else None
    if fresh is None:
        fresh = [rng.choice(stock) for _ in chosen]
    for word, which in zip(fresh, chosen, strict=True):
        at, found = places[which]
        text = _put(text, at, *found.span(), word.capitalize() if found[0][0].isupper() else word)
    return text


def rewrite(text: Text, rng: Random, share: float) -> Text | None:
    """A share of all words replaced in runs of two to five, as a person rewrites."""
    places = _places(text, re.compile(r"[^\W\d_]+"))
    total = len(places)
    if total < 14:
        return None
    marked: set[int] = set()
    for _ in range(200):
        if len(marked) >= share * total:
            break
        start = rng.randrange(total)
        size = min(rng.randint(2, 5), int(share * total) + 1 - len(marked))
        marked.update(range(start, min(total, start + size)))
    for which in sorted(marked, reverse=True):
        at, found = places[which]
        text = _put(text, at, *found.span(), rng.choice(FRESH))
    return text


def swap_modal(text: Text, rng: Random) -> Text | None:
    """Another modal verb."""
    places = _places(text, re.compile(rf"\b(?:{'|'.join(MODALS)})\b"))
    if not places:
        return None
    at, found = rng.choice(places)
    return _put(text, at, *found.span(), rng.choice([m for m in MODALS if m != found[0]]))


def swap_number(text: Text, rng: Random) -> Text | None:
    """Another number."""
    places = _places(text, re.compile(r"(?<![\d.,-])\d{1,3}(?![\d.,-])(?= [a-zæøå])"))
    if not places:
        return None
    at, found = rng.choice(places)
    number = int(found[0])
    return _put(
        text,
        at,
        *found.span(),
        str(number + rng.choice([n for n in (-2, 1, 3, 7) if number + n > 1])),
    )


def put_in(text: Text, rng: Random, where: str) -> Text | None:
    """A fresh sentence at the start, in the middle or at the end."""
    words = sentence(rng)
    if not text or not (is_bare(text[0]) and is_bare(text[-1])):
        return None
    match where:
        case "start":
            return _put(text, 0, 0, 0, words + " ")
        case "end":
            end = len(text[-1].text)
            return _put(text, len(text) - 1, end, end, " " + words)
        case _:
            places = _places(text, _SENTENCE_END)
            if not places:
                return None
            at, found = rng.choice(places)
            return _put(text, at, found.end(), found.end(), words + " ")


def take_out(text: Text, rng: Random, where: str) -> Text | None:
    """The first, a middle or the last sentence gone."""
    places = _places(text, _SENTENCE_END)
    if not places or (len(text) > 1 and len({at for at, _ in places}) > 1):
        return None
    if where == "start":
        at, found = places[0]
        return _put(text, at, 0, found.end(), "") if at == 0 else None
    if where == "end":
        at, found = places[-1]
        run = text[at]
        return _put(text, at, found.start(), len(run.text), "") if at == len(text) - 1 else None
    if len(places) < 2:
        return None
    which = rng.randrange(len(places) - 1)
    at = places[which][0]
    return _put(text, at, places[which][1].end(), places[which + 1][1].end(), "")


def cut(text: Text, rng: Random, pieces: int = 2) -> list[Text] | None:
    """A text cut at ends of sentences."""
    places = _places(text, _SENTENCE_END)
    if len(places) < pieces - 1:
        return None
    parts: list[Text] = []
    rest = text
    for at, found in sorted(
        rng.sample(places, pieces - 1), key=lambda p: (p[0], p[1].start()), reverse=True
    ):
        run = rest[at]
        head, tail = run.text[: found.start()], run.text[found.end() :]
        parts.insert(0, (replace(run, text=tail), *rest[at + 1 :]))
        rest = (*rest[:at], replace(run, text=head))
    return [rest, *parts]


def join(texts: list[Text]) -> Text:
    """Texts joined by a blank."""
    runs: list[Run] = []
    for text in texts:
        for run in ((Run(text=" "),) if runs else ()) + text:
            if runs and is_bare(runs[-1]) and is_bare(run):
                runs[-1] = Run(text=runs[-1].text + run.text)
            else:
                runs.append(run)
    return tuple(runs)


def embolden(text: Text, rng: Random) -> Text | None:
    """One word set in bold."""
    places = [
        (at, m) for at, m in _places(text, _WORD) if m.start() > 0 and m.end() < len(text[at].text)
    ]
    if not places:
        return None
    at, found = rng.choice(places)
    run = text[at]
    return (
        *text[:at],
        replace(run, text=run.text[: found.start()]),
        replace(run, text=found[0], strong=True),
        replace(run, text=run.text[found.end() :]),
        *text[at + 1 :],
    )
