"""A date at the start of a line keeps its day: the first of all tests of reading."""

import pytest

from policylib.document import BulletList, NumberedList, Paragraph, Policy, full_text, text_of
from policylib.markdown import SourceText, parse, read, write


def texts(policy: Policy) -> list[str]:
    return [full_text(block) for block in policy.blocks]


def problems_of(text: str) -> list[tuple[str, int | None]]:
    parsed = parse((SourceText(file="politik.md", text=text),))
    return [(problem.code, problem.line) for problem in parsed.problems]


def test_a_date_at_the_start_of_a_block_keeps_its_day() -> None:
    policy = read("1. marts 2020 gælder de nye regler.")
    assert texts(policy) == ["1. marts 2020 gælder de nye regler."]
    assert isinstance(policy.blocks[0], Paragraph)


def test_another_day_is_another_text() -> None:
    assert texts(read("15. marts er fristen.")) == ["15. marts er fristen."]
    assert read("15. marts er fristen.") != read("1. marts er fristen.")


@pytest.mark.parametrize("day", ["1. marts", "15. marts", "31. december", "1) marts", "2. Maj"])
def test_a_wrapped_line_that_begins_with_a_date_goes_on_with_its_sentence(day: str) -> None:
    wrapped = f"Reglen gælder for alle aftaler, der er indgået senest den\n{day} 2020 i kommunen."
    assert read(wrapped) == read(wrapped.replace("\n", " "))
    assert f"{day} 2020" in texts(read(wrapped))[0]


def test_the_problem_names_the_line() -> None:
    assert problems_of("Titel\n\n1. marts 2020 gælder reglen.") == [("prose-number", 3)]
    assert problems_of("Vi skal aftale det senest\n1. marts.") == [("prose-number", 2)]
    assert problems_of("Vi skal aftale det\n- som før.") == [("prose-mark", 2)]


def test_an_escaped_number_is_prose_without_a_problem() -> None:
    assert texts(read("1\\. marts gælder reglen.")) == ["1. marts gælder reglen."]
    assert problems_of("1\\. marts gælder reglen.") == []


def test_the_writer_escapes_a_date_at_the_start_of_a_line() -> None:
    assert write(read("1. marts gælder reglen.")) == "1\\. marts gælder reglen.\n"


def test_two_dates_in_two_paragraphs_are_no_list() -> None:
    policy = read("1. marts: møde i udvalget\n\n2. april: høring")
    assert texts(policy) == ["1. marts: møde i udvalget", "2. april: høring"]
    assert all(isinstance(block, Paragraph) for block in policy.blocks)


def test_a_date_inside_a_list_keeps_its_day() -> None:
    policy = read("- 1. marts holder vi møde\n- Vi svarer senest\n  15. marts\n- 3. april: høring")
    assert full_text(policy.blocks[0]) == (
        "1. marts holder vi møde Vi svarer senest 15. marts 3. april: høring"
    )


def test_a_date_on_the_line_below_a_list_item_is_part_of_the_item() -> None:
    policy = read("1. Lederen indkalder senest\n15. marts til møde\n2. Medarbejderen svarer")
    assert len(policy.blocks) == 1
    numbered = policy.blocks[0]
    assert isinstance(numbered, NumberedList)
    assert [text_of(item) for item in numbered.items] == [
        "Lederen indkalder senest 15. marts til møde",
        "Medarbejderen svarer",
    ]


def test_a_date_in_a_heading_stays_in_its_title() -> None:
    policy = read("# Politik\n\n## 1. marts 2020 og før\n\n## 2. marts 2020 og efter\n")
    assert [text_of(section) for section in policy.sections] == [
        "1. marts 2020 og før",
        "2. marts 2020 og efter",
    ]


def test_a_date_never_becomes_an_item_even_where_its_number_would_fit() -> None:
    tight = read("1. Den ene.\n2. Den anden.\n3. marts er fristen.")
    assert texts(tight) == ["Den ene. Den anden. 3. marts er fristen."]
    loose = read("1. Den ene.\n\n2. Den anden.\n\n3. marts er fristen.")
    assert texts(loose) == ["Den ene. Den anden.", "3. marts er fristen."]


def test_a_list_whose_numbers_jump_shows_every_number() -> None:
    policy = read("1. Ansøgning\n\n15. marts er fristen\n\n3. Svar")
    assert texts(policy) == ["Ansøgning", "15. marts er fristen", "Svar"]
    last = policy.blocks[2]
    assert isinstance(last, NumberedList)
    assert last.start == 3


def test_a_list_that_begins_elsewhere_keeps_its_first_number() -> None:
    block = read("4. Fjerde punkt\n5. Femte punkt").blocks[0]
    assert isinstance(block, NumberedList)
    assert (block.start, len(block.items)) == (4, 2)


def test_a_number_that_interrupts_a_paragraph_alone_is_prose() -> None:
    policy = read("Vi har aftalt, at der er\n1. én samtale om året.")
    assert texts(policy) == ["Vi har aftalt, at der er 1. én samtale om året."]


def test_a_list_that_follows_its_announcement_is_a_list() -> None:
    policy = read("Fremgangsmåden er denne:\n1. Lederen indkalder.\n2. Medarbejderen svarer.")
    assert [type(block) for block in policy.blocks] == [Paragraph, NumberedList]
    policy = read("Vi tilbyder:\n- samtaler\n- kurser")
    assert [type(block) for block in policy.blocks] == [Paragraph, BulletList]


def test_a_list_that_nobody_could_have_wrapped_so_is_a_list() -> None:
    policy = read("Kommunen tilbyder\n- samtaler med en leder\n- kurser for alle ansatte\n- fri")
    assert [type(block) for block in policy.blocks] == [Paragraph, BulletList]


@pytest.mark.parametrize("mark", ["-", "+", "*", "#", ">", "=", "--", "1)", "|"])
def test_a_wrapped_line_that_begins_with_a_sign_goes_on_with_its_sentence(mark: str) -> None:
    wrapped = f"En løn, der er som aftalt\n{mark} eller højere, skal\nbegrundes."
    assert texts(read(wrapped)) == [" ".join(wrapped.split())]


def test_english_months_are_months_and_verbs_are_not() -> None:
    assert texts(read("1. March 2020 is the day.")) == ["1. March 2020 is the day."]
    assert isinstance(read("1. may be used\n2. must be used").blocks[0], NumberedList)
