"""What a committee member reads, read aloud: true in direction, first things first, said once."""

import pytest

from policylib.compare import Comparison, compare
from policylib.compare.facts import Kind, NodeKind, Signal, SignalType, Significance
from policylib.document import Force, Role
from policylib.explain import explain_change, one_page, to_markdown, to_text
from policylib.explain.page import in_brief
from policylib.markdown import read
from tests.explaining import PLACE, comparison, edited, make, side


def of(old: str, new: str) -> Comparison:
    """Two policies with a front matter, compared."""
    return compare(read(old, file="politik.md"), read(new, file="politik.md"))


def lines(made: Comparison, key: str) -> list[str]:
    page = one_page(made, "da")
    return [line.text for group in page.groups if group.key == key for line in group.lines]


def test_a_passage_within_a_renamed_and_renumbered_theme_did_not_leave_it() -> None:
    old = "# P\n\n## Tema 1: Løn\n\nLøn.\n\n## Tema 2: Sygefravær\n\n### Hvad gør vi?\n\nVi spørger, hvordan det går.\n\nLederen ringer i løbet af den første uge.\n\n### Samtaler\n\nVi taler sammen.\n"
    new = "# P\n\n## Tema 1: Løn\n\nLøn.\n\n## Tema 2: Ferie\n\nFerien er lang.\n\n## Tema 3: Sygefravær og sundhed\n\n### Hvad gør vi?\n\nVi spørger, hvordan det går.\n\n### Samtaler\n\nLederen ringer i løbet af den første uge.\n\nVi taler sammen.\n"
    made = of(old, new)
    (moved,) = [change for change in made.changes if change.kind is Kind.MOVED]
    told = explain_change(moved, "da", comparison=made)
    assert told == "Afsnittet er flyttet fra »Hvad gør vi?« til »Samtaler«. Teksten er uændret."


def test_an_action_that_became_an_aim_outweighs_a_word_that_binds_more() -> None:
    signal = Signal(type=SignalType.OBLIGATION, new="altid", old=None)
    moved = make(
        Kind.MOVED,
        NodeKind.PARAGRAPH,
        side("Vi ringer.", place=PLACE, question=Role.WHAT_WE_DO),
        side("Vi ringer altid.", place=(PLACE[0], "Hvad vil vi?"), question=Role.WHAT_WE_WANT),
        signals=(signal,),
        significance=Significance.SUBSTANTIVE,
    )
    assert explain_change(moved, "da") == (
        "Afsnittet er flyttet fra »Hvad gør vi?« til »Hvad vil vi?«. "
        "Før var det noget, vi gør; nu er det noget, vi vil. (og 1 ting mere)"
    )
    assert lines(comparison(moved), "stronger") == []
    assert len(lines(comparison(moved), "read")) == 1


@pytest.mark.parametrize(
    ("old", "new", "group", "said"),
    [
        (Force.TOOL, Force.GUIDELINE, "stronger", "Binder mere: Før værktøj, nu retningslinje."),
        (Force.GUIDELINE, Force.OFFER, "weaker", "Binder mindre: Før retningslinje, nu tilbud."),
    ],
)
def test_what_became_a_guideline_binds_more(old: Force, new: Force, group: str, said: str) -> None:
    words = {Force.TOOL: "Værktøj", Force.GUIDELINE: "Retningslinje", Force.OFFER: "Tilbud"}
    change = make(
        Kind.CHANGED,
        NodeKind.LIST_ITEM,
        side(f"{words[old]}: Skema", force=old),
        side(f"{words[new]}: Skema", force=new),
        significance=Significance.SUBSTANTIVE,
    )
    assert explain_change(change, "da").startswith(said)
    # Under its heading the line does not say it once more.
    assert lines(comparison(change), group)[0].startswith("Før ")


