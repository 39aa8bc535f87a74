"""The lines of a program that matter at a moment: of the functions that threads are in."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.runs.naming import line_of
from core.scenes.ladder import ladder_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.machine.values import Ref
    from core.scenes.ladder import LadderScene
    from core.scenes.run import Run
    from core.scenes.scene import LaneScene, RuleScene, Scene

_MOST_LOCKS: Final = 2
_HANGING: Final = 2
"""How much further in it is where a long line goes on."""
_SHORTEST: Final = 8
_BREAKS: Final = (" ", ",", "(", "[", ".")
"""After these a line that is too long goes on in the next row, best after a space."""
_LOOKED_BACK: Final = 256
"""Functions in which nobody was for so many steps are folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineScene:
    """Line *number* of the program, without the indentation that all lines shown have in common.

    *people* are the threads that stand on it, *current* says that one of them acted last.
    *held* are the locks that were taken there, *wanted* those that somebody there waits for.
    *first* says that lines before it are left out, *again* that it goes on with the one above.
    """

    number: int
    text: str
    people: tuple[int, ...] = ()
    current: bool = False
    held: tuple[Ref, ...] = ()
    wanted: tuple[Ref, ...] = ()
    first: bool = False
    again: bool = False

    def rows(self, most: int) -> Iterator[LineScene]:
        """The line in rows of at most *most* characters, if it can be broken between words."""
        if len(self.text) <= most:
            yield self
            return
        pieces = list(_pieces(self.text, most))
        last = len(pieces) - 1
        for at, text in enumerate(pieces):
            yield replace(
                self, text=text, again=at > 0, first=self.first and not at,
                people=() if at else self.people, held=self.held if at == last else (),
                wanted=self.wanted if at == last else (),
            )  # fmt: skip

    @property
    def locks(self) -> tuple[Ref, ...]:
        """The locks that are shown after it; none if they are too many to be told apart."""
        all_of_them = tuple(dict.fromkeys((*self.held, *self.wanted)))
        return all_of_them if len(all_of_them) <= _MOST_LOCKS else ()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The *lines* that are shown, and how many others are *folded*.

    If one of them is the whole story, *ladder* tells its parts.  *rules* stand under the code.
    """

    lines: tuple[LineScene, ...]
    folded: int
    ladder: LadderScene | None = None
    rules: tuple[RuleScene, ...] = ()

    def narrowed(self) -> Excerpt:
        """Only the lines that threads stand on, and those above them that they lie in.

        The heads of functions are left out as well.
        """
        texts = [line.text for line in self.lines]
        kept = {at for at, line in enumerate(self.lines) if line.people}
        for at in tuple(kept):
            kept |= {up for up in _above(texts, at) if not texts[up].lstrip().startswith("def ")}
        common = min((_indent(texts[at]) for at in kept), default=0)
        lines = tuple(
            replace(line, text=line.text[common:])
            for at, line in enumerate(self.lines) if at in kept
        )  # fmt: skip
        folded = self.folded + len(self.lines) - len(lines)
        return replace(self, lines=lines, folded=folded)

    def shallow(self) -> Excerpt:
        """With half the indentation, for where lines are too long."""
        return replace(
            self, lines=tuple(replace(line, text=_halved(line.text)) for line in self.lines)
        )

    def wrapped(self, most: int) -> Excerpt:
        """With lines of at most *most* characters, the rest of longer ones below them."""
        return replace(self, lines=tuple(row for line in self.lines for row in line.rows(most)))

    def bare(self) -> Excerpt:
        """Without the padlocks, for where they are shown larger."""
        lines = tuple(replace(line, held=(), wanted=()) for line in self.lines)
        return replace(self, lines=lines)


def excerpt_of(run: Run, scene: Scene) -> Excerpt:
    """What of the program of *run* is to be read at *scene*, which is of its position."""
    lines = run.text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    numbers = sorted(set(_numbers(run, scene, len(lines))))
    # Of what failed the message is told already, and would make the letters of all lines small.
    failed = {lane.line for lane in scene.lanes if lane.status == "died"}
    ends = {at: end for at, end in _claims(run.text).items() if at in failed}
    texts = [lines[at - 1][: ends.get(at)] for at in numbers]
    common = min((_indent(text) for text in texts if text.strip()), default=0)
    made, before = [], 0
    for number, text in zip(numbers, texts, strict=True):
        if text.strip():
            apart = number - before > 1
            made.append(_line(scene, number, text[common:].rstrip(), first=apart))
        before = number
    folded = sum(bool(line.strip()) for line in lines) - len(made)
    found = Excerpt(tuple(made), folded, ladder_of(run, scene), scene.rules)
    return found if scene.deadlock is None else found.narrowed().bare()


def widest(text: str) -> Excerpt:
    """All that can ever be shown at once of the program *text*: its functions, or all of it."""
    lines = text.split("\n")
    spans = _functions(text) or ((1, len(lines)),)
    numbers = sorted({at for start, end in spans for at in range(start, end + 1)})
    texts = [(at, lines[at - 1]) for at in numbers if lines[at - 1].strip()]
    common = min((_indent(line) for _, line in texts), default=0)
    return Excerpt(tuple(LineScene(number=at, text=line[common:]) for at, line in texts), 0)


def _line(scene: Scene, number: int, text: str, *, first: bool) -> LineScene:
    standing = [lane for lane in scene.lanes if _stands(lane) == number]
    wanted = {lane.wants for lane in standing if lane.wants is not None}
    return LineScene(
        number=number,
        text=text,
        people=tuple(lane.tid for lane in standing),
        current=any(lane.last for lane in standing),
        held=tuple(lock.ref for lock in scene.locks if lock.since == number),
        wanted=tuple(lock.ref for lock in scene.locks if lock.ref in wanted),
        first=first,
    )


def _stands(lane: LaneScene) -> int | None:
    """Where *lane* stands: who acted last, where it did so."""
    return lane.done if lane.last and lane.wants is None else lane.line


def _numbers(run: Run, scene: Scene, last: int) -> Iterator[int]:
    """The numbers of the lines that are shown, up to the *last* of the program."""
    spans = _functions(run.text)
    workers = {lane.tid for lane in scene.lanes} - {0}
    trace = run.simulation.trace
    first = max(0, scene.position - _LOOKED_BACK)
    been = {
        line_of(run.program, trace.sites[step])
        for step in range(first, scene.position)
        if trace.tids[step] in workers
    }
    been |= {line for lane in scene.lanes if lane.tid in workers for line in (lane.done, lane.line)}
    found = {span for at in been if at is not None for span in _around(spans, at)}
    for start, end in found:
        yield from range(start, end + 1)
    # Where main failed is to be read whatever it stands in: the other lines are of workers.
    yield from (lane.line for lane in scene.lanes if lane.status == "died" and lane.line)
    if not found and not spans:
        yield from range(1, last + 1)
    elif not found:
        # Before there is anybody but main: where that is, and what there is to be done.
        yield from (lane.line for lane in scene.lanes if lane.line is not None)
        for start, end in spans:
            yield from range(start, end + 1)


def _around(spans: Iterable[tuple[int, int]], line: int) -> Iterator[tuple[int, int]]:
    """The innermost of *spans* that *line* is in, if there is one."""
    inside = [span for span in spans if span[0] <= line <= span[1]]
    if inside:
        yield max(inside)


@lru_cache(maxsize=8)
def _functions(text: str) -> tuple[tuple[int, int], ...]:
    """The first and the last line of each function in *text*; none if that is not Python (yet)."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        # A hall is entered with whatever is being written: so say it all, and no more.
        return ()
    return tuple(
        (node.lineno, node.end_lineno or node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, functions)
    )


