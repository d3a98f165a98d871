"""From a passage to the very line: where in the source the words of a finding stand."""

import re
from collections.abc import Iterable, Mapping

from policylib.document import Policy, walk
from policylib.errors import Problem
from policylib.records import replace

_MOST_WORDS = 8


def with_lines(
    problems: Iterable[Problem], policy: Policy, texts: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Findings with the line on which their words (`facts["about"]`) begin.

    They know the line on which their passage begins; the words are looked for from there to the
    next passage. Where they are written otherwise than they are read, the line stays.
    """
    starts: dict[str, set[int]] = {}
    front = policy.metadata.source
    if front is not None:
        starts[front.file] = {front.line}
    for passage in walk(policy):
        source = passage.node.source
        if source is not None:
            starts.setdefault(source.file, set()).add(source.line)
    lines = {name: text.replace("\r\n", "\n").split("\n") for name, text in texts.items()}
    return tuple(_with_line(problem, starts, lines) for problem in problems)


def _with_line(
    problem: Problem, starts: Mapping[str, set[int]], lines: Mapping[str, list[str]]
) -> Problem:
    begun = starts.get(problem.file, set())
    about = str(problem.facts.get("about", "")).removesuffix(" …")
    if problem.line is None or problem.line not in begun or problem.file not in lines:
        return problem
    own = lines[problem.file]
    end = min((line for line in begun if line > problem.line), default=len(own) + 1)
    stretch = "\n".join(own[problem.line - 1 : end - 1])
    found = _search(about, stretch)
    if found is None:
        return problem
    mark = str(problem.facts.get("mark", about))
    start = found.start() + max(found[0].find(mark), 0)
    return replace(problem, line=problem.line + stretch.count("\n", 0, start))


def _search(about: str, stretch: str) -> re.Match[str] | None:
    """The words as they are read, else without regard to the signs between them (`*`, `>`)."""
    words = re.findall(r"\w+", about)[:_MOST_WORDS]
    if not words:
        return None
    exact = r"\s+".join(map(re.escape, about.split()))
    return re.search(exact, stretch) or re.search(r"\W+".join(map(re.escape, words)), stretch)