def test_a_heading_that_no_longer_promises_a_guideline_is_said_to() -> None:
    renamed = make(
        Kind.RENAMED,
        NodeKind.SECTION,
        side("Retningslinjer", force=Force.GUIDELINE),
        side("Vejledning"),
        significance=Significance.SUBSTANTIVE,
    )
    told = "Det, der står her, kaldes ikke længere en retningslinje."
    assert explain_change(renamed, "da").endswith(told)
    assert len(lines(comparison(renamed), "weaker")) == 1


def test_a_right_that_went_is_named_where_it_went() -> None:
    made = of(
        "# P\n\n## Tema 1: Ferie\n\nFerien er lang.\n\nMedarbejdere har ret til tre seniordage om året med løn.\n",
        "# P\n\n## Tema 1: Ferie\n\nFerien er lang.\n",
    )
    assert explain_change(made.changes[0], "da").startswith(
        "Afsnittet er taget ud, og med det en ret eller mulighed (»har ret til«). "
    )
    assert lines(made, "removed") == [
        (
            "Afsnit, 10 ord, med en ret eller mulighed (»har ret til«). "
            "»Medarbejdere har ret til tre seniordage om året med løn.«"
        )
    ]
    assert "Ét sted er en ret eller mulighed taget ud (»Ferie«)." in one_page(made, "da").short


def test_a_foreword_that_was_rewritten_is_no_rule_that_may_still_hold() -> None:
    themes = (
        "\n\n## Tema 1: Ferie\n\n### Hvad vil vi?\n\nHvile.\n\n### Hvad gør vi?\n\nVi holder fri.\n"
    )
    made = of(
        f"# P\n\n## Forord\n\nDenne udgave samler mange års erfaringer.{themes}",
        f"# P\n\n## Forord\n\nHer begynder noget helt andet.{themes}",
    )
    (gone,) = [change for change in made.changes if change.kind is Kind.REMOVED]
    assert explain_change(gone, "da", comparison=made) == (
        "Afsnittet er taget ud. Vi finder det ikke andre steder i den nye tekst."
    )


def test_what_is_lost_is_said_first_under_what_binds_less() -> None:
    change = edited("Lederen svarer så vidt muligt samme dag.", "Lederen svarer næste hverdag.")
    (told,) = lines(comparison(change), "weaker")
    assert told.startswith("Fristen er længere: ")


def test_a_new_passage_is_told_by_what_binds_and_not_by_its_numbers() -> None:
    made = of(
        "# P\n\n## Tema 1: Ferie\n\nFerien er lang.\n",
        "# P\n\n## Tema 1: Ferie\n\nFerien er lang.\n\nDette bygger på fire års erfaringer.\n\nAlle har ret til fri i to dage.\n",
    )
    told = [explain_change(change, "da") for change in made.changes]
    assert told == [
        "Afsnittet er nyt.",
        "Afsnittet er nyt. Ny ret eller mulighed: »har ret til« er kommet ind.",
    ]


def test_two_sentences_that_begin_alike_are_one() -> None:
    change = edited("Svarene er læst.", "Svarene (63) er læst af fem.")
    assert explain_change(change, "da") == "Nyt tal i teksten: 63 og fem."


def test_a_sign_is_not_told_as_if_it_were_the_whole_change() -> None:
    made = of(
        "# P\n\nArbejdstiden er røgfri, og fra den 1. marts 2020 gælder det også i pauserne.\n",
        "# P\n\nArbejdstiden er fri for røg og nikotin, og det gælder også i pauserne.\n",
    )
    (change,) = made.changes
    told = explain_change(change, "da", comparison=made)
    assert told == "En dato er taget ud: 1. marts 2020. Der er også ændret andet i teksten."
    assert lines(made, "facts") == []
    assert len(lines(made, "read")) == 1


def test_whom_it_binds_is_said_with_the_small_word_before() -> None:
    change = edited(
        "En medarbejder har ret til at få fri.", "En medarbejder kan efter aftale få fri."
    )
    assert explain_change(change, "da") == (
        "Svagere ret: »har ret til« er ændret til »kan«. Det gælder en medarbejder."
    )


