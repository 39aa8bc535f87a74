"""What a program says about itself in comments: `# invariant: CONDITION`, `# input: 3`.

A directive has a line of its own or stands at the end of one.  The last word on what a
comment means is its author's, so one that begins like a directive and is none is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.comments import comments_of
from core.language.errors import Refusal
from core.language.invariants import Invariant, impurities, read_invariant
from core.language.world import World
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.language.comments import Comment
    from core.language.source import Source


class Directives(NamedTuple):
    """Everything that a program says about itself."""

    invariants: tuple[Invariant, ...] = ()
    world: World = World()


def find_directives(source: Source) -> tuple[Directives, tuple[Refusal, ...]]:
    """All directives of *source*, and what is wrong with those that are no good."""
    invariants: list[Invariant] = []
    refusals: list[Refusal] = []
    declared: list[Comment] = []
    for comment in comments_of(source):
        if comment.kind != "invariant":
            declared.append(comment)
            continue
        found = read_invariant(source.lines, comment.line, comment.start, comment.text)
        if isinstance(found, Refusal):
            refusals.append(found)
            continue
        invariants.append(found)
        refusals.extend(impurities(found.expression, source.lines))
    if not declared:
        return Directives(tuple(invariants)), tuple(refusals)
    # Most programs declare nothing, and start without what reads it.
    from core.language.world_comments import declared_world  # noqa: PLC0415

    world, wrong = declared_world(declared)
    return Directives(tuple(invariants), world), (*refusals, *wrong)
