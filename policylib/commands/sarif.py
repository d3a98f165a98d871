"""Findings as SARIF 2.1.0, which code forges show beside the lines of a merge request.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020; for what
code forges read of it, GitHub's "SARIF support for code scanning".
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

from policylib.commands.problems import problem_facts
from policylib.commands.session import Tongue
from policylib.errors import Problem, Severity

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif_of(
    problems: Sequence[Problem],
    silenced: Sequence[tuple[Problem, str]],
    tongue: Tongue,
    *,
    version: str,
    path_of: Callable[[str], str],
) -> dict[str, Any]:
    """The log of one run. `path_of` makes of a file's name its path from the top of the project.

    What was silenced is in it, with its reason, as suppressed: forges show it as dealt with.
    """
    found = [(problem, None) for problem in problems] + [(each, why) for each, why in silenced]
    codes = sorted({problem.code for problem, _ in found})
    seen: Counter[str] = Counter()
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "policylib",
                        "version": version,
                        "rules": [_rule(code, found, tongue) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, why, tongue, path_of, seen) for problem, why in found],
            }
        ],
    }


def _rule(code: str, found: Sequence[tuple[Problem, str | None]], tongue: Tongue) -> dict[str, Any]:
    problem = next(each for each, _ in found if each.code == code)
    sentence, hint = (_without_facts(text) for text in _templates(problem, tongue))
    return {
        "id": code,
        "shortDescription": {"text": sentence},
        "help": {"text": hint or sentence},
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }


def _templates(problem: Problem, tongue: Tongue) -> tuple[str, str]:
    if tongue == "da":
        from policylib.language.messages_da import MESSAGES

        return MESSAGES.get(problem.code, (problem.sentence, problem.hint))
    return problem.sentence, problem.hint


def _without_facts(template: str) -> str:
    """A template as a sentence of its own: what a finding fills in is three dots."""
    bare = re.sub(r"\{\w+\}", "…", template)
    return bare[:1].upper() + bare[1:]


def _result(
    problem: Problem,
    why: str | None,
    tongue: Tongue,
    path_of: Callable[[str], str],
    seen: Counter[str],
) -> dict[str, Any]:
    facts = problem_facts(problem, tongue)
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "level": _LEVELS[problem.severity],
        "message": {"text": facts["message"]},
        "partialFingerprints": {"policylibFinding/v1": _fingerprint(problem, seen)},
    }
    if problem.file:
        place: dict[str, Any] = {
            "artifactLocation": {"uri": quote(path_of(problem.file)), "uriBaseId": "%SRCROOT%"}
        }
        if problem.line:
            place["region"] = {"startLine": problem.line}
        location: dict[str, Any] = {"physicalLocation": place}
        if problem.place:
            location["logicalLocations"] = [{"fullyQualifiedName": problem.place}]
        result["locations"] = [location]
    if why is not None:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _fingerprint(problem: Problem, seen: Counter[str]) -> str:
    """The same for the same finding, also after lines were added above it."""
    told = "\n".join((problem.code, problem.file, problem.place, str(problem.facts.get("about"))))
    seen[told] += 1
    return hashlib.sha256(f"{told}\n{seen[told]}".encode()).hexdigest()[:32]