def test_the_short_answer_says_where() -> None:
    weaker = edited("Lederen skal svare.", "Lederen bør svare.")
    assert one_page(comparison(weaker), "da").short[0] == "Én ændring binder mindre (tema 1)."


def test_a_clean_up_is_said_to_be_one() -> None:
    made = of("# P\n\n## Ferie\n\nVi holder fri.\n", "# P\n\n## Ferie\n\nVi holder fri\n")
    first = one_page(made, "da").short[0]
    assert first == (
        "Kun tegn, opsætning, rækkefølge eller oplysninger om politikken er ændret. "
        "Ordene i selve teksten er de samme."
    )


def test_a_theme_that_stands_is_not_headed_by_the_version_that_lost_a_passage() -> None:
    made = of(
        "---\nversion: 2.0-udkast-1\nstatus: draft\n---\n# P\n\n## Tema 1: Ferie\n\nVi holder fri hver dag.\n\nTelefonen er slukket.\n",
        "---\nversion: '2.0'\nstatus: adopted\n---\n# P\n\n## Tema 1: Ferie\n\nTelefonen er tændt.\n",
    )
    told = to_text(made, "da")
    assert "\nFerie (tema 1)\n" in told
    assert "Ferie (udkast 1 til version 2.0, tema 1)" in to_markdown(made, "da")


def test_an_earlier_version_was_in_force() -> None:
    made = of(
        "---\nversion: '1.0'\nstatus: replaced\nadopted_on: 2014-05-26\nin_force_from: 2014-06-01\n---\n# P\n\nA.\n",
        "---\nversion: '2.0'\nstatus: in_force\nadopted_on: 2018-11-26\nin_force_from: 2019-01-01\n---\n# P\n\nB.\n",
    )
    assert one_page(made, "da").compared == (
        "Den gældende version 2.0 (gælder fra 1. januar 2019) sammenlignet med "
        "den tidligere version 1.0 (gjaldt fra 1. juni 2014)."
    )


def test_a_line_with_an_arrow_tells_what_else_changed() -> None:
    change = edited("Lederen bør indhente én reference.", "Lederen skal indhente to referencer.")
    assert lines(comparison(change), "stronger") == [
        "Lederen »bør« → »skal« indhente to referencer. Antallet er sat op: to i stedet for én."
    ]


def test_words_that_are_quoted_differ_where_their_meaning_does() -> None:
    able = edited(
        "Du skal som medarbejder opleve balance.", "Du skal som medarbejder kunne opleve balance."
    )
    assert "»skal« er ændret til »skal … kunne«" in explain_change(able, "da")
    duty = edited("Det er lederens opgave at svare.", "Lederen opfordres til at svare.")
    assert explain_change(duty, "da").startswith(
        "Binder mindre: »lederens opgave at« er ændret til »opfordres til«."
    )


def test_a_condition_is_quoted_with_what_it_says() -> None:
    change = edited(
        "Alle bliver kontaktet, så snart udvalget har besluttet sig.",
        "Alle kontaktes hurtigt, når udvalget har besluttet sig.",
    )
    told = explain_change(change, "da")
    assert "»når«" not in told


def test_two_drafts_without_numbers_are_told_apart() -> None:
    head = "---\nstatus: draft\n---\n# P\n\n"
    made = of(f"{head}Vi holder fri.\n", f"{head}Vi holder ferie.\n")
    assert one_page(made, "da").compared == ("Den nye tekst sammenlignet med den tidligere tekst.")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "En medarbejder, der er fyldt 60 år, har ret til to seniordage om året med løn.",
            "En medarbejder, der er fyldt 60 år, har ret til tre seniordage om året med løn.",
            "Antallet er sat op: tre i stedet for to. »… år, har ret til tre seniordage om året med …«",
        ),
        (
            "Rummet er åbent før kl. 8 og efter kl. 16.",
            "Rummet er åbent før kl. 7 og efter kl. 16.",
            "Klokkeslættet er ændret: kl. 7 i stedet for kl. 8. »Rummet er åbent før kl. 7 og efter kl. 16.«",
        ),
        (
            "Beløbet overføres ikke til næste år. Resten går tilbage.",
            "Beløbet overføres til næste år. Resten går tilbage.",
            (
                "Ordet »ikke« er fjernet. Sætningen kan nu betyde det modsatte. "
                "»Beløbet overføres til næste år.«"
            ),
        ),
    ],
)
def test_a_line_shows_what_it_is_about(old: str, new: str, told: str) -> None:
    page = one_page(comparison(edited(old, new)), "da")
    assert [line.text for group in page.groups for line in group.lines] == [told]


