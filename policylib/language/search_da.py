"""The Danish words of the search page, and Danish as a search knows it."""

# The tables are read across, not down.
# fmt: off
from policylib.language.search import SearchWords, WordHabits

DANISH = SearchWords(
    title="Søg",
    lead="Søg i {versions}.",
    field="Hvad leder du efter?",
    button="Søg",
    hint="Skriv et eller flere ord. Du behøver ikke at bøje dem: »orlov« finder også »barselsorloven«.",
    results="Resultater",
    count_none="Ingen steder fundet med »{query}«.",
    count_one="1 sted fundet med »{query}«.",
    count_many="{count} steder fundet med »{query}«.",
    some_words="Intet sted har alle ordene. Her er dem, der har nogle af dem.",
    also="Søgt også efter: {words}.",
    nothing_typed="Skriv et ord at søge efter.",
    meant="Mente du »{words}«?",
    try_else="Prøv med færre eller andre ord, eller se temaerne herunder.",
    more="Vis flere",
    shown="{shown} af {count} vises.",
    was_called="Hed »{title}« i {versions}.",
    quoted="»{words}«",
    gone="Ikke længere et tema.",
    draft="UDKAST",
    found_title="{query} – {title}",
    without_script=(
        "Søgningen kræver JavaScript, og det er ikke slået til her. Åbn i stedet politikken "
        "herunder, og søg på siden med Ctrl+F (på Mac: Cmd+F)."
    ),
    themes="Temaer og andre dele",
)

HABITS = WordHabits(
    endings=(
        "ernes", "erens", "erne", "eren", "eres", "enes", "ere", "ene", "ens", "ets", "ers",
        "er", "en", "et", "es", "e", "s",
    ),
    small=(
        "af", "alle", "at", "blive", "bliver", "da", "de", "dem", "den", "der", "deres", "det", "dig", "din", "dit", "dog",
        "du", "efter", "eller", "en", "end", "er", "et", "for", "fra", "få", "får", "har", "hos", "hvad", "hver", "hvilke",
        "hvis", "hvor", "hvordan", "hvornår", "i", "ikke", "ind", "jeg", "kan", "man", "med", "mig", "mit", "må", "når", "og",
        "om", "op", "på", "sig", "sin", "skal", "som", "så", "til", "ud", "under", "ved", "vi", "vil", "være", "vores",
    ),
    synonyms=(
        ("sygdom", "sygefravær", "syg", "sygemelding"),
        ("raskmelding", "rask"),
        ("medudvalg", "samarbejdsudvalg", "medindflydelse", "hovedudvalg"),
        ("tillidsrepræsentant", "tr", "tillidsmand"),
        ("arbejdsmiljørepræsentant", "amr", "sikkerhedsrepræsentant"),
        ("løn", "aflønning", "betaling"),
        ("løntillæg", "tillæg", "lønforhøjelse"),
        ("ferie", "fridage", "feriefridage"),
        ("tjenestefri", "orlov"),
        ("barns sygedag", "barnets sygedag", "børnesygedag"),
        ("barsel", "barselsorlov", "forældreorlov", "fædreorlov", "graviditet", "adoption"),
        ("senior", "seniorordning", "seniorsamtale", "seniorliv"),
        ("ansættelse", "rekruttering", "jobopslag", "stillingsopslag"),
        ("opsigelse", "afskedigelse", "afsked", "fyring", "fratrædelse"),
        ("medarbejdersamtale", "mus", "udviklingssamtale"),
        ("kursus", "efteruddannelse", "kompetenceudvikling", "uddannelse", "videreuddannelse"),
        ("hjemmearbejde", "hjemmefra", "hjemmearbejdsplads", "fjernarbejde", "distancearbejde"),
        ("arbejdstid", "flekstid", "fleks"),
        ("chikane", "mobning", "krænkelse", "sexchikane"),
        ("vold", "trusler"),
        ("stress", "trivsel", "arbejdspres"),
        ("rygning", "røgfri", "tobak", "ryge"),
        ("alkohol", "rusmidler", "misbrug"),
        ("gave", "jubilæum", "mærkedag", "fødselsdag"),
        ("leder", "chef"),
        ("medarbejder", "ansat"),
        ("ai", "kunstig intelligens"),
        ("mobil", "telefon"),
        ("computer", "pc"),
        ("barn", "børn"), ("år", "året", "årene"), ("mand", "mænd"), ("bog", "bøger"), ("nat", "nætter"),
    ),
)
