"""What matches by itself: a character, a repeat of one, a place in the text, what a group had."""

from __future__ import annotations

import re._constants as code
import re._parser as parser
from typing import TYPE_CHECKING, Final

from core.machine.library.re.search import FAILED
from core.machine.library.re.signs import IGNORE_CASE, category

if TYPE_CHECKING:
    from core.machine.library.re.search import Matcher, Rest, Search
    from core.machine.library.re.signs import Test


_MULTILINE: Final = parser.SRE_FLAG_MULTILINE


def single(test: Test) -> Matcher:
    """What matches one sign that passes *test*."""

    def match(run: Search, at: int, rest: Rest) -> int:
        run.count()
        return rest(at + 1) if at < run.end and test(run.text[at]) else FAILED

    return match


def repeated(test: Test, low: int, high: int, *, greedy: bool) -> Matcher:
    """What matches from *low* to *high* signs that pass *test*; as many as it can, if *greedy*."""

    def match(run: Search, at: int, rest: Rest) -> int:
        most = _how_many(run, test, at, high)
        if most < low:
            return FAILED
        for count in range(most, low - 1, -1) if greedy else range(low, most + 1):
            run.count()
            found = rest(at + count)
            if found != FAILED:
                return found
        return FAILED

    return match


def _how_many(run: Search, test: Test, at: int, high: int) -> int:
    """How many signs from *at* on pass *test*, at most *high*."""
    text, place, stop = run.text, at, min(run.end, at + high)
    while place < stop and test(text[place]):
        place += 1
    run.steps -= (place - at) // 8
    return place - at


def backreference(group: int, flags: int) -> Matcher:
    """What matches the text once more that *group* has matched."""
    fold = bool(flags & IGNORE_CASE)

    def match(run: Search, at: int, rest: Rest) -> int:
        run.count()
        span = run.groups[group]
        if span is None:
            return FAILED
        wanted = run.text[span[0] : span[1]]
        given = run.text[at : min(at + len(wanted), run.end)]
        same = wanted.lower() == given.lower() if fold else wanted == given
        return rest(at + len(wanted)) if same else FAILED

    return match


def place(where: object, flags: int) -> Matcher:
    """What matches no sign, but only at a place: a beginning, an end, the border of a word."""
    word = category(code.CATEGORY_WORD, flags)

    def boundary(run: Search, at: int) -> bool:
        before = at > 0 and word(run.text[at - 1])
        return before != (at < run.end and word(run.text[at]))

    def holds(run: Search, at: int) -> bool:
        text, end = run.text, run.end
        if where == code.AT_BEGINNING:
            return at == 0 or bool(flags & _MULTILINE and text[at - 1] == "\n")
        if where == code.AT_BEGINNING_STRING:
            return at == 0
        if where == code.AT_END:
            last = at == end or (at == end - 1 and text[at] == "\n")
            return last or bool(flags & _MULTILINE and text[at] == "\n")
        if where == code.AT_END_STRING:
            return at == end
        wanted: bool = where == code.AT_BOUNDARY
        return boundary(run, at) == wanted

    def match(run: Search, at: int, rest: Rest) -> int:
        run.count()
        return rest(at) if holds(run, at) else FAILED

    return match


def failure(_argument: None, _flags: int) -> Matcher:
    """A pattern that matches nowhere."""
    return lambda _run, _at, _rest: FAILED
