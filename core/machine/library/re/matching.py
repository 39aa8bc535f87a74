"""A backtracking matcher for what the host's parser makes of a regular expression.

The host's own matcher could take for ever, and nothing could stop it; here every step is
counted.  Meanings follow the `re` documentation of CPython: alternatives from left to
right, greedy repeats the longest first.
"""

from __future__ import annotations

import re._constants as code
import re._parser as parser
from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from core.machine.library.re.leaves import backreference, failure, place, repeated, single
from core.machine.library.re.search import FAILED, Search
from core.machine.library.re.signs import test_of
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.machine.library.re.search import Matcher, Rest, Span
    from core.machine.library.re.signs import Node, Parsed


_NOWHERE: Final = -1
"""Where no round of a repeat has begun."""


class Compiled:
    """A regular expression: how many groups it has, which have names, and its matcher."""

    def __init__(self, pattern: str, flags: int) -> None:
        tree = parser.parse(pattern, flags)
        state = tree.state
        self.flags = int(state.flags)
        self.groups = state.groups - 1
        self.names: dict[str, int] = dict(state.groupdict)
        self._match = _sequence(cast("Sequence[Node]", tree), self.flags)

    def match(
        self, text: str, start: int, end: int, *, whole: bool, anywhere: bool, advance: bool,
        spend: Callable[[int], None],
    ) -> tuple[list[Span | None], int] | None:  # fmt: skip
        """The spans of the match and its groups, and the last group; None if there is none.

        The match begins at *start*, or *anywhere* behind it; it ends at *end* if it must be
        *whole*, and is not empty at *start* if it must *advance*.  *spend* is told of the effort.

        Raises:
            LimitError: It takes too long.
        """
        run = Search(text, end, self.groups, spend)
        try:
            for begin in range(start, end + 1) if anywhere else (start,):
                run.count()

                def ended(at: int, begin: int = begin) -> int:
                    if (whole and at != end) or (advance and at == begin == start):
                        return FAILED
                    return at

                found = self._match(run, begin, ended)
                if found != FAILED:
                    run.groups[0] = (begin, found)
                    return run.groups, run.last
        except RecursionError:
            raise LimitError("a match of very many repeats", "match shorter texts") from None
        return None


@lru_cache(maxsize=200)
def compiled(pattern: str, flags: int) -> Compiled:
    """The regular expression *pattern*.

    Raises:
        re.error: It is none.
    """
    return Compiled(pattern, flags)


def _sequence(nodes: Sequence[Node], flags: int) -> Matcher:
    parts = [_matcher(op, argument, flags) for op, argument in nodes]
    if len(parts) == 1:
        return parts[0]

    def match(run: Search, at: int, rest: Rest) -> int:
        return _from(parts, 0, run, at, rest)

    return match


def _from(parts: Sequence[Matcher], place: int, run: Search, at: int, rest: Rest) -> int:
    if place == len(parts):
        return rest(at)
    return parts[place](run, at, lambda after: _from(parts, place + 1, run, after, rest))


def _matcher(op: object, argument: Parsed, flags: int) -> Matcher:
    """The matcher of one node."""
    test = test_of(op, argument, flags)
    if test is not None:
        return single(test)
    return _MATCHERS[op](argument, flags)


def _branch(argument: tuple[None, Sequence[Sequence[Node]]], flags: int) -> Matcher:
    branches = [_sequence(branch, flags) for branch in argument[1]]

    def match(run: Search, at: int, rest: Rest) -> int:
        for branch in branches:
            run.count()
            found = branch(run, at, rest)
            if found != FAILED:
                return found
        return FAILED

    return match


def _group(argument: tuple[int | None, int, int, Sequence[Node]], flags: int) -> Matcher:
    group, add, remove, nodes = argument
    inside = _sequence(nodes, (flags | add) & ~remove)
    if group is None:
        return inside

    def match(run: Search, at: int, rest: Rest) -> int:
        def closed(after: int) -> int:
            before, last = run.groups[group], run.last
            run.groups[group], run.last = (at, after), group
            found = rest(after)
            if found == FAILED:
                run.groups[group], run.last = before, last
            return found

        return inside(run, at, closed)

    return match


