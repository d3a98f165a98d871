"""What stands in the commits that record drafts and adoptions, in the policy's own language."""

_MESSAGES = {
    "da": {
        "draft": "Udkast {version} begyndt\n\nBygger på version {origin}.",
        "first-draft": "Udkast {version} begyndt",
        "adoption": "{title} {version} godkendt\n\nGodkendt af {by} {on}{reference}. Gælder fra {start}.",
    },
    "en": {
        "draft": "Begin draft {version}\n\nBased on version {origin}.",
        "first-draft": "Begin draft {version}",
        "adoption": "Adopt {title} {version}\n\nAdopted by {by} on {on}{reference}. In force from {start}.",
    },
}


def commit_message(key: str, lang: str) -> str:
    """The template of a commit's message: `draft`, `first-draft` or `adoption`."""
    return _MESSAGES.get(lang[:2].lower(), _MESSAGES["en"])[key]


def draft_branch(lang: str) -> str:
    """The word that begins the names of drafts' branches."""
    return "udkast" if lang[:2].lower() == "da" else "draft"
