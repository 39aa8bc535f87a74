"""What has changed between moments: a page keeps the first, and then only that.

A moment is an element: a list of the number of its head, then of what is in it, each an element
again or the number of one or of a text.  What comes often stands once in a table, by its
number.  A difference is a list of edits, each a list:

    [-1, HEAD]                 the head is another one
    [PLACE, EDITS]             the child at PLACE has changed inside
    [PLACE, NUMBER, NEW...]    NUMBER children from PLACE on give way to NEW ones
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from core.pages.node import Node, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.pages.node import Child

Coded: TypeAlias = "int | str | list[Coded]"
_HEAD: Final = -1
_OFTEN: Final = 3
"""An element that comes anew so many times is worth a place in the table."""


class Reel:
    """The moments *nodes* of a run: the *first*, the *edits* to each next one, their *table*."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._numbers: dict[Child, int] = {}
        self.table: Final[list[Coded]] = []
        # Counted over all moments first: whether something is worth a place in the table shows only
        # at the end.
        pairs = list(pairwise(nodes))
        self._often: Final = Counter(new for pair in pairs for new in _news(*pair))
        self.first: Final = self._spelled(nodes[0])
        self.edits: Final = [self._difference(before, after) for before, after in pairs]

    def _difference(self, before: Node, after: Node) -> Coded:
        edits: list[Coded] = []
        if before.head != after.head:
            edits.append([_HEAD, self._number(after.head)])
        start, end = _changed(before, after)
        # Where as many go as come, children keep their places, and each is compared with the one
        # there.
        if len(before.children) != len(after.children):
            gone = len(before.children) - start - end
            come = after.children[start : len(after.children) - end]
            edits.append([start, gone, *map(self._coded, come)])
            return edits
        for place in range(start, len(after.children) - end):
            old, new = before.children[place], after.children[place]
            if old == new:
                continue
            pair = _alike(old, new)
            # As a whole it is one number, where it stands in the table already.
            if pair is None or self._often[pair[1]] >= _OFTEN:
                edits.append([place, 1, self._coded(new)])
            else:
                edits.append([place, self._difference(*pair)])
        return edits

    def _coded(self, child: Child) -> Coded:
        if isinstance(child, str) or self._often[child] >= _OFTEN:
            return self._number(child)
        return self._spelled(child)

    def _spelled(self, node: Node) -> list[Coded]:
        return [self._number(node.head), *map(self._coded, node.children)]

    def _number(self, child: Child) -> int:
        if child not in self._numbers:
            # Spelled before it gets its number: what is in it has lower ones, so a reader has met
            # them.
            entry = plain_text(child) if isinstance(child, str) else self._spelled(child)
            self._numbers[child] = len(self.table)
            self.table.append(entry)
        return self._numbers[child]


def _news(before: Node, after: Node) -> Iterator[Node]:
    """Every element of *after* that stands where *before* has another one or none."""
    start, end = _changed(before, after)
    together = len(before.children) == len(after.children)
    for place in range(start, len(after.children) - end):
        new = after.children[place]
        if isinstance(new, str) or (together and new == before.children[place]):
            continue
        yield new
        pair = _alike(before.children[place], new) if together else None
        yield from _all(new) if pair is None else _news(*pair)


def _all(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node):
            yield child
            yield from _all(child)


def _changed(before: Node, after: Node) -> tuple[int, int]:
    """How many children are the same at the start, and how many of the others at the end."""
    old, new = before.children, after.children
    most = min(len(old), len(new))
    start = 0
    while start < most and old[start] == new[start]:
        start += 1
    end = 0
    # Not beyond what is the same at the start: of two equal children one that came would count
    # twice.
    while end < most - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, end


def _alike(old: Child, new: Child) -> tuple[Node, Node] | None:
    """Both, if they are elements of one kind, so that one can become the other."""
    if isinstance(old, Node) and isinstance(new, Node) and old.tag == new.tag:
        return (old, new)
    return None
