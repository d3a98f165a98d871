"""Where a finding stands: every place of an odd character, and remarks that no reader sees."""

import base64
import json
from pathlib import Path

from policylib.publish.bundled import bundled_font
from policylib.publish.pdf_letters import in_letters_of, unprintable
from tests.commanding import DANISH, OLD, run
from tests.test_publish_pdf_letters import CUTS, with_star

SILENCE = '[[check.silence]]\ncode = "character-invisible"\nplace = "ferie"\nreason = "aftalt"\n'


def test_every_place_of_an_unseen_character_can_be_reached(tmp_path: Path) -> None:
    odd = OLD.replace("kolleger, der", "kol\u200bleger, der").replace(
        "én reference", "én\u200b \u202eref"
    )
    odd = odd.replace("Ferie aftales", "Fe\u200brie \u200b aftales")
    (tmp_path / "politik.md").write_text(odd, "utf-8")
    told = run("check", folder=tmp_path, **DANISH).stdout.splitlines()
    assert told[0] == (
        "politik.md:19: advarsel: et usynligt tegn i »kol[U+200B]leger,«: ZERO WIDTH SPACE "
        "(U+200B), 4 i alt. Slet det, medmindre det skal stå der [character-invisible]"
    )
    assert told[1] == "  og 2 steder til (linje 23, 33); --all viser dem [character-invisible]"
    assert "»[U+202E]ref.«" in told[2]
    everything = run("check", "--all", folder=tmp_path, **DANISH).stdout
    for place in ("»én[U+200B]«", "»Fe[U+200B]rie«", "ferie/hvad-goer-vi/p1]"):
        assert place in everything
    data = json.loads(run("check", "--format", "json", folder=tmp_path).stdout)
    lines = [each["line"] for each in data["problems"] if each["code"] == "character-invisible"]
    assert lines == [19, 23, 33]
    log = json.loads(run("check", "--format", "sarif", folder=tmp_path).stdout)
    places = [each["locations"][0]["physicalLocation"] for each in log["runs"][0]["results"]]
    assert sorted(each["region"]["startLine"] for each in places) == [19, 23, 23, 33]


def test_an_unseen_character_is_silenced_at_one_place_and_told_at_the_others(
    tmp_path: Path,
) -> None:
    odd = OLD.replace("kolleger, der", "kol\u200bleger, der").replace(
        "Ferie aftales", "Fe\u200brie"
    )
    (tmp_path / "politik.md").write_text(odd, "utf-8")
    (tmp_path / "policy.toml").write_text(SILENCE, "utf-8")
    told = run("check", "--lang", "en", folder=tmp_path).stdout.splitlines()
    assert told[0].startswith("politik.md:19: warning: an invisible character in »kol[U+200B]leger")
    assert "0 errors, 1 warning, 0 notes." in told
    assert told[-1].startswith("1 is silenced")


def test_hidden_remarks_are_told_of_each_on_its_line(tmp_path: Path) -> None:
    remarked = OLD.replace(
        "# Personalepolitik\n", "# Personalepolitik\n\n<!-- spørg HR\nom dette -->\n"
    )
    remarked = remarked.replace(
        "lederen.", "lederen <!-- eller TR? -->.\n\n[//]: # (ring til Karen)\n\n`<!-- kode -->`"
    )
    remarked = remarked.replace("lang: da", "lang: da # sprog")
    (tmp_path / "politik.md").write_text(remarked, "utf-8")
    told = run("check", folder=tmp_path, **DANISH)
    assert told.returncode == 0
    assert told.stdout.splitlines()[:3] == [
        f"politik.md:{line}: bemærkning: en skjult bemærkning, som ikke kommer med, når politikken "
        f"udgives: »{words}«. Slet den, når den er klaret [hidden-remark]"
        for line, words in ((15, "spørg HR om dette"), (36, "eller TR?"), (38, "ring til Karen"))
    ]
    assert "3 bemærkninger" in told.stdout


def test_the_name_of_a_link_definition_is_no_remark(tmp_path: Path) -> None:
    text = OLD.replace("med lederen.", "med [lederen][l].\n\n[l]: https://lyngvig.example")
    (tmp_path / "politik.md").write_text(text, "utf-8")
    assert "hidden-remark" not in run("check", folder=tmp_path).stdout


def test_letters_that_a_pdf_shows_as_numbers_are_told_where_they_stand(tmp_path: Path) -> None:
    odd = OLD.replace("der bliver.", "der bliver 🎓.\n\n→ Ωmega, Łódź, 30 € og ﬁn – »ja« ✓ ½ …")
    odd = odd.replace("Ferie aftales", "休假 Ferie aftales")
    (tmp_path / "politik.md").write_text(odd, "utf-8")
    data = json.loads(run("check", "--format", "json", folder=tmp_path).stdout)
    found = [each for each in data["problems"] if each["code"] == "character-unprintable"]
    assert [(each["line"], each["facts"]["letter"]) for each in found] == [
        (19, "🎓"), (35, "休"), (35, "假"),
    ]  # fmt: skip
    told = run("check", folder=tmp_path, **DANISH).stdout.splitlines()[0]
    assert told == (
        "politik.md:19: advarsel: »🎓« findes ikke i skrifterne, så i en PDF står der [U+1F393]: "
        "»der bliver 🎓.«. Skriv det med ord, eller nævn en skrift, der har det, i policy.toml "
        "[character-unprintable]"
    )


def test_what_is_told_as_unprintable_is_what_a_pdf_really_prints() -> None:
    signs = "🎓休Ωﬁ→€½✓☑★✔①\ue000中ა"
    made = in_letters_of(f"<p>{signs}</p>", bundled_font)
    assert unprintable(signs, bundled_font) == {
        sign for sign in signs if f"[U+{ord(sign):04X}]" in made
    }


def test_a_letter_that_the_organisations_own_fonts_have_is_no_finding(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(OLD.replace("der bliver.", "der bliver ★ 休."), "utf-8")
    before = run("check", "--format", "json", folder=tmp_path).stdout
    named = []
    for family in ("Serif", "Sans"):
        for cut, name in CUTS.items():
            content = base64.b64decode(with_star(f"{family}{name}").partition(",")[2])
            (tmp_path / f"{family}{name}.ttf").write_bytes(content)
            named.append(f'{family.lower()}{cut} = "{family}{name}.ttf"')
    told = "\n".join(["[organisation]", 'name = "Lyngvig"', "[organisation.fonts]", *named, ""])
    (tmp_path / "policy.toml").write_text(f'path = "politik.md"\n{told}', "utf-8")
    after = run("check", "--format", "json", folder=tmp_path).stdout
    letters = [
        [
            each["facts"]["letter"]
            for each in json.loads(answer)["problems"]
            if each["code"] == "character-unprintable"
        ]
        for answer in (before, after)
    ]
    assert letters == [["★", "休"], ["休"]]
