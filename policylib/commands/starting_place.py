"""What `policylib init` finds in a folder: a policy already, and a repository around it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.commands.session import Session
from policylib.document import Metadata, normalise
from policylib.errors import MissingFileError
from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.document import Policy
    from policylib.markdown import SourceText


@dataclass(frozen=True, slots=True, kw_only=True)
class There:
    """A policy that stands in the folder already.

    `path` is its file or folder, told from the folder, `organisation` whose it is, "" where
    the text does not say so plainly.
    """

    path: str
    texts: tuple[Path, ...]
    pictures: tuple[Path, ...]
    metadata: Metadata
    organisation: str


def policy_there(place: Path, names: Iterable[str], session: Session) -> There | None:
    """The policy of a folder, None where there is none.

    One of the `names` is it even without a version. Raises `AmbiguousReferenceError` where
    several texts could be meant, `SourceError` where the text cannot be read.
    """
    if not place.is_dir():
        return None
    from policylib.history.disk import find_on_disk, read_bytes
    from policylib.markdown import SourceText, decode, parse

    encoding = session.encoding or "utf-8"
    policy = session.policy or ""
    try:
        path, found = find_on_disk(place, policy=policy, encoding=encoding)
    except MissingFileError as error:
        named = next((name for name in names if (place / name).is_file()), None)
        if error.code != "policy-not-found" or named is None:
            if error.code == "policy-not-found":
                return None
            raise
        path, found = find_on_disk(place, policy=named, encoding=encoding)
    files = tuple(Path(each.key) for each in found)
    texts = [
        SourceText(file=each.name, text=decode(read_bytes(file), each.name, encoding))
        for each, file in zip(found, files, strict=True)
    ]
    read = parse(texts).policy
    pictures = tuple(_pictures(read, files[0].parent, place))
    return There(
        path=path,
        texts=files,
        pictures=pictures,
        metadata=read.metadata,
        organisation=_organisation(read, texts),
    )


def _organisation(policy: "Policy", texts: "Iterable[SourceText]") -> str:
    """Whose policy it is: as it tells itself, as its title names it, or as its text keeps naming it."""
    from policylib.document import title_of
    from policylib.intake.organisations import organisation_in, organisation_of_title

    metadata = policy.metadata
    lines = (line for text in texts for line in text.text.splitlines())
    return (
        normalise(metadata.organisation)
        or organisation_of_title(title_of(policy), metadata.lang)
        or organisation_in(lines, metadata.lang)[0]
    )


def _pictures(policy: "Policy", folder: Path, place: Path) -> Iterator[Path]:
    from policylib.document import Figure, walk
    from policylib.publish.images import names_of

    for passage in walk(policy):
        if isinstance(passage.node, Figure):
            paths = ((folder / name).resolve() for name in names_of(passage.node.image))
            yield from (
                each for each in paths if each.is_relative_to(place.resolve()) and each.is_file()
            )


def is_top_of_repository(place: Path) -> bool:
    """Whether a repository of the folder begins in it, or would: servers read their files there."""
    place = place.absolute()
    if (place / ".git").exists():
        return True
    return not any((each / ".git").exists() for each in place.parents)


def attributes_for(texts: Iterable[Path], place: Path) -> str:
    """The lines by which `policylib git install` is understood, for everybody who installs it."""
    from policylib.history.diff_driver import driver_for

    paths = [each.resolve().relative_to(place.resolve()).as_posix() for each in texts]
    return "".join(f"{line}\n" for line in driver_for(paths, ("policylib",)).lines)
