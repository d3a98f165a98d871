"""The English words of the search page, and English as a search knows it."""

# The tables are read across, not down.
# fmt: off
from policylib.language.search import SearchWords, WordHabits

ENGLISH = SearchWords(
    title="Search",
    lead="Search {versions}.",
    field="What are you looking for?",
    button="Search",
    hint="Write one or more words. Parts of words are found too: “leave” also finds “leaves”.",
    results="Results",
    count_none="No places found with “{query}”.",
    count_one="1 place found with “{query}”.",
    count_many="{count} places found with “{query}”.",
    some_words="No place has all of the words. These have some of them.",
    also="Searched for too: {words}.",
    nothing_typed="Write a word to search for.",
    meant="Did you mean “{words}”?",
    try_else="Try fewer or other words, or see the themes below.",
    more="Show more",
    shown="{shown} of {count} are shown.",
    was_called="Was called “{title}” in {versions}.",
    quoted="“{words}”",
    gone="No longer a theme.",
    draft="DRAFT",
    found_title="{query} – {title}",
    without_script=(
        "The search needs JavaScript, which is not on here. Open the policy below instead, and "
        "search the page with Ctrl+F (on a Mac: Cmd+F)."
    ),
    themes="Themes and other parts",
)

HABITS = WordHabits(
    endings=("ings", "ing", "ed", "es", "'s", "e", "s"),
    small=(
        "a", "after", "all", "an", "and", "any", "are", "as", "at", "be", "by", "can", "do", "for", "from", "has", "have",
        "how", "i", "if", "in", "is", "it", "its", "may", "must", "no", "not", "of", "on", "or", "our", "shall", "that",
        "the", "their", "they", "this", "to", "under", "we", "what", "when", "where", "which", "who", "will", "with", "you",
        "your",
    ),
    synonyms=(
        ("sickness", "illness", "absence", "sick"),
        ("leave", "holiday", "vacation"),
        ("pay", "salary", "wage", "remuneration"),
        ("parental", "maternity", "paternity"),
        ("recruitment", "hiring", "appointment"),
        ("dismissal", "termination", "redundancy"),
        ("training", "course", "education"),
        ("homeworking", "telework", "remote"),
        ("harassment", "bullying"),
        ("manager", "leader"),
        ("employee", "staff", "worker"),
        ("ai", "artificial intelligence"),
    ),
)
