"""Regular expressions match what the host's own matcher finds, in bounded time."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.library.re.matching import compiled
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGNS = st.sampled_from(
    ["a", "b", "A", ".", r"\d", r"\w", r"\b", r"\s", "[ab]", "[^a]", "[a-c1]", "^", "$", "1", " "]
)
REPEATS = st.sampled_from(["", "", "*", "+", "?", "*?", "+?", "??", "{1,2}", "{2}", "{0,2}?"])
PATTERNS = st.recursive(
    st.tuples(SIGNS, REPEATS).map(lambda parts: _repeated(*parts)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.tuples(inner, inner).map("|".join),
        st.tuples(inner, REPEATS).map(lambda parts: f"({parts[0]}){parts[1]}"),
        st.tuples(inner, REPEATS).map(lambda parts: f"(?:{parts[0]}){parts[1]}"),
        inner.map(lambda part: f"(?={part})"),
        inner.map(lambda part: f"(?!{part})"),
    ),
    max_leaves=6,
)
TEXTS = st.text(alphabet="abA1 \n", max_size=8)
FLAGS = st.sampled_from([0, re.IGNORECASE, re.MULTILINE, re.DOTALL, re.IGNORECASE | re.MULTILINE])


def _untold(_effort: int) -> None:
    """Nobody wants to know what a search takes."""


def _repeated(sign: str, repeat: str) -> str:
    return sign if sign in {"^", "$", r"\b"} else sign + repeat


@given(PATTERNS, TEXTS, FLAGS, st.booleans())
def test_a_search_finds_what_the_host_finds(
    pattern: str,
    text: str,
    flags: int,
    whole: bool,
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        host = re.compile(pattern, flags)
    there = host.fullmatch(text) if whole else host.search(text)

    found = compiled(pattern, int(flags)).match(
        text, 0, len(text), whole=whole, anywhere=not whole, advance=False, spend=_untold
    )

    assert _told(found) == _spans(there)


def _told(found: tuple[Sequence[tuple[int, int] | None], int] | None) -> list[tuple[int, int]]:
    return [] if found is None else [(-1, -1) if each is None else each for each in found[0]]


def _spans(found: re.Match[str] | None) -> list[tuple[int, int]]:
    return [] if found is None else [found.span(each) for each in range(found.re.groups + 1)]


@pytest.mark.parametrize("repeat", ["*", "+", "*?", "+?", "{2}", "{2,}", "{0,3}", "{1,2}?"])
@pytest.mark.parametrize(
    "body", ["a*", "a*|.", "|a", "a?|b", "a*?|b", "(a*)|b", "a|b*|1", "^|b", r"\b|."]
)
@pytest.mark.parametrize("text", ["", "1", "b1", "ab", "aab1"])
def test_a_round_that_matches_nothing_counts_as_for_the_host(
    body: str, repeat: str, text: str
) -> None:
    pattern = f"({body}){repeat}"
    host = re.compile(pattern)

    for whole, there in ((False, host.search(text)), (True, host.fullmatch(text))):
        found = compiled(pattern, 0).match(
            text, 0, len(text), whole=whole, anywhere=not whole, advance=False, spend=_untold
        )
        assert _told(found) == _spans(there)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(a+)+$", "a" * 40 + "b"), ("(a|aa)+$", "a" * 60 + "b"), ("(.*)*x", "y" * 50),
        ("(a?){30}a{30}", "a" * 29), (r"(\w+\s?)*$", "word " * 30 + "!"),
        (r"^(([a-z])+.)+[A-Z]([a-z])+$", "a" * 60),
    ],
)  # fmt: skip
def test_a_pattern_that_explodes_is_given_up(pattern: str, text: str) -> None:
    with pytest.raises(LimitError, match=r"steps|repeats"):
        compiled(pattern, 0).match(
            text, 0, len(text), whole=False, anywhere=True, advance=False, spend=_untold
        )


def test_a_long_text_is_searched_by_a_simple_pattern() -> None:
    text = "x" * 100_000 + "a1"

    found = compiled(r"a\d", 0).match(
        text, 0, len(text), whole=False, anywhere=True, advance=False, spend=_untold
    )

    assert found is not None
    assert found[0][0] == (100_000, 100_002)
