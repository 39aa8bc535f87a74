"""Sentences with what they are about in letters of their own: who does it, code, and values."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from gui.theme.look import font_of
from gui.theme.measures import advance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.scenes.scene import Scene


Kind = Literal["plain", "strong", "code"]
_HTML: Final[Mapping[Kind, str]] = {
    "plain": "{0}",
    "strong": "<b>{0}</b>",
    "code": "<span style=\"font-family: 'JetBrains Mono'\">{0}</span>",
}


_COLON: Final = re.compile(": ")
_ON: Final = re.compile(r"[\w.]*\w")
"""What goes on after a value that is none: it is the beginning of another one."""


class About(NamedTuple):
    """What a sentence is about: *names* of threads, *code* of the program, and *values*."""

    names: frozenset[str] = frozenset()
    code: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()


def about(scene: Scene) -> About:
    """What the sentences of *scene* may be about."""
    code = {lock.name for lock in scene.locks} | {card.title for card in scene.cards}
    code |= {chip.name for lane in scene.lanes for chip in lane.hand}
    if scene.move is not None:
        code.add(scene.move.name)
    values = frozenset() if scene.move is None else frozenset({scene.move.value})
    return About(frozenset(lane.name for lane in scene.lanes), frozenset(code - {""}), values)


def html_of(words: str, told: About) -> str:
    """*words* as HTML: names and values bold, code in the letters of a program."""
    return "".join(_HTML[kind].format(escape(part)) for part, kind in _parts(words, told))


def width_of_told(words: str, told: About, pixels: int) -> float:
    """How wide *words* are so, in letters of that many *pixels*."""
    return sum(
        advance(part, font_of(pixels, bold=kind == "strong", code=kind == "code"))
        for part, kind in _parts(words, told)
    )


def _parts(words: str, told: About) -> Iterator[tuple[str, Kind]]:
    pattern = _naming(told.names | told.code)
    for piece, valued in _by_values(words, told.values):
        if valued or pattern is None:
            yield piece, "strong" if valued else "plain"
            continue
        for at, part in enumerate(pattern.split(piece)):
            if at % 2 == 0:
                yield part, "plain"
            else:
                yield part, "code" if part in told.code and part not in told.names else "strong"


@lru_cache(maxsize=64)
def _naming(known: frozenset[str]) -> re.Pattern[str] | None:
    """What finds the words *known*; None if there are none.

    Steps are about the same ones for long, but for their values, which are therefore not in it.
    """
    longest_first = sorted(known, key=len, reverse=True)
    patterns = [rf"(?<![\w.]){re.escape(word)}(?!\w)" for word in longest_first]
    return re.compile(f"({'|'.join(patterns)})") if patterns else None


def _by_values(words: str, values: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The pieces of *words*, and of each whether it is one of *values*."""
    begun = 0
    for at in (found.end() for found in _COLON.finditer(words)):
        # A figure alone is no value: it may be a line, or how many there are.
        here = (value for value in values if value and words.startswith(value, at))
        value = next((each for each in here if not _ON.match(words, at + len(each))), None)
        if value is not None and at >= begun:
            yield words[begun:at], False
            yield value, True
            begun = at + len(value)
    yield words[begun:], False
