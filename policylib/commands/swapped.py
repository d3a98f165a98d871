"""Whether the two files of a comparison seem to stand the wrong way round, by their names."""

from pathlib import Path
from typing import TYPE_CHECKING

from policylib.commands.session import Session

if TYPE_CHECKING:
    from policylib.history import Resolved


def tell_swapped(session: Session, old: "Resolved", new: "Resolved") -> None:
    """Ask whether the files were swapped, where the first is called the newer. Nothing is turned."""
    if len(old.files) != 1 or len(new.files) != 1:
        return
    signs = _newer_first(Path(old.files[0].key), Path(new.files[0].key))
    if signs:
        session.tell("diff.swapped", first=signs[0], second=signs[1])


def _newer_first(old: Path, new: Path) -> tuple[str, str] | None:
    """What tells in the names that the first is the newer; None where nothing does."""
    from policylib.commands.dropping import age_in_words

    if all(any(map(str.isdigit, path.stem)) for path in (old, new)):
        from policylib.intake.dating import date_in_name, label_in_name

        first, second = date_in_name(old.stem), date_in_name(new.stem)
        if first and second and first.day.year != second.day.year:
            years = str(first.day.year), str(second.day.year)
            return years if first.day > second.day else None
        if first and second and first.is_whole and second.is_whole and first.day != second.day:
            days = first.day.isoformat(), second.day.isoformat()
            return days if first.day > second.day else None
        labels = label_in_name(old.stem), label_in_name(new.stem)
        if all(labels):
            numbers = [tuple(map(int, label.split("."))) for label in labels]
            return labels if numbers[0] > numbers[1] else None
    ages = age_in_words(old.stem), age_in_words(new.stem)
    return (old.name, new.name) if ages == (1, 0) else None
