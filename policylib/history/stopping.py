"""What stops a text from being adopted and from being published: one rule, asked in both places.

could not be read (words-lost, date-impossible, …)     stops, whatever is silenced
a reader lacks something (link-dead, title-missing, …)  stops, unless it is meant to be so
"""

from typing import TYPE_CHECKING

from policylib.errors import Problem, Severity

if TYPE_CHECKING:
    from policylib.document import Policy
    from policylib.history.sources import History
    from policylib.markdown import Parsed
    from policylib.profile.silences import CheckSettings


def check_settings(history: "History") -> "CheckSettings":
    """What `[check]` of policy.toml says, as it is now."""
    from policylib.profile.silences import read_check_settings

    settings = history.settings
    return read_check_settings(
        settings.check,
        file=settings.file,
        line_of=lambda key: settings.line_of(key, "check"),
        lines_of_silences=settings.heads_of("check.silence"),
    )


def unread(parsed: "Parsed") -> tuple[Problem, ...]:
    """The errors that reading met."""
    return tuple(each for each in parsed.problems if each.severity is Severity.ERROR)


def lacking(policy: "Policy", settings: "CheckSettings") -> tuple[Problem, ...]:
    """The errors of a text that could be read, without those that are meant to be so."""
    from policylib.profile.contents import check_errors
    from policylib.profile.silences import silence, with_places

    found = with_places(check_errors(policy), policy)
    kept = silence(found, settings, known=()).problems
    return tuple(each for each in kept if each.severity is Severity.ERROR)
