"""A policy as JSON: all its words, each once, and nothing that its schema does not know."""

import json
import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from policylib.document import Policy, Status, full_text
from policylib.explain.policy_json import FORMAT, policy_to_json
from policylib.history import open_history
from tests.documents import ROOT
from tests.policies import as_text, edited_pieces
from tests.publishing import HOSTILE, policy

SCHEMA = json.loads((ROOT / "policylib/explain/policy.schema.json").read_text("utf-8"))
ALL_SORTS = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "2.0"
status: adopted
adopted_on: 2018-11-26
approved_by: {body: Byrådet, date: 2018-11-26, reference: sag 18/1}
journal: 42
---

# Personalepolitik[^t]

Indledning.

## Tema 3: Løn

### Hvad gør vi?

- Retningslinje: Lederen **skal** svare.

  Også skriftligt.
  1. Først.
  2. Så.

- | Hvad | Beløb |
  | --- | --- |
  | Jubilæum | 750 kr. |

4. Fire.
5. Fem med [en vej](https://lyngvig.example "hertil").[^a]

> Vi gør os umage.
>
> Hver dag.

![Et kort](kort.png)

```sh
ls -l
```

<hr>

[^a]: Med samtykke.
[^t]: Om titlen.
"""


def told(text: Policy, **given: Any) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(policy_to_json(text, **given))
    return made


def words(text: str) -> Counter[str]:
    return Counter(text.replace("|", " ").split())


def all_words(document: dict[str, Any]) -> Counter[str]:
    """The words of title and passages; a heading's number is no part of its words."""
    texts = [each.get("title", each["text"]) for each in document["passages"]]
    return words(" ".join([document["title"], *texts]))


def test_it_is_as_its_schema_says_and_its_page_tells_every_key() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    document = told(policy(ALL_SORTS), name="2.0", commit="abc", lineage={"loen": "1.0:loen"})
    Draft202012Validator(SCHEMA).validate(document)
    assert document["format"] == FORMAT
    own = set(document) | {key for each in document["passages"] for key in each}
    page = (ROOT / "docs/policy-format.md").read_text("utf-8")
    assert own <= set(re.findall(r"`([a-z_]+)`", page))
    assert own == set(SCHEMA["properties"]) | set(SCHEMA["$defs"]["passage"]["properties"])
    kinds = {each["node"] for each in document["passages"]}
    assert kinds == set(SCHEMA["$defs"]["passage"]["properties"]["node"]["enum"])


@pytest.mark.parametrize("text", [ALL_SORTS, f"# {HOSTILE}\n\n{HOSTILE}\n\n- {HOSTILE}\n"])
def test_its_words_are_all_the_words_of_the_policy(text: str) -> None:
    read = policy(text)
    assert all_words(told(read)) == words(full_text(read))


@given(edited_pieces())
def test_its_words_are_all_the_words_of_any_policy(pieces: tuple[list[str], list[str]]) -> None:
    read = policy(as_text(pieces[1]))
    document = told(read)
    assert all_words(document) == words(full_text(read))
    Draft202012Validator(SCHEMA).validate(document)


def test_the_versions_of_the_sample_lose_no_word() -> None:
    with open_history(ROOT / "policy_versions") as history:
        for version in history.versions():
            read = history.read(history.at(version)).policy
            document = told(read)
            assert all_words(document) == words(full_text(read)), version.label
            Draft202012Validator(SCHEMA).validate(document)


def test_what_it_is_and_where_it_stands_is_told() -> None:
    document = told(policy(ALL_SORTS), status=Status.REPLACED, below="loen/hvad-goer-vi")
    assert document["status"] == "replaced"
    assert document["metadata"]["status"] == "adopted"
    assert document["metadata"]["journal"] == "42"
    assert document["metadata"]["approved_by"] == {
        "body": "Byrådet",
        "date": "2018-11-26",
        "reference": "sag 18/1",
    }
    first, *below = document["passages"]
    assert (first["anchor"], first["role"]) == ("loen/hvad-goer-vi", "what_we_do")
    assert all(each["anchor"].startswith("loen/hvad-goer-vi/") for each in below)
    by_anchor = {each["anchor"]: each for each in document["passages"]}
    assert by_anchor["loen/hvad-goer-vi/l1/i1"]["force"] == "guideline"
    assert by_anchor["loen/hvad-goer-vi/l2"]["start"] == 4
    fifth = by_anchor["loen/hvad-goer-vi/l2/i2"]
    assert fifth["notes"] == ["a"]
    assert fifth["links"] == [
        {"text": "en vej", "target": "https://lyngvig.example", "title": "hertil"}
    ]
