"""Which headings mean which role, and what a policy should contain: data and pure functions."""

from policylib.profile.headings import STANDARD, Profile, Recognised

__all__ = ["STANDARD", "Profile", "Recognised"]
