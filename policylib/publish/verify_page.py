"""The page that says how to verify a release's files against its manifest, and what that proves."""

from dataclasses import dataclass

from policylib.publish.edition import Edition
from policylib.publish.layout import MANIFEST, VERIFY
from policylib.publish.markup import element, join, page, stylesheet, text
from policylib.publish.site_versions import Told, house_words, told_versions

_EXAMPLE_KINDS = ("pdf", "html", "docx", "md", "json")

_ALL_IN_POWERSHELL = (
    "(Get-Content versions.json -Raw -Encoding UTF8 | ConvertFrom-Json).files | Where-Object"
    " { (Get-FileHash -LiteralPath $_.path).Hash -ne $_.sha256 } | ForEach-Object { $_.path }"
)
_ALL_IN_A_SHELL = (
    """awk -F'"' '/"path":/ {p = $4} /"sha256":/ {print $4 "  " p}' versions.json | {program} -c"""
)
"""The manifest has a line for each path and, below it, one for its sum (`manifest_text`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One version in the table: what it is, since when it holds, where its text is kept."""

    told: Told
    status: str
    adopted: str
    start: str


def verify_page(edition: Edition) -> str:
    """The page "verify the files"."""
    words = house_words(edition)
    names = edition.house.worded(edition.words)
    every = told_versions(edition)
    manifest = element("a", MANIFEST, href=MANIFEST)

    def led(sentence: str) -> str:
        """A sentence in which the manifest's name is a link to it."""
        return join([text(part) for part in sentence.split("{manifest}")], manifest)

    kind = next((each for each in _EXAMPLE_KINDS if each in edition.kinds), "html")
    example = f"{edition.newest.base}.{kind}".rpartition("/")[2]
    entries = []
    for told in reversed(every):
        metadata = told.version.policy.metadata
        status = told.standing.status
        entries.append(
            _Entry(
                told=told,
                status=words.earlier_draft
                if told.is_past
                else (names.statuses[status.value] if status else ""),
                adopted=words.day(metadata.adopted_on) if metadata.adopted_on else "",
                start=words.day(metadata.in_force_from) if metadata.in_force_from else "",
            )
        )
    # Versions from folders have no number in an archive, so nobody is told to look for one.
    is_archived = any(told.version.commit for told in every)
    proof = (*words.verify_proof, *((words.verify_archive,) if is_archived else ()))
    return page(
        "verify.html",
        lang=edition.lang,
        title=f"{words.verify} – {every[-1].cover.bare_title}",
        style=stylesheet("screen.css", "site.css"),
        frame=edition.frame(VERIFY),
        words=words,
        cover=every[-1].cover,
        steps=(led(words.verify_find), words.verify_compute, words.verify_compare),
        commands=(
            (words.verify_windows, f"certutil -hashfile {example} SHA256"),
            (words.verify_powershell, f"Get-FileHash {example}"),
            (words.verify_mac, f"shasum -a 256 {example}"),
            (words.verify_linux, f"sha256sum {example}"),
        ),
        all_commands=(
            (words.verify_powershell, _ALL_IN_POWERSHELL),
            (words.verify_mac, _ALL_IN_A_SHELL.replace("{program}", "shasum -a 256")),
            (words.verify_linux, _ALL_IN_A_SHELL.replace("{program}", "sha256sum")),
        ),
        proof=tuple(led(sentence) for sentence in proof),
        is_archived=is_archived,
        entries=entries,
    )
