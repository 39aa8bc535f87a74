"""In a sentence names and values are bold, and code stands in its own letters."""

from __future__ import annotations

import pytest

from gui.theme.look import font_of
from gui.theme.measures import advance
from gui.theme.told import About, html_of, width_of_told

TOLD = About(frozenset({"Ann", "T1"}), frozenset({"n", "a.lock"}), frozenset({"0"}))
CODE = "<span style=\"font-family: 'JetBrains Mono'\">{0}</span>"


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("Ann reads n: 0.", f"<b>Ann</b> reads {CODE.format('n')}: <b>0</b>."),
        ("Anna reads 0", "Anna reads 0"),
        ("T1 takes a.lock", f"<b>T1</b> takes {CODE.format('a.lock')}"),
        ("T12 and b.n", "T12 and b.n"),
        ("n: 0, then a: 0", f"{CODE.format('n')}: <b>0</b>, then a: <b>0</b>"),
        ("n: 0.5 < 1", f"{CODE.format('n')}: 0.5 &lt; 1"),
    ],
)
def test_only_whole_words_are_marked(words: str, html: str) -> None:
    assert html_of(words, TOLD) == html


def test_what_a_sentence_is_about_counts_in_its_width(qapp: object) -> None:
    plain = width_of_told("Ann reads n: 0.", About(), 14)

    assert plain == advance("Ann reads n: 0.", font_of(14))
    assert width_of_told("Ann reads n: 0.", TOLD, 14) > plain
