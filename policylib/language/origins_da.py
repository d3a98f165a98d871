"""The Danish words of the answer "where does the text come from?"."""

# The table is read across, not down.
# fmt: off
from typing import Final

WORDS: Final = {
    "both": "Hvor kommer teksten fra, og hvor er den blevet af?",
    "title": "Hvor kommer teksten fra?",
    "destinations": "Hvor er teksten blevet af?",
    "untitled": "Den nye tekst",
    "together": "Den nye tekst er skrevet sammen af {olds}.",
    "held": "Den nye tekst er holdt op mod {olds}.",
    "name.version": "{title}, version {version}",
    "name.file": "{title} ({file})",
    "name.number": "{title} (nr. {number})",
    "name.none": "dokument {number}",
    "none": "ingen",
    "short": "Kort fortalt",
    # in short
    "short.old": "{name}: {kept} af {total} ord står i den nye tekst, {edited} er skrevet om, og {lost} er ikke fundet.",
    "short.old.all": "{name}: Alle {total} ord står i den nye tekst.",
    "short.old.none": "{name}: Vi finder ikke noget af teksten i den nye tekst.",
    "short.old.empty": "{name}: Dokumentet har ingen tekst.",
    "short.lost.one": "1 afsnit eller punkt finder vi ikke eller kun delvis i den nye tekst.",
    "short.lost.many": "{count} afsnit og punkter finder vi ikke eller kun delvis i den nye tekst.",
    "short.lost.none": "Alle afsnit og punkter er fundet i den nye tekst.",
    "short.lost.which": "{told} Det, der mangler, står med fuld ordlyd under »Hvor er teksten blevet af?«.",
    "short.new": "I den nye tekst: {kept} af {total} ord kommer fra de gamle dokumenter, {edited} er skrevet ind i tekst derfra, og {lost} er ny tekst.",
    "short.law": "Om en regel, som vi ikke finder, stadig gælder, fx efter lov eller overenskomst, kan vi ikke se.",
    # tables
    "table.passages": "Afsnit og punkter", "table.words": "Ord", "table.document": "Dokument", "table.new": "Den nye tekst",
    "table.all": "I alt", "table.unchanged": "Uændret", "table.edited": "Ændret", "table.partly": "Delvis fundet", "table.lost": "Ikke fundet",
    "table.together": "Skrevet sammen", "table.fresh": "Ny tekst",
    "table.kept": "Står i den nye tekst", "table.reworded": "Skrevet om",
    "table.passages.caption": "Hvor mange afsnit og punkter er fundet?",
    "table.words.caption": "Hvor mange ord er fundet?",
    "table.new.caption": "Hvad består den nye tekst af?",
    # where from
    "from.lead": "Den nye tekst i dens egen rækkefølge. Ord, der er taget ud, er streget over; nye ord er understreget.",
    "from.unchanged": "Uændret", "from.edited": "Ændret", "from.together": "Skrevet sammen", "from.new": "Ny tekst",
    "from.source": "Fra {source}", "from.share": "{words} af afsnittets {total} ord",
    "from.also.one": "Det samme står i {sources}.", "from.also.near": "Næsten det samme står i {source}",
    "from.heading.same": "Samme overskrift i {source}", "from.heading.renamed": "Hed før »{title}« i {source}",
    "from.heading.new": "Ny overskrift",
    "from.company": "Teksten her kommer fra {sources}.", "from.company.each": "{source} ({words} ord fra {places})",
    "from.company.none": "Teksten her er ny.",
    "from.left": "Ikke med i den nye tekst",
    "from.fresh": "Ny tekst",
    "place": "{document}, {place}", "place.top": "{document}, indledningen", "place.new.top": "indledningen",
    # where to
    "to.lead": "Det, vi ikke finder, står først og med fuld ordlyd.",
    "to.lost": "Ikke fundet i den nye tekst", "to.lost.none": "Alt er fundet i den nye tekst.",
    "to.found": "Fundet i den nye tekst",
    "to.partly": "Kun en del af et afsnit. Resten står i {places}.",
    "to.holds": "Her stod {held}.",
    "to.unchanged": "Står uændret i {places}", "to.same": "Står med de samme ord i {places}", "to.edited": "Står ændret i {places}", "to.partly.found": "Står delvis i {places}",
    "to.repeat": "Også i {places}", "to.headings": "Overskrifter, der ikke står i den nye tekst: {titles}.",
    "to.moved": "»{title}« (teksten står nu i {places})",
    "terminal.legend": "[-taget ud-] {+nyt+}",
    "see.from": "Se, hvor det står nu",
}
