"""The house style of whoever publishes: read from policy.toml, and what is wrong with it told."""

from typing import TYPE_CHECKING

from policylib.commands.problems import tell_problems
from policylib.commands.session import Session
from policylib.errors import Problem, PublishingError, Severity

if TYPE_CHECKING:
    from policylib.history import History
    from policylib.publish.house import House


def house_of(history: "History") -> "tuple[House, tuple[Problem, ...]]":
    """What `[organisation]` of policy.toml makes of the pages, and what is wrong in it.

    What is wrong is left out of the house.
    """
    settings = history.settings
    if not settings.organisation:
        from policylib.publish.house import PLAIN

        return PLAIN, ()
    from policylib.publish.house_reading import read_house

    return read_house(
        settings.organisation,
        history.beside_settings,
        file=settings.file,
        line_of=lambda key: settings.line_of(key, "organisation"),
    )


def house_shown(history: "History", session: Session) -> "House":
    """The house for one page or PDF: what is wrong is said on standard error and left out."""
    house, problems = house_of(history)
    tell_problems(problems, session)
    return house


def house_published(history: "History", session: Session) -> "House":
    """The house of a release. Raises `PublishingError` where it has errors: all of them are told."""
    house, problems = house_of(history)
    tell_problems(problems, session)
    errors = [each for each in problems if each.severity is Severity.ERROR]
    if errors:
        raise PublishingError(
            "house-has-errors",
            "[organisation] in policy.toml has {count} errors",
            hint="mend them and publish again; `policylib check` lists them",
            file=history.settings.file,
            line=errors[0].line if errors[0].file == history.settings.file else None,
            count=len(errors),
        )
    return house
