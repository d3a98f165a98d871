"""The words of the changelog's page and of the feeds in English."""

from policylib.language.changelog import ChangelogWords

ENGLISH = ChangelogWords(
    lang="en",
    title="Changelog",
    lead="The newest version comes first. Under each theme, what is removed or binds less comes first.",
    versions="Go to a version",
    drafts="Drafts",
    drafts_note="Drafts are proposals. They are not in force.",
    past_drafts="Earlier drafts",
    past_draft="earlier draft",
    past_drafts_note="A later version or a later draft has taken their place. They are not in force.",
    not_rules="This is an earlier draft, which is not in force.",
    heard_until="Was in consultation until {date}.",
    compared_with="Compared with {version}.",
    ways="See the changes in {version}",
    read="Read {version}",
    see_change="Change {number}, before and now",
    place="Permanent address",
    place_of="Permanent address of the place of change {number}",
    follow="Be told of new versions",
    feed_all="All versions (Atom)",
    feed_substantive="Only versions that change the substance (Atom)",
    as_text="The whole changelog as text (Markdown)",
    entry="{policy}: {version}",
    feed_title="{policy}: all versions",
    feed_title_substantive="{policy}: changes in substance",
    feed_subtitle="What each version changed.",
    feed_subtitle_substantive="What each version changed. Versions in which only wording, signs or layout changed are left out.",
)
