"""How texts that visitors read are set in each language: quotes, apostrophes, dashes and spaces.

Latvian „…”, Russian and Ukrainian «…» (inside them „…“; Ukrainian with the apostrophe ’), English “…” and ’. Knows texts; never files or schemas.
"""

import re

# The quotes of a language: marks that open, marks that close, marks that do neither.
QUOTES = {"lv": ("„", "”", "’"), "ru": ("«„", "»“", "’"), "en": ("“‘", "”", "’"), "uk": ("«„", "»“", "’")}
ALL_QUOTES = "„“”‘’«»‚‹›"
NAMES = {"lv": "Latvian", "ru": "Russian", "en": "English", "uk": "Ukrainian"}

# In every language.
COMMON = [
    (re.compile(r"[\"']"), "a typewriter's quote or apostrophe"),
    (re.compile(r"  |^\s|\s$|\t"), "a space too many"),
    (re.compile(r"\s-\s|--"), "a hyphen instead of a dash"),
    (re.compile(r"\.\.\."), "three full stops instead of …"),
]
# \u00a0, the no-break space, keeps a number on the line of its unit.
SPACED = [
    (re.compile(r"\d(?!\u00a0) ?%"), "no U+00A0 between number and %"),
    (re.compile(r"\d (EUR|€|km|m|cm|kg|g|mg)\b"), "no U+00A0 between number and unit"),
    (re.compile(r"\d \d{3}\b"), "no U+00A0 inside a number"),
]
BY_LANGUAGE = {"lv": SPACED, "ru": SPACED, "uk": SPACED, "en": [(re.compile(r"\d\s%"), "a space between number and %")]}


def quote_faults(text, language):
    opening, closing, neutral = QUOTES[language]
    foreign = sorted({mark for mark in text if mark in ALL_QUOTES and mark not in opening + closing + neutral})
    if foreign:
        return [f"{' '.join(foreign)} in a text in {NAMES[language]}"]
    depth = 0
    for mark in text:
        depth += (mark in opening) - (mark in closing)
        if depth < 0:
            break
    return [] if depth == 0 else ["quotes that do not open and close in pairs"]


def faults(text, language=None):
    """What is wrong with a text; without a language only what is wrong in each of them."""
    found = [problem for pattern, problem in COMMON + BY_LANGUAGE.get(language, []) if pattern.search(text)]
    return found + (quote_faults(text, language) if language else [])
