"""Where the threads of a dump stand in the source, and whether those of a state stand there too."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath, PureWindowsPath
from typing import TYPE_CHECKING, TypeAlias

from core.graph.patterns import MAIN
from core.hang.dumps import DumpError
from core.language.errors import printable
from core.language.spans import place_of_line
from core.machine.pending import resting_span
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.hang.dumps import Stack
    from core.language.program import Program
    from core.language.source import Source
    from core.machine.state import State

Spot: TypeAlias = "tuple[bool, str, int]"
"""Whether it is the main thread, which file beside the main one (or none), which line."""


class Standing(NamedTuple):
    """A thread of the dump that is in the source: its *stack*, and the innermost place there."""

    stack: Stack
    file: str
    line: int
    function: str

    @property
    def spot(self) -> Spot:
        """What is compared with threads of a state."""
        return (self.stack.is_main, self.file, self.line)


def standings_of(source: Source, stacks: Sequence[Stack]) -> list[Standing]:
    """Return where the threads of *stacks* stand in *source*; without those that do not.

    Raises:
        DumpError: none does, or a line is not there.
    """
    files = {source.name: ("", source.text)}
    files |= {module.path: (module.path, module.text) for module in source.beside}
    found = []
    for stack in stacks:
        for frame in stack.frames:
            ours = next((files[name] for name in files if _same_file(name, frame.file)), None)
            if ours is None:
                continue
            path, text = ours
            lines = text.count("\n") + 1
            if frame.line > lines:
                raise DumpError(
                    f"it stands in line {frame.line} of {printable(frame.file)}, which has only"
                    f" {lines} lines here: give the file as it was when it hung"
                )
            found.append(Standing(stack, path, frame.line, frame.function))
            break
    if not found:
        named = dict.fromkeys(frame.file for stack in stacks for frame in stack.frames)
        told = ", ".join(printable(name) for name in list(named)[:5])
        raise DumpError(f"no thread of it stands in {printable(source.name)}: it names {told}")
    return found


def _same_file(here: str, there: str) -> bool:
    """Whether the file *here* can be the one that a dump calls *there*, on whatever system."""
    mine = PurePath(here).parts
    theirs = PureWindowsPath(there).parts if "\\" in there else PurePath(there).parts
    if PurePath(here).is_absolute():
        mine = mine[-1:]
    return theirs[-len(mine) :] == tuple(mine) or theirs[-1:] == tuple(mine[-1:])


def spots_in(program: Program, state: State) -> dict[int, Spot]:
    """Return where each thread of *state* stands in the source, by its number.

    Those that are over, or have not begun, stand nowhere.
    """
    found = {}
    for thread in state.threads:
        span = (
            None if thread.over or thread.status == "new" else resting_span(program, state, thread)
        )
        if span is not None:
            path, line = place_of_line(span.line)
            found[thread.tid] = (thread.tid == MAIN, path, line)
    return found


def matched(
    standings: Sequence[Standing], spots: dict[int, Spot], *, whole: bool = True
) -> dict[int, Standing] | None:
    """Return which thread is which of the dump's, if they stand where those of the dump do.

    If it is not the *whole*, there may be threads of which the dump does not tell.
    """
    wanted, there = Counter(each.spot for each in standings), Counter(spots.values())
    if wanted != there if whole else wanted - there:
        return None
    left = list(standings)
    found = {}
    for tid, spot in spots.items():
        standing = next((each for each in left if each.spot == spot), None)
        if standing is not None:
            left.remove(standing)
            found[tid] = standing
    return found
