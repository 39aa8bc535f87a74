"""Words in parts as elements: names and values in their own letters, locks with their signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from core.pages.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.values import Ref
    from core.pages.node import Child
    from core.scenes.phrases import Phrase
    from core.scenes.scene import LockScene
    from core.scenes.spoken import Clause, Part

How: TypeAlias = Literal["shut", "free", "wanted"]
QUIET: Final = "bdi"
"""What is there for the ear alone, in the shortest element that says nothing by itself."""


def padlock(lock: LockScene, how: How) -> Node:
    """The sign of a padlock, open or shut as *lock* is."""
    look = lock.look.number
    return Node(
        f"svg.k{'' if how == 'shut' else f'.{how}'}.l{look}.k{look}{'' if how == 'shut' else 'o'}"
    )


def heading(part: Part) -> tuple[Child, ...]:
    """What *part* is called; of what kind it is stands there only for the ear."""
    named = tuple(
        Node("b", (bit.text,)) if bit.code else Node(QUIET, (bit.text,)) for bit in part.name
    )
    return (*named, Node(QUIET, (": ",)))


def told(clause: Clause, locks: Mapping[Ref, LockScene]) -> tuple[Child, ...]:
    """The words of *clause*, each lock of *locks* with its sign."""
    return tuple(_bits(clause.words, locks))


def apart(part: Part) -> Iterator[tuple[tuple[Child, ...], Clause]]:
    """The clauses of *part*, each with what stands before it."""
    for place, clause in enumerate(part.clauses):
        yield ((Node(QUIET, (part.joint,)),) if place else ()), clause


def _bits(words: Phrase, locks: Mapping[Ref, LockScene]) -> Iterator[Child]:
    for bit in words:
        if bit.lock is not None and bit.lock in locks:
            yield padlock(locks[bit.lock], "wanted" if bit.wanted else "shut")
        yield Node("code", (bit.text,)) if bit.code or bit.lock is not None else bit.text
