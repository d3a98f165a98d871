"""What `init` wrote for somebody to replace, and nobody did: the name of the organisation."""

from collections.abc import Iterator

from policylib.document import Policy, normalise
from policylib.errors import Problem
from policylib.profile.findings import finding


def check_organisation(policy: Policy, file: str) -> Iterator[Problem]:
    """The front matter's organisation, where it is still that of every new policy."""
    name = normalise(policy.metadata.organisation)
    if is_placeholder(name):
        yield finding("organisation-placeholder", policy.metadata.source, file, about=name)


def is_placeholder(name: str) -> bool:
    """Whether a name of an organisation is the one that `init` writes where none is told."""
    from policylib.language import everyday_da, everyday_en

    words = (each.EVERYDAY["init.default-organisation"] for each in (everyday_da, everyday_en))
    return name in words
