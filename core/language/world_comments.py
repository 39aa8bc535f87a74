"""From the comments of a program to the world that they declare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.language.errors import Refusal
from core.language.world import World
from core.language.world_values import (
    WrongValueError,
    read_answer,
    read_args,
    read_cores,
    read_file,
    read_random,
    read_reply,
    read_timing,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.language.comments import Comment

MOST_OF_A_KIND: Final = 1_000
"""How many answers, files or replies there may be."""

_HEADING: Final = re.compile(r"[^\s=\"']*")
"""What follows `# file:` where it is a heading that tells the name of the file."""
_PROSE: Final = "or start the comment with another word"


def declared_world(comments: Sequence[Comment]) -> tuple[World, list[Refusal]]:
    """The world that *comments* declare, and what is wrong with them."""
    world, refusals = World(), list[Refusal]()
    first: dict[str, int] = {}
    for comment in comments:
        if comment.kind == "file" and _HEADING.fullmatch(comment.text):
            continue
        try:
            _check_once(comment, first)
            world = _READERS[comment.kind](world, comment.text)
        except WrongValueError as error:
            hint = f"{error.hint}, {_PROSE}"
            refusals.append(Refusal(comment.span, error.reason, hint))
    return world, refusals


def _check_once(comment: Comment, first: dict[str, int]) -> None:
    """Raise `WrongValueError` if *comment* says again what a line of *first* has said."""
    line = first.setdefault(comment.kind, comment.line)
    if comment.kind in _ONCE and line != comment.line:
        raise WrongValueError(f"line {line} has said this already", "keep one of the two")


def _with_answer(world: World, text: str) -> World:
    if world.input_ends:
        raise WrongValueError("after the end no answer comes", "put # input: end last")
    answer = read_answer(text)
    if answer is None:
        return world._replace(input_ends=True)
    _check_count(len(world.inputs), "answers")
    return world._replace(inputs=(*world.inputs, answer))


def _with_file(world: World, text: str) -> World:
    file = read_file(text)
    _check_count(len(world.files), "files")
    if any(file.name == other.name for other in world.files):
        raise WrongValueError("this file is there already", "give it another name")
    return world._replace(files=(*world.files, file))


def _with_reply(world: World, text: str) -> World:
    _check_count(len(world.replies), "replies")
    return world._replace(replies=(*world.replies, read_reply(text)))


def _with_args(world: World, text: str) -> World:
    return world._replace(args=read_args(text))


def _with_random(world: World, text: str) -> World:
    seed = read_random(text)
    return world._replace(seed=None if seed == "free" else seed)


def _with_timing(world: World, text: str) -> World:
    return world._replace(timing=read_timing(text))


def _with_cores(world: World, text: str) -> World:
    return world._replace(cores=read_cores(text))


def _check_count(count: int, what: str) -> None:
    if count >= MOST_OF_A_KIND:
        raise WrongValueError(f"there are at most {MOST_OF_A_KIND:,} {what}", "leave some out")


_ONCE: Final = frozenset({"args", "random", "timing", "cores"})
_READERS: Final[dict[str, Callable[[World, str], World]]] = {
    "input": _with_answer,
    "args": _with_args,
    "file": _with_file,
    "reply": _with_reply,
    "random": _with_random,
    "timing": _with_timing,
    "cores": _with_cores,
}