def _repeat(argument: tuple[int, int, Sequence[Node]], flags: int, *, greedy: bool) -> Matcher:
    low, high, nodes = argument
    high = int(high)
    if len(nodes) == 1 and (test := test_of(*nodes[0], flags)) is not None:
        return repeated(test, low, high, greedy=greedy)
    inside = _sequence(nodes, flags)

    # As `_sre` counts: a round that has matched nothing is one, and no other begins where it ended.
    def again(run: Search, at: int, count: int, begun: int, rest: Rest) -> int:
        run.count()
        if count < low:
            return inside(run, at, lambda after: again(run, after, count + 1, begun, rest))
        found = FAILED if greedy else rest(at)
        if found == FAILED and count < high and at != begun:
            found = inside(run, at, lambda after: again(run, after, count + 1, at, rest))
        return rest(at) if greedy and found == FAILED else found

    return lambda run, at, rest: again(run, at, 0, _NOWHERE, rest)


def _greedy(argument: tuple[int, int, Sequence[Node]], flags: int) -> Matcher:
    return _repeat(argument, flags, greedy=True)


def _lazy(argument: tuple[int, int, Sequence[Node]], flags: int) -> Matcher:
    return _repeat(argument, flags, greedy=False)


def _possessive(argument: tuple[int, int, Sequence[Node]], flags: int) -> Matcher:
    return _once(_greedy(argument, flags))


def _atomic(nodes: Sequence[Node], flags: int) -> Matcher:
    return _once(_sequence(nodes, flags))


def _once(inside: Matcher) -> Matcher:
    """Match *inside* in the first way there is, and in no other."""

    def match(run: Search, at: int, rest: Rest) -> int:
        before = run.groups.copy(), run.last
        after = inside(run, at, _accept)
        found = FAILED if after == FAILED else rest(after)
        if found == FAILED:
            run.groups[:], run.last = before
        return found

    return match


def _accept(at: int) -> int:
    return at


def _look(argument: tuple[int, Parsed], flags: int) -> Matcher:
    inside, back = _looker(argument, flags)

    def match(run: Search, at: int, rest: Rest) -> int:
        before = run.groups.copy(), run.last
        seen = at >= back and inside(run, at - back, _accept) != FAILED
        found = rest(at) if seen else FAILED
        if found == FAILED:
            run.groups[:], run.last = before
        return found

    return match


def _look_for_nothing(argument: tuple[int, Parsed], flags: int) -> Matcher:
    inside, back = _looker(argument, flags)

    def match(run: Search, at: int, rest: Rest) -> int:
        before = run.groups.copy(), run.last
        seen = at >= back and inside(run, at - back, _accept) != FAILED
        run.groups[:], run.last = before
        return FAILED if seen else rest(at)

    return match


def _looker(argument: tuple[int, Parsed], flags: int) -> tuple[Matcher, int]:
    """What is looked for, and how far back it begins."""
    direction, nodes = argument
    back = nodes.getwidth()[0] if direction < 0 else 0
    return _sequence(nodes, flags), back


def _conditional(
    argument: tuple[int, Sequence[Node], Sequence[Node] | None], flags: int
) -> Matcher:
    group, yes, no = argument
    with_group = _sequence(yes, flags)
    without = _sequence(no or (), flags)

    def match(run: Search, at: int, rest: Rest) -> int:
        return (without if run.groups[group] is None else with_group)(run, at, rest)

    return match


_MATCHERS: Final[dict[object, Callable[[Parsed, int], Matcher]]] = {
    code.ASSERT: _look,
    code.ASSERT_NOT: _look_for_nothing,
    code.AT: place,
    code.ATOMIC_GROUP: _atomic,
    code.BRANCH: _branch,
    code.FAILURE: failure,
    code.GROUPREF: backreference,
    code.GROUPREF_EXISTS: _conditional,
    code.MAX_REPEAT: _greedy,
    code.MIN_REPEAT: _lazy,
    code.POSSESSIVE_REPEAT: _possessive,
    code.SUBPATTERN: _group,
}
