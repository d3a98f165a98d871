"""The words of the pages that a release holds about two versions, and of the legend to their marks."""

from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWords:
    """What those pages say of their own; what stands in braces is filled in.

    The fields of the legend say what a mark means; `sample_new` and its like are the words that
    stand there with the mark on.
    """

    lang: str
    menu: str
    versions: str
    files: str
    redline: str
    side_by_side: str
    whole_lead: str
    alike: str
    as_pdf: str
    redline_word: str
    parallel_word: str
    agenda: str
    intranet: str
    on_demand: str
    # the legend
    legend: str
    sample_new: str
    legend_new: str
    sample_gone: str
    legend_gone: str
    legend_sign: str
    sample_moved: str
    legend_moved: str
    sample_part: str
    legend_part: str
    legend_unseen: str
    legend_bar: str
    legend_gone_bar: str
    legend_number: str


def pair_words(lang: str) -> PairWords:
    """The words in a language: English for "en", Danish for all else."""
    return _ENGLISH if lang.lower().split("-")[0] == "en" else _DANISH


_DANISH = PairWords(
    lang="da",
    menu="Ændringerne vist på andre måder",
    versions="De to versioner",
    files="Til print, Word og mødet",
    redline="Hele teksten med rettelser",
    side_by_side="Hele teksten side om side",
    whole_lead="Den gamle tekst står til venstre, den nye til højre, begge i deres helhed. Ord, der er taget ud, er streget over; nye ord er understreget.",
    alike="Ens i begge versioner",
    as_pdf="{page} (PDF)",
    redline_word="Rettelser, der kan godkendes eller afvises (Word)",
    parallel_word="Kun det ændrede side om side (Word)",
    agenda="Tekst til dagsordenen",
    intranet="Tekst til intranettet",
    on_demand="Siden kan printes. En PDF laves med kommandoen",
    legend="Sådan læses rettelserne",
    sample_new="nyt ord",
    legend_new="Understreget: nyt i teksten.",
    sample_gone="gammelt ord",
    legend_gone="Streget over: taget ud af teksten.",
    legend_sign="Streget over i en ramme: et tegn, der er taget ud.",
    sample_moved="flyttet tekst",
    legend_moved="Prikket understreget: flyttet hertil.",
    sample_part="ord",
    legend_part="Fed streg under: den del af et ord, der er ændret.",
    legend_unseen="Nummer i en ramme: et usynligt tegn i teksten.",
    legend_bar="Streg i margenen: her er noget nyt, flyttet hertil eller ændret.",
    legend_gone_bar="Stiplet streg i margenen: her stod noget, der er taget ud eller flyttet.",
    legend_number="Tal i margenen: ændringens nummer.",
)

_ENGLISH = PairWords(
    lang="en",
    menu="The changes shown in other ways",
    versions="The two versions",
    files="For print, Word and the meeting",
    redline="The whole text with its changes",
    side_by_side="The whole text, side by side",
    whole_lead="The old text stands to the left, the new one to the right, both in full. Words taken out are struck through; new words are underlined.",
    alike="Alike in both versions",
    as_pdf="{page} (PDF)",
    redline_word="Changes to accept or reject (Word)",
    parallel_word="Only what changed, side by side (Word)",
    agenda="Text for the agenda",
    intranet="Text for the intranet",
    on_demand="The page can be printed. A PDF is made with the command",
    legend="How to read the marks",
    sample_new="new word",
    legend_new="Underlined: new in the text.",
    sample_gone="old word",
    legend_gone="Struck through: taken out of the text.",
    legend_sign="Struck through in a frame: a sign that was taken out.",
    sample_moved="moved text",
    legend_moved="Dotted underline: moved here.",
    sample_part="word",
    legend_part="Heavy line below: the part of a word that changed.",
    legend_unseen="A number in a frame: an invisible sign in the text.",
    legend_bar="Bar in the margin: something here is new, moved here or changed.",
    legend_gone_bar="Dashed bar in the margin: something that stood here was taken out or moved.",
    legend_number="Number in the margin: the number of the change.",
)
