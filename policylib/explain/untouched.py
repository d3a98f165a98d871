"""The untouched sections of a policy, as a list or as part of a sentence."""

from policylib.compare.facts import Comparison
from policylib.document import Role, heading_of, text_of
from policylib.explain.places import place_name
from policylib.language import Language


def untouched(comparison: Comparison, language: Language, *, named: bool) -> tuple[str, ...]:
    """The untouched sections: themes by number, the others by name.

    `named` gives the themes their titles, for a list; without, all of it is for a sentence.
    """
    themes, names = [], []
    of_themes = _theme_numbers(comparison)
    for title in comparison.unchanged_sections:
        is_told = not place_name(title, language).startswith(language.quotes[0])
        number = place_name(title, language).split()[-1] if is_told else of_themes.get(title, "")
        if number:
            themes.append((number, title))
        else:
            names.append(title if named else language.quoted(title))
    if not themes:
        return tuple(names)
    if named:
        told = [
            title
            if place_name(title, language) == language.label("page.theme", number=number)
            else f"{language.label('page.theme', number=number)}: {title}"
            for number, title in themes
        ]
        return (*(each[:1].upper() + each[1:] for each in told), *names)
    numbers = [number for number, _ in themes]
    if len(numbers) == 1:
        label = language.label("page.theme", number=numbers[0])
        return (label[:1].upper() + label[1:], *names)
    return (language.label("page.themes", numbers=language.listed(numbers)), *names)


def _theme_numbers(comparison: Comparison) -> dict[str, str]:
    """The numbers of the new text's themes, by title and by heading; of equal ones the first."""
    numbers: dict[str, str] = {}
    waiting = list(reversed(comparison.new_policy.sections))
    while waiting:
        section = waiting.pop()
        if section.role is Role.THEME:
            numbers.setdefault(text_of(section), section.number)
            numbers.setdefault(heading_of(section), section.number)
        waiting.extend(reversed(section.sections))
    return numbers