def test_what_moved_is_quoted_from_its_beginning() -> None:
    moved = make(
        Kind.MOVED,
        NodeKind.PARAGRAPH,
        side("Lederen bør lægge digitale møder, så der er en pause.", place=(PLACE[0], "Møder")),
        side("Lederen bør lægge digitale møder, så der er en pause."),
    )
    (told,) = lines(comparison(moved), "moved")
    assert told.endswith("Teksten er uændret. »Lederen bør lægge digitale møder, så der …«")


def test_in_brief_a_line_keeps_its_fact_and_of_what_it_tells_and_drops_the_rest() -> None:
    fewer = edited(
        "Ved byens store skole har udvalget fire medlemmer fra alle grupper.",
        "Ved byens store skole har udvalget tre medlemmer fra alle grupper.",
    )
    page = one_page(comparison(fewer), "da")
    shorter = in_brief(page)
    ((line,),) = (group.lines for group in shorter.groups if group.lines)
    fact = "Antallet er sat ned: tre i stedet for fire."
    assert line.text == f"{fact} »… udvalget tre medlemmer …«"
    assert in_brief(page, but=frozenset(group.key for group in page.groups)) == page


def test_a_deadline_behind_two_small_words_is_a_deadline() -> None:
    change = edited("Lederen svarer.", "Lederen svarer senest efter tre arbejdsdage.")
    assert explain_change(change, "da") == (
        "Der er kommet en frist ind: senest efter tre arbejdsdage."
    )


def test_the_not_of_a_ban_is_told_once() -> None:
    told = explain_change(
        edited("Alle følger op.", "Alle følger op. Ansatte må ikke ryge her."), "da"
    )
    assert told == "Nyt forbud: »må ikke« er kommet ind. Det gælder ansatte."


def test_heller_ikke_carries_on_a_ban_and_turns_nothing_round() -> None:
    change = edited("Det må ikke lånes ud.", "Det må ikke lånes ud, heller ikke til familien.")
    assert explain_change(change, "da").startswith("Ordene »heller ikke« er kommet ind.")
    turned = edited("Det lånes ud, heller til familien.", "Det lånes ikke ud, heller til familien.")
    assert "det modsatte" in explain_change(turned, "da")


def test_a_recommendation_that_came_is_called_one() -> None:
    told = explain_change(edited("Alle følger op.", "Alle følger op. Lederen bør spørge."), "da")
    assert told.startswith("Ny anbefaling: »bør« er kommet ind.")


def test_a_bare_duty_that_came_is_told_with_who_has_it() -> None:
    told = explain_change(
        edited("Alle følger op.", "Alle følger op. Lederen holder en samtale."), "da"
    )
    assert told.startswith("Binder mere: »Lederen holder« er kommet ind.")


def test_a_divided_section_is_told_with_its_new_titles() -> None:
    parts = tuple(side(title) for title in ("Rygning", "Alkohol"))
    change = make(
        Kind.SPLIT,
        NodeKind.SECTION,
        side("Rygning og alkohol"),
        side("Rygning Alkohol", parts=parts),
    )
    assert explain_change(change, "da") == (
        "Underafsnittet »Rygning og alkohol« er delt i to: »Rygning« og »Alkohol«."
    )


