"""The desk at which a version is recorded: what is on disk, what is committed, and one commit more.

Everything is written with git's plumbing: the trees with an index of its own, the branch and the
tag in one transaction, so that an interruption leaves the history as it was.
"""

import codecs
import os
import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from policylib.errors import AdoptionError, NoVersionsError
from policylib.history.disk import read_bytes
from policylib.history.frontmatter import edit_front_matter
from policylib.history.git import GitWriter
from policylib.history.places import is_markdown, shown
from policylib.history.settings import FILE_NAME

if TYPE_CHECKING:
    from policylib.document import Metadata, Policy, Text
    from policylib.history.drafting import Plan, Recorded
    from policylib.history.repository import GitHistory
    from policylib.history.sources import Resolved
    from policylib.history.versions import Version
    from policylib.markdown import Parsed

Contents = Mapping[str, bytes]
"""A policy's files: their paths in the repository, and their bytes."""


class Desk:
    """One repository, ready to record a version; raises `AdoptionError` where it is not ready."""

    def __init__(self, history: "GitHistory") -> None:
        self._history = history
        place = history.whereabouts
        if place.top is None:
            raise AdoptionError(
                "recording-in-bare",
                "{folder} is a bare repository: there is no text on disk to record",
                hint="work in a clone of it",
                folder=str(history.folder),
            )
        self._top = place.top
        self._git_dir = place.git_dir
        self._git = GitWriter(place)
        found = self._git.ask("symbolic-ref", "--quiet", "HEAD")
        if not found.startswith("refs/heads/"):
            raise AdoptionError(
                "recording-detached",
                "no branch is checked out, so a commit would belong to nothing",
                hint="check out the branch first, such as `git switch main`",
            )
        self.branch = found.strip().removeprefix("refs/heads/")
        self.head = self._git.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").strip()
        self._check_clean()

    def _check_clean(self) -> None:
        for name in (
            "index.lock",
            "MERGE_HEAD",
            "CHERRY_PICK_HEAD",
            "REVERT_HEAD",
            "rebase-merge",
            "rebase-apply",
        ):
            if (self._git_dir / name).exists():
                raise AdoptionError(
                    "recording-in-between",
                    "git is in the middle of something else ({name})",
                    hint="finish it or call it off; `git status` says how",
                    name=name,
                )
        staged = (
            self._git.ask("diff-index", "--cached", "--name-only", "-z", "--no-ext-diff", self.head)
            if self.head
            else self._git.ask("ls-files", "-z")
        )
        if staged:
            names = [shown(name) for name in staged.split("\0") if name]
            raise AdoptionError(
                "recording-staged",
                "something is staged for another commit: {names}",
                hint="commit them, or take them back with `git restore --staged .`",
                count=len(names),
                names=", ".join(names[:5]),
            )

    @cached_property
    def versions(self) -> "tuple[Version, ...]":
        """The versions that there are, none in a new repository."""
        try:
            return self._history.versions()
        except NoVersionsError:
            return ()

    def author(self) -> str:
        """Name and address from git's configuration."""
        told = self._git.ask("-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT")
        found = re.match(r"(.+?) <(.*?)> ", told)
        if not found or not found[1].strip():
            raise AdoptionError(
                "recording-without-author",
                "git does not know who you are",
                hint='tell it once: git config --global user.name "…" and git config --global user.email "…"',
            )
        return f"{found[1]} <{found[2]}>"

    def on_disk(self) -> Contents:
        """The policy as it stands in the work tree, first file first."""
        files = self._history.work_tree().files
        contents: dict[str, bytes] = {}
        for file in files:
            path = Path(os.path.realpath(self._history.folder / file.key))
            if not path.is_relative_to(self._top):
                raise AdoptionError(
                    "recording-outside",
                    "{path} is not in the repository",
                    hint="move it there, or correct --policy",
                    path=file.name,
                )
            contents[path.relative_to(self._top).as_posix()] = read_bytes(path)
        return contents

    def committed(self) -> Contents:
        """The policy in the commit that is checked out; nothing in a new repository."""
        return self._history.contents_at(self.head) if self.head else {}

    def files_of(self, resolved: "Resolved") -> Contents:
        """The policy in the commit that a reference means."""
        return self._history.contents_at(resolved.commit)

    def place_of(self, contents: Contents) -> str:
        """The file or the folder that holds a policy, for a reader."""
        names = list(contents)
        return shown(names[0] if len(names) == 1 else names[0].rpartition("/")[0] or ".")

    def differs_only_in(self, commit: str, paths: set[str]) -> bool:
        """Whether a commit and the one that is checked out have the same files but for these."""
        changed = self._git.ask(
            "diff-tree", "-r", "-z", "--name-only", "--no-ext-diff", commit, self.head
        )
        return {name for name in changed.split("\0") if name} <= paths

    def changed(
        self, contents: Contents, values: Mapping[str, str | None], label: str
    ) -> dict[str, bytes | None]:
        """The files that a commit must hold, with these values in the front matter of the first.

        An editor's words about the version go with it, and what policy.toml needs.
        """
        committed = self.committed()
        first = next(iter(contents))
        edited = {**contents, first: _edited(first, contents[first], values)}
        wanted: dict[str, bytes | None] = dict(edited)
        wanted |= dict.fromkeys(path for path in committed if path not in contents)
        wanted |= self._attachments(edited)
        found = self._history.words_about(self._history.work_tree(), label)
        if found is not None and found.path is not None:
            wanted[found.path.resolve().relative_to(self._top).as_posix()] = found.content
        settings = self._history.home / FILE_NAME
        if settings.is_file():
            name = settings.relative_to(self._top).as_posix()
            wanted[name] = read_bytes(settings)
            wanted |= self._house_files()
        return {
            path: content
            for path, content in wanted.items()
            if path == first or content != self._committed_blob(path)
        }

    def _attachments(self, contents: Contents) -> Contents:
        """The pictures and files in the policy's folder that its text refers to."""
        found: dict[str, bytes] = {}
        for name in sorted(_targets(self.parse(contents).policy)):
            for path in contents:
                place = self._top / posixpath.dirname(path) / unquote(name)
                real = Path(os.path.realpath(place))
                root = self._top / posixpath.dirname(next(iter(contents)))
                # What a link leads to may stand somewhere else; then it is no part of the policy.
                if place == real and real.is_relative_to(root) and os.path.isfile(real):  # noqa: PTH113
                    found[real.relative_to(self._top).as_posix()] = read_bytes(real)
        return {path: content for path, content in found.items() if not is_markdown(path)}

    def _house_files(self) -> Contents:
        """What `[organisation]` names: without it no other clone could publish."""
        table = self._history.settings.organisation
        fonts = table.get("fonts")
        named = [table.get(key) for key in ("logo", "css", "accessibility_statement")]
        named += fonts.values() if isinstance(fonts, dict) else ()
        found: dict[str, bytes] = {}
        for name in named:
            if not isinstance(name, str):
                continue
            content = self._history.beside_settings(name)
            if content is not None:
                path = os.path.realpath(self._history.home / name)
                found[Path(path).relative_to(self._top).as_posix()] = content
        return found

    def _committed_blob(self, path: str) -> bytes | None:
        return self._history.blob_at(self.head, path) if self.head else None

    def metadata_of(self, contents: Contents) -> "Metadata":
        """The front matter of a policy's first file."""
        from policylib.markdown import decode, read_metadata

        first, content = next(iter(contents.items()))
        return read_metadata(decode(content, shown(first), "utf-8"), shown(first))

    def parse(self, contents: Contents) -> "Parsed":
        """A policy's files as a policy."""
        from policylib.markdown import SourceText, decode, parse

        sources = [
            SourceText(file=shown(path), text=decode(content, shown(path), "utf-8"))
            for path, content in contents.items()
        ]
        return parse(sources, self._history.profile)

    def check_new_branch(self, name: str) -> None:
        """Raise where a branch cannot be made."""
        self._check_new(f"refs/heads/{name}", name, "branch")

    def check_new_tag(self, name: str) -> None:
        """Raise where a tag cannot be made."""
        self._check_new(f"refs/tags/{name}", name, "tag")

    def _check_new(self, ref: str, name: str, kind: str) -> None:
        if not name or self._git.ask("check-ref-format", "--normalize", ref).strip() != ref:
            raise AdoptionError(
                "ref-unusable",
                "{name} cannot be the name of a {kind}",
                hint="choose a number such as 3.1",
                name=shown(name),
                kind=kind,
            )
        if self._git.ask("for-each-ref", "--format=%(refname)", ref):
            raise AdoptionError(
                "ref-exists",
                "there is a {kind} called {name} already",
                hint="choose another number, or go on there: git switch {name}",
                name=shown(name),
                kind=kind,
            )

    def record(self, plan: "Plan") -> "Recorded":
        """Carry a plan out."""
        from policylib.history.drafting import Recorded

        self._check_still(plan)
        entries = self._entries(plan.files)
        commit = self._commit(plan, entries)
        base = self._base_of_draft() if plan.tag else ""
        target = f"refs/heads/{base or plan.branch}"
        # A branch is only moved from where it was seen, and one that is made must be new.
        old = self._git.ask("rev-parse", "--verify", "--quiet", target).strip()
        commands = [f"update {target} {commit} {old}" if old else f"create {target} {commit}"]
        if plan.tag:
            commands.append(f"create refs/tags/{plan.tag} {self._tag(plan, commit)}")
        self._write_files(plan.files)
        # Killed between any two of these, the repository is whole: the draft's branch goes last.
        self._git.write("update-ref", "--stdin", stdin="\n".join([*commands, ""]).encode())
        self._git.write("symbolic-ref", "HEAD", target)
        if base:
            self._git.write("update-ref", "-d", f"refs/heads/{self.branch}", self.head)
        self._git.write("update-index", "-z", "--add", "--index-info", stdin=entries)
        return Recorded(
            label=plan.label,
            commit=commit,
            branch=base or plan.branch,
            tag=plan.tag,
            files=tuple(shown(path) for path in plan.files),
        )

    def _check_still(self, plan: "Plan") -> None:
        """Raise where the text or the branch is not what the plan was made from."""
        is_here = not plan.tag or (self.branch, self.head) == (plan.branch, plan.start)
        if not is_here or dict(self.on_disk()) != dict(plan.seen):
            raise AdoptionError(
                "plan-outdated",
                "the text was edited or committed while version {version} was being looked at",
                hint="repeat the command and look at it again",
                version=plan.label,
            )

    def _base_of_draft(self) -> str:
        """The branch that a draft's branch left, where it has not moved since; else nothing."""
        if not re.match(r"(?:udkast|draft)", self.branch) or not self.head:
            return ""
        form = "--format=%(refname)%00%(worktreepath)"
        merged = self._git.ask("for-each-ref", "--merged", self.head, form, "refs/heads")
        # One that is checked out in another work tree would become another text under its reader.
        names = [
            ref.removeprefix("refs/heads/")
            for ref, elsewhere in (line.split("\0") for line in merged.splitlines())
            if not elsewhere
        ]
        bases = [name for name in names if not re.match(r"(?:udkast|draft)", name)]
        return (
            bases[0] if len(bases) == 1 else next((n for n in bases if n in {"main", "master"}), "")
        )

    def _entries(self, files: Mapping[str, bytes | None]) -> bytes:
        """The files as lines for `git update-index --index-info`; their contents are stored."""
        lines = []
        for path, content in files.items():
            name = os.fsencode(path)
            if content is None:
                lines.append(b"0 %s\t%s\0" % (b"0" * len(self.head or "0" * 40), name))
            else:
                blob = self._git.write("hash-object", "-w", "--stdin", stdin=content).strip()
                lines.append(b"100644 %s\t%s\0" % (blob.encode(), name))
        return b"".join(lines)

    def _commit(self, plan: "Plan", entries: bytes) -> str:
        index = self._git_dir / f"policylib-index-{os.getpid()}"
        own = {"GIT_INDEX_FILE": str(index)}
        try:
            if plan.start:
                self._git.write("read-tree", plan.start, environment=own)
            self._git.write(
                "update-index", "-z", "--add", "--index-info", stdin=entries, environment=own
            )
            tree = self._git.write("write-tree", environment=own).strip()
        finally:
            index.unlink(missing_ok=True)
        parents = ("-p", plan.start) if plan.start else ()
        message = (plan.message.strip() + "\n").encode()
        return self._git.write(
            "-c", "i18n.commitEncoding=UTF-8", "commit-tree", tree, *parents, stdin=message
        ).strip()

    def _tag(self, plan: "Plan", commit: str) -> str:
        tagger = self._git.write("var", "GIT_COMMITTER_IDENT").strip()
        head = f"object {commit}\ntype commit\ntag {plan.tag}\ntagger {tagger}\n\n"
        message = plan.message.partition("\n")[0] + "\n"
        return self._git.write("mktag", stdin=(head + message).encode()).strip()

    def _write_files(self, files: Mapping[str, bytes | None]) -> None:
        for path, content in files.items():
            place = self._top / path
            if content is None:
                place.unlink(missing_ok=True)
                continue
            if place.is_file() and place.read_bytes() == content:
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            part = place.with_name(f"{place.name}.policylib-{os.getpid()}")
            try:
                part.write_bytes(content)
                part.replace(place)
            finally:
                part.unlink(missing_ok=True)


def _edited(file: str, content: bytes, values: Mapping[str, str | None]) -> bytes:
    from policylib.markdown import decode

    mark = content[:3] if content.startswith(codecs.BOM_UTF8) else b""
    return mark + edit_front_matter(decode(content, shown(file), "utf-8"), values).encode()


def _targets(policy: "Policy") -> set[str]:
    """Every picture and relative link of a policy."""
    from policylib.document import Figure, Section, texts_in, walk

    found: set[str] = set()
    for passage in walk(policy):
        match passage.node:
            case Figure(image=image, link=link):
                found |= {image, link.target if link else ""}
            case Section(title=title):
                found |= _in_runs([title])
            case node:
                found |= _in_runs(texts_in(node))
    # Addresses, places in the text, and what is hidden are no files of the policy.
    return {each for each in found if each and not re.search(r":|\0|^[#/]|(?:^|/)\.", each)}


def _in_runs(texts: "Iterable[Text]") -> set[str]:
    runs = [run for text in texts for run in text]
    return {run.image for run in runs} | {run.link.target for run in runs if run.link}
