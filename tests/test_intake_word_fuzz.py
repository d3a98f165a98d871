"""Word files with damaged or hostile XML inside: our errors or a result, in bounded time."""

import io
import re
import time
import zipfile
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policylib.errors import PolicylibError
from policylib.intake import Imported, TrackedChanges
from policylib.intake.word import import_word
from policylib.markdown import read
from policylib.publish.word import policy_word
from tests.word_edits import text
from tests.word_intake import item, lists, p, packed, r, table, word
from tests.word_mean import MEAN, box, control, field

_SECONDS = 10
_PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/comments.xml", "word/footnotes.xml")  # fmt: skip
_TAG = re.compile(rb"<[^<>]{1,400}>")
_VALUE = re.compile(rb'="[^"<>]{0,200}"')
_VALUES = ("", "0", "-1", "9", "99999999999999999999", "1e999", "nan", "true", "x", "a" * 200, "æøå", "../../x", "%1", "￿")  # fmt: skip


@cache
def _whole() -> dict[str, bytes]:
    """The parts of a file with all that a Word file can have."""
    body = (
        p("Politik", "Titel") + p("Ferie", "Overskrift1") + item("mod") + item("at svare", depth=1)
        + p(r("Se ") + field("REF _Ref1", r("3")) + '<w:r><w:footnoteReference w:id="1"/></w:r>')
        + p('<w:commentRangeStart w:id="1"/>' + r("Altid") + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>')
        + p('<w:ins w:id="1" w:author="Bo Holm">' + r("nyt") + '</w:ins><w:del w:id="2"><w:r><w:delText>gammelt</w:delText></w:r></w:del>', more='<w:rPr><w:ins w:id="3"/></w:rPr>')
        + table(("Hvad", "Beløb"), ("Gave", "750"), head=True) + p(r("Husk") + box(p("boksen")))
        + control(p("Feltet")) + p("Citatet", "Citat")
    )  # fmt: skip
    content = word(
        body, numbering=lists(("bullet", "•"), ("lowerLetter", "%1)")),
        footnotes=f'<w:footnote w:id="1">{p("Noten")}</w:footnote>',
        comments=f'<w:comment w:id="1" w:author="Bente Hansen" w:date="2021-11-02T09:00:00Z">{p("Hvornår?")}</w:comment>',
    )  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


@cache
def _ours() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(policy_word(read(text("2.0"))))) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def outcome(content: bytes) -> Imported | PolicylibError:
    """What an import gives; any other error than ours, or too long a time, fails."""
    start = time.process_time()
    found: Imported | PolicylibError
    try:
        found = import_word(content, file="politik.docx", changes=TrackedChanges.PROPOSAL)
    except PolicylibError as error:
        found = error
    assert time.process_time() - start < _SECONDS
    return found


def _mutated(data: st.DataObject, content: bytes) -> bytes:
    """A part after one mutation of its XML, still written as XML is."""
    tags = list(_TAG.finditer(content))
    one, other = (tags[data.draw(st.integers(0, len(tags) - 1))] for _ in range(2))
    values = list(_VALUE.finditer(content))
    match data.draw(st.sampled_from(["drop", "double", "swap", "value", "name", "cut", "words"])):
        case "drop":
            return content[: one.start()] + content[one.end() :]
        case "double":
            piece = content[min(one.start(), other.start()) : max(one.end(), other.end())]
            return content[: one.start()] + piece + content[one.start() :]
        case "swap":
            first, last = sorted((one, other), key=lambda each: each.start())
            if first is last:
                return content
            middle = content[first.end() : last.start()]
            return content[: first.start()] + last[0] + middle + first[0] + content[last.end() :]
        case "value" if values:
            at = values[data.draw(st.integers(0, len(values) - 1))]
            told = data.draw(st.sampled_from(_VALUES)).encode()
            return content[: at.start()] + b'="' + told + b'"' + content[at.end() :]
        case "name":
            named = re.sub(rb"(</?)w:(\w+)", rb"\1w:p", one[0])
            return content[: one.start()] + named + content[one.end() :]
        case "cut":
            return content[: one.start()] + content[max(one.end(), other.start()) :]
        case _:
            told = data.draw(st.text(max_size=20)).encode("utf-8", "replace")
            return content[: one.end()] + told + content[one.end() :]


@settings(max_examples=120, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.data())
def test_mutated_parts_give_a_result_or_our_errors(data: st.DataObject) -> None:
    parts = dict(data.draw(st.sampled_from([_whole, _ours]))())
    for _ in range(data.draw(st.integers(1, 4))):
        name = data.draw(st.sampled_from([each for each in _PARTS if each in parts]))
        parts[name] = _mutated(data, parts[name])
    outcome(packed(parts))


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.data())
def test_elements_in_any_order_give_a_result_or_our_errors(data: st.DataObject) -> None:
    """Whole elements moved, doubled and dropped: what is written stays well-formed."""
    name = data.draw(st.sampled_from(sorted(MEAN)))
    with zipfile.ZipFile(io.BytesIO(MEAN[name].content)) as whole:
        parts = {each: whole.read(each) for each in whole.namelist()}
    body = parts["word/document.xml"]
    pieces = re.findall(rb"<w:p>.*?</w:p>|<w:r>.*?</w:r>|<w:t[^>]*>.*?</w:t>", body, re.DOTALL)
    for _ in range(data.draw(st.integers(1, 3))):
        old, new = data.draw(st.sampled_from(pieces)), data.draw(st.sampled_from([*pieces, b""]))
        body = body.replace(old, new, 1)
    parts["word/document.xml"] = body
    outcome(packed(parts))


@pytest.mark.parametrize(
    "body",
    [
        '<w:ins w:id="1">' * 3000 + r("x") + "</w:ins>" * 3000,
        "<w:sdt><w:sdtContent>" * 500 + p("x") + "</w:sdtContent></w:sdt>" * 500,
        p("<w:hyperlink>" * 240 + r("x") + "</w:hyperlink>" * 240),
        p("<w:smartTag>" * 200 + r("x") + "</w:smartTag>" * 200),
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000 + r("x")),
        p(field("REF x", "") * 10_000 + r("x")),
        p('<w:commentRangeStart w:id="1"/>' * 20_000 + r("x")),
        "".join(p(f'<w:commentRangeStart w:id="{at}"/>{r("x")}') for at in range(3000)),
        p(r("x") * 60_000),
        "".join(p(f"{at}. x") for at in range(1, 8_000)),
        table(*[("x",) * 60 for _ in range(200)]),
        "<w:tbl>" + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='63'/></w:tcPr><w:p/></w:tc></w:tr>" * 20_000 + "</w:tbl>",
        "".join(p("", more='<w:rPr><w:del w:id="1"/></w:rPr>') for _ in range(20_000)),
        "".join(f'<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{r("x")}</w:p>' for _ in range(20_000)),
        "".join(p(f"Overskrift {at}", f"Overskrift{1 + at % 2}") for at in range(4000)),
        p("(" * 50_000 + "1.1" * 50_000),
    ],
    ids=lambda body: body[:40],
)  # fmt: skip
def test_what_is_piled_up_gives_a_result_or_our_errors_in_bounded_time(body: str) -> None:
    outcome(word(body))