@lru_cache(maxsize=8)
def _claims(text: str) -> dict[int, int]:
    """Where the claim of each assertion outside of all functions ends, by its line.

    What comes behind it is the message, which is told when it fails.
    """
    spans, lines = _functions(text), text.split("\n")
    found = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Assert))
    return {
        node.lineno: len(lines[node.lineno - 1].encode()[: node.test.end_col_offset].decode())
        for node in found
        if node.msg is not None
        and node.test.end_lineno == node.lineno
        and not any(_around(spans, node.lineno))
    }


def _above(texts: list[str], at: int) -> Iterator[int]:
    """The lines over number *at* that it lies in."""
    indent = _indent(texts[at])
    for above in range(at - 1, -1, -1):
        if texts[above].strip() and _indent(texts[above]) < indent:
            indent = _indent(texts[above])
            yield above


def _halved(text: str) -> str:
    """*text* with half its indentation."""
    indent = _indent(text)
    return text[indent - indent // 2 :]


def _pieces(text: str, most: int) -> Iterator[str]:
    """*text* in pieces of at most *most* characters, each but the first a little further in."""
    margin = " " * (_indent(text) + _HANGING)
    while len(text) > most and (at := _break(text, most)) < len(text):
        yield text[:at].rstrip()
        text = margin + text[at:].lstrip()
    yield text


def _break(text: str, most: int) -> int:
    """Where *text* is best broken after at most *most* characters, or soon after."""
    least = _indent(text) + _SHORTEST
    last = [at for sign in _BREAKS if (at := text.rfind(sign, least, most)) >= 0]
    # Never within the indentation, or the rest would be as long as before.
    late = [at for sign in _BREAKS if (at := text.find(sign, max(most, least))) >= 0]
    return last[0] + 1 if last else min(late, default=len(text) - 1) + 1


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
