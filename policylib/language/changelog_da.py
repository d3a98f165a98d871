"""The words of the changelog's page and of the feeds in Danish."""

from policylib.language.changelog import ChangelogWords

DANISH = ChangelogWords(
    lang="da",
    title="Versionshistorik",
    lead="Nyeste version står først. Under hvert tema står det først, der er taget ud eller binder mindre.",
    versions="Gå til en version",
    drafts="Udkast",
    drafts_note="Udkast er forslag. De gælder ikke.",
    past_drafts="Tidligere udkast",
    past_draft="tidligere udkast",
    past_drafts_note="De er afløst af en senere version eller et senere udkast og gælder ikke.",
    not_rules="Det er et tidligere udkast, som ikke gælder.",
    heard_until="Har været i høring til {date}.",
    compared_with="Sammenlignet med {version}.",
    ways="Se ændringerne i {version}",
    read="Læs {version}",
    see_change="Ændring {number}, før og nu",
    place="Fast adresse",
    place_of="Fast adresse for stedet med ændring {number}",
    follow="Få besked om nye versioner",
    feed_all="Alle versioner (Atom)",
    feed_substantive="Kun versioner med ændringer i indholdet (Atom)",
    as_text="Hele versionshistorikken som tekst (Markdown)",
    entry="{policy}: {version}",
    feed_title="{policy}: alle versioner",
    feed_title_substantive="{policy}: ændringer i indholdet",
    feed_subtitle="Hvad hver version har ændret.",
    feed_subtitle_substantive="Hvad hver version har ændret. Versioner, hvor kun formulering, tegn eller opsætning er ændret, er udeladt.",
)
