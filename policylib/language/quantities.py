"""What belongs to a number so closely that the two are read, and marked, as one thing.

Both languages together: a Danish policy names English months and the reverse, and a wrong
guess costs only a wider mark.
"""

MONTHS = frozenset({
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december", "january", "february", "march", "may", "june", "july",
    "october",
})  # fmt: skip

NUMBER_WORDS = frozenset({
    "en", "én", "et", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti",
    "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "tyve", "tredive", "fyrre",
    "halvtreds", "tres", "hundrede", "halv", "halvt", "halvanden", "halvandet", "one", "two",
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "fourteen", "fifteen", "twenty", "thirty", "sixty", "ninety", "hundred", "half",
})  # fmt: skip

UNITS = frozenset({
    "dag", "dage", "dages", "hverdag", "hverdage", "hverdages", "arbejdsdag", "arbejdsdage",
    "arbejdsdages", "uge", "uger", "ugers", "måned", "måneder", "måneders", "kvartal", "kvartaler",
    "år", "års", "time", "timer", "timers", "minut", "minutter", "gang", "gange", "kr", "kroner",
    "t.kr", "mio", "pct", "procent", "procentpoint", "%", "day", "days", "workdays", "week",
    "weeks", "month", "months", "year", "years", "hour", "hours", "minutes", "times", "dkk",
    "percent",
})  # fmt: skip

BEFORE_NUMBER = frozenset({"§", "§§", "stk", "nr", "kl", "uge", "week", "kapitel", "chapter"})
