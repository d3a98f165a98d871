"""Which headings mean which role, and what a policy should contain: data and pure functions."""

from typing import TYPE_CHECKING

from policylib.profile.headings import STANDARD, Profile, Recognised

if TYPE_CHECKING:
    from policylib.profile.contents import check

__all__ = ["STANDARD", "Profile", "Recognised", "check"]


def __getattr__(name: str) -> object:
    # Reading needs the headings alone; the checks are loaded by who asks for them.
    if name == "check":
        from policylib.profile.contents import check

        return check
    raise AttributeError(name)
