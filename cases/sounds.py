"""How a name sounds when it was written down by ear: Joesoef, Youssef and Yusuf are one.

Names of newcomers come from other scripts and other countries' spelling, so vowels say little and
some consonants stand for each other. Meant to find more than it should: a person judges.
"""

from __future__ import annotations

import re

LONGEST = 60  # as a word of a name
# In this order: a longer spelling before the shorter one that it contains.
_SPELLINGS = (
    (r"sch|tsj|tch|sj|sh|ch(?=r)", "s"),
    (r"dzh|dj|zj|zh", "j"),
    (r"kh|gh|ch", "h"),
    (r"ph", "f"),
    (r"th|dh", "t"),
    (r"ck|cq|q", "k"),
    (r"c(?=[eiy])", "s"),
    (r"x", "ks"),
    (r"(?<=[aeiou])h$", ""),
)
_SAME = str.maketrans({"c": "k", "z": "s", "w": "f", "v": "f", "d": "t", "g": "h", "b": "p"})


def sound(token: str) -> str:
    """The consonants of a folded word as they sound; a name in another script stays itself.

    A first vowel, also a Y or J, reads "a" or "j"; other vowels fall out, as does a double letter.
    """
    if not re.fullmatch(r"[a-z]+", token):
        return token
    text = token
    for spelling, letter in _SPELLINGS:
        text = re.sub(spelling, letter, text)
    text = re.sub(r"^y|^j|^i(?=[aeou])", "j", text).translate(_SAME)
    first, rest = text[:1], re.sub(r"[aeiouyj]", "", text[1:])
    text = ("a" if first in "aeiou" else first) + rest
    return re.sub(r"(.)\1+", r"\1", text)[:LONGEST]