def test_the_answer_in_short_says_what_is_gone_the_largest_first_and_themes_by_name() -> None:
    old = "# P\n\n## Tema 1: Løn\n\nLøn.\n\nAnsatte har ret til en samtale.\n\n## Tema 2: Goder\n\nAlle ansatte er velkomne i personaleforeningen.\n"
    new = "# P\n\n## Tema 1: Løn\n\nLøn.\n"
    short = one_page(of(old, new), "da").short
    assert "Taget ud: 1 tema (»Goder«) og 1 afsnit." in short
    assert "Ét sted er en ret eller mulighed taget ud (»Løn«)." in short
    assert (
        "Ét sted er en ret eller mulighed kommet til (tema 1)."
        in one_page(of(new, old), "da").short
    )


def test_where_nothing_binds_less_the_reader_is_sent_to_all_that_may_all_the_same() -> None:
    old = "# P\n\n## Ferie\n\n### Hvad gør vi?\n\nArbejdspladsen gennemgås hvert halve år.\n"
    short = one_page(of(old, old.replace("hvert halve år", "én gang om året")), "da").short
    assert short[0] == (
        "Vi har ikke fundet ændringer, der binder mindre. Se også »Tal, datoer, links og opgaver«."
    )


def test_a_sentence_that_went_without_a_sign_is_not_called_reworded() -> None:
    rest = "Vi ses til jul."
    gone = "Referatet ligger i mappen på kontoret."
    old, new = f"# P\n\n## Fest\n\n{gone} {rest}\n", f"# P\n\n## Fest\n\n{rest}\n"
    (line,) = lines(of(old, new), "read")
    assert line.startswith("Noget af teksten er taget ud: »Referatet ligger i mappen på kontoret«.")
    (line,) = lines(of(new, old), "read")
    assert line.startswith("Der er skrevet noget til: »Referatet ligger i mappen på kontoret«.")


def test_what_was_only_reworded_is_still_called_so() -> None:
    told = explain_change(edited("Vi ses til jul.", "Vi mødes til julen."), "da")
    assert told == "Omformuleret: Vi har ikke fundet tegn på nyt indhold. Læs selv."


def test_a_second_edit_without_a_sign_is_not_passed_over() -> None:
    told = explain_change(
        edited(
            "Planen evalueres en gang årligt. Vi tolererer ikke vold eller mobning.",
            "Planen evalueres løbende. Vi tolererer ikke vold, krænkende adfærd eller mobning.",
        ),
        "da",
    )
    assert told.endswith("Der er også ændret andet i teksten.")


def test_longer_notice_binds_the_one_who_gives_it() -> None:
    made = of(
        "# P\n\n## Tid\n\nAftalen opsiges med en måneds varsel.\n",
        "# P\n\n## Tid\n\nAftalen opsiges med tre måneders varsel.\n",
    )
    (line,) = lines(made, "stronger")
    assert line.startswith("Varslet er længere: med tre måneders varsel")


def test_where_a_rule_went_its_words_are_quoted_and_not_those_beside_it() -> None:
    old = "# P\n\n## Fri\n\nDer gives fri med løn ved flytning. Øvrige regler gælder.\n"
    made = of(old, "# P\n\n## Fri\n\nØvrige regler gælder.\n")
    (line,) = lines(made, "weaker")
    assert "Taget ud: »Der gives fri med løn ved flytning.«" in line


def test_what_became_optional_is_not_called_shorter() -> None:
    told = explain_change(
        edited("Der skal være en vagt til stede.", "Der kan være en vagt til stede."), "da"
    )
    assert told.endswith("Det kan binde mindre.")


def test_a_right_that_became_a_mere_leave_is_told_as_weaker() -> None:
    change = edited(
        "Medarbejderen har ret til at tage en bisidder med til samtalen.",
        "Du må gerne have en bisidder med til samtalen.",
    )
    assert "Svagere ret: »har ret til« er ændret til »må gerne«." in explain_change(change, "da")
