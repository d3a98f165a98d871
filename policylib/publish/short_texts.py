"""The texts to paste that a release holds for each step: agenda and intranet, as text and as Word."""

from policylib.document import normalise
from policylib.explain import agenda, intranet, plain_text
from policylib.language.short_texts import short_text_words
from policylib.publish.edition import Edition, Pair


def short_text_files(edition: Edition, pair: Pair) -> dict[str, str | bytes]:
    """The files of one pair by path; none for versions that do not follow one another.

    What the words say of a draft is said of its status, so only a step has such texts.
    """
    if not pair.is_step:
        return {}
    comparison = edition.compared(pair.old, pair.new)
    words = edition.house.worded(short_text_words(comparison.lang))
    files: dict[str, str | bytes] = {}
    for name, make in (("agenda", agenda), ("intranet", intranet)):
        short = make(comparison, words=words)
        files[f"{pair.folder}/{name}.txt"] = plain_text(short)
        if "docx" in edition.kinds:
            from policylib.publish.word.short_text import short_text_word

            organisation = normalise(comparison.new_policy.metadata.organisation)
            files[f"{pair.folder}/{name}.docx"] = short_text_word(short, organisation=organisation)
    return files
