"""What a program says about itself in comments: `# invariant: CONDITION`, `# input: 3`.

A directive has a line of its own or stands at the end of one.  The last word on what a
comment means is its author's, so one that begins like a directive and is none is refused.
"""

from __future__ import annotations

import re
import tokenize
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.language.errors import Refusal, SyntaxRefusedError
from core.language.invariants import Invariant, impurities, read_invariant
from core.language.spans import Span
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
    from collections.abc import Callable, Iterator

    from core.language.source import Source

MOST_OF_A_KIND: Final = 1_000
"""How many answers, files or replies there may be."""

_DIRECTIVE: Final = re.compile(
    r"#\s*(invariant|input|args|file|reply|random|timing|cores)\s*:[ \t]*"
)
_HEADING: Final = re.compile(r"[^\s=\"']*")
"""What follows `# file:` where it is a heading that tells the name of the file."""
_PROSE: Final = "or start the comment with another word"


@dataclass(frozen=True, slots=True)
class Directives:
    """Everything that a program says about itself."""

    invariants: tuple[Invariant, ...] = ()
    world: World = World()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class _Comment:
    """A directive as it stands: its kind, its text and where that begins."""

    kind: str
    text: str
    line: int
    start: int
    """How many characters stand before the text."""

    @property
    def span(self) -> Span:
        """Where the text stands."""
        length = max(1, len(self.text))
        return Span(self.line, self.start + 1, self.line, self.start + 1 + length)


def find_directives(source: Source) -> tuple[Directives, tuple[Refusal, ...]]:
    """All directives of *source*, and what is wrong with those that are no good."""
    invariants: list[Invariant] = []
    refusals: list[Refusal] = []
    declared: list[_Comment] = []
    for comment in _comments(source):
        if comment.kind != "invariant":
            declared.append(comment)
            continue
        found = read_invariant(source.lines, comment.line, comment.start, comment.text)
        if isinstance(found, Refusal):
            refusals.append(found)
            continue
        invariants.append(found)
        refusals.extend(impurities(found.expression, source.lines))
    world, wrong = _world(declared)
    return Directives(tuple(invariants), world), (*refusals, *wrong)


def _comments(source: Source) -> Iterator[_Comment]:
    if not _DIRECTIVE.search(source.text):
        return  # tokenizing takes longer than everything else together
    readline = iter([f"{line}\n" for line in source.lines]).__next__
    try:
        for token in tokenize.generate_tokens(readline):
            found = _DIRECTIVE.match(token.string) if token.type == tokenize.COMMENT else None
            if found:
                text = token.string[found.end() :].rstrip()
                yield _Comment(found[1], text, token.start[0], token.start[1] + found.end())
    except (tokenize.TokenError, SyntaxError) as error:
        message = "the comments from here on cannot be told from the rest"
        raise SyntaxRefusedError(message, _place(error, source), hint="look here") from None


def _place(error: tokenize.TokenError | SyntaxError, source: Source) -> Span:
    line = error.lineno or 1 if isinstance(error, SyntaxError) else error.args[1][0]
    line = min(line, len(source.lines))
    return Span(line, 1, line, len(source.lines[line - 1]) + 1)


# The world


def _world(comments: list[_Comment]) -> tuple[World, list[Refusal]]:
    """The world that *comments* declare, and what is wrong with them."""
    world, refusals = World(), []
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


def _check_once(comment: _Comment, first: dict[str, int]) -> None:
    """Raise `WrongValueError` if *comment* says again what a line of *first* has said."""
    line = first.setdefault(comment.kind, comment.line)
    if comment.kind in _ONCE and line != comment.line:
        raise WrongValueError(f"line {line} has said this already", "keep one of the two")


def _with_answer(world: World, text: str) -> World:
    if world.input_ends:
        raise WrongValueError("after the end no answer comes", "put # input: end last")
    answer = read_answer(text)
    if answer is None:
        return replace(world, input_ends=True)
    _check_count(len(world.inputs), "answers")
    return replace(world, inputs=(*world.inputs, answer))


def _with_file(world: World, text: str) -> World:
    file = read_file(text)
    _check_count(len(world.files), "files")
    if any(file.name == other.name for other in world.files):
        raise WrongValueError("this file is there already", "give it another name")
    return replace(world, files=(*world.files, file))


def _with_reply(world: World, text: str) -> World:
    _check_count(len(world.replies), "replies")
    return replace(world, replies=(*world.replies, read_reply(text)))


def _with_args(world: World, text: str) -> World:
    return replace(world, args=read_args(text))


def _with_random(world: World, text: str) -> World:
    seed = read_random(text)
    return replace(world, seed=None if seed == "free" else seed)


def _with_timing(world: World, text: str) -> World:
    return replace(world, timing=read_timing(text))


def _with_cores(world: World, text: str) -> World:
    return replace(world, cores=read_cores(text))


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
