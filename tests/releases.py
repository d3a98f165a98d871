"""What the tests of releases share: small editions, and the files of a folder."""

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from policylib.history.stages import Stage
from policylib.history.tracing import trace_stages
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.site import site_ways
from tests.publishing import policy

TEXT = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "{label}"
status: {status}
adopted_on: {adopted}
in_force_from: {start}
---

# Personalepolitik

## Tema 1: Løn

### Hvad vil vi?

Vi vil have en løn, som alle kan forstå.

### Hvad gør vi?

Lederen {verb} tilbyde en samtale.

{more}
"""

WITHOUT_PDF = frozenset({"html", "docx", "md", "json"})
LIGHT = frozenset({"html", "md", "json"})


def version(
    label: str,
    status: str = "adopted",
    start: str = "2019-01-01",
    verb: str = "kan",
    more: str = "",
    **given: Any,
) -> ReleaseVersion:
    """A small version; `given` are more of its fields."""
    text = TEXT.format(
        label=label,
        status=status,
        start=start,
        adopted=start if status == "adopted" else "''",
        verb=verb,
        more=more,
    )
    known = {"commit": hashlib.sha1(text.encode()).hexdigest(), **given}  # noqa: S324 - it looks like git's
    return ReleaseVersion(label=label, policy=policy(text), **known)


VERSIONS = (
    version("1.0", start="2014-06-01"),
    version("2.0-udkast", "consultation", "''", "bør", origin="1.0"),
    version("2.0", start="2019-01-01", verb="skal"),
    version("3.0", "draft", "''", "må", origin="2.0"),
)
ADOPTED = tuple(each for each in VERSIONS if not each.is_draft)


def edition(
    versions: Sequence[ReleaseVersion] = ADOPTED,
    *,
    kinds: frozenset[str] = LIGHT,
    known: Any = None,
    **given: Any,
) -> Edition:
    """An edition of versions whose passages were followed, as the command line makes it."""
    stages = [
        Stage(
            label=each.label,
            is_adopted=not each.is_draft,
            read=partial(getattr, each, "policy"),
            origins=(each.origin,) if each.origin else (),
        )
        for each in versions
    ]
    lineage = trace_stages(stages, known)
    made = Edition(versions=tuple(versions), lineage=lineage, kinds=kinds, **given)
    ways = site_ways(made) if versions and "html" in kinds else ()
    return dataclasses.replace(made, ways=ways)


def files_of(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def contents_of(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder, with its bytes."""
    return {name: (folder / name).read_bytes() for name in files_of(folder)}


def told_by(folder: Path) -> dict[str, Any]:
    """What versions.json says."""
    told: dict[str, Any] = json.loads((folder / "versions.json").read_text("utf-8"))
    return told


def day(text: str) -> datetime.date:
    """A date from its ISO form."""
    return datetime.date.fromisoformat(text)
