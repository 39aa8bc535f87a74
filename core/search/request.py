"""What a check is asked for, and how it tells what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from core.language.program import Program
    from core.language.world import WorldOptions
    from core.search.check_report import CheckReport

    Explainer: TypeAlias = Callable[[Program, CheckReport], Iterator[CheckReport]]
    """Gives a report on a program again and again, with more failures explained each time."""
    Checked: TypeAlias = tuple[Program | None, CheckReport]
    """A report, and the program it is on; None for one that is refused."""
    Processes: TypeAlias = Callable[[Sequence[Sequence[str]], int], Iterator[tuple[str, str]]]
    """Carries out commands of `interlock`, so many at once; gives what each wrote, in order.

    That is, on its output and on its error output.
    """

SAFE: Final = 0
UNSAFE: Final = 1
REFUSED: Final = 2
UNDECIDED: Final = 3
CODES: Final = {"safe": SAFE, "unsafe": UNSAFE, "undecided": UNDECIDED, "refused": REFUSED}
WORST_FIRST: Final = (REFUSED, UNSAFE, UNDECIDED, SAFE)
TEXT: Final = "text"


class CheckRequest(NamedTuple):
    """Which programs to check: *files* or folders, until when, and what to write.

    *time_limit* is in seconds for each file, None for none; *form* is the name of one of the
    `Forms`; *junit* the file to be written, *summary* one to which Markdown is added;
    *smaller* says that a smaller copy of each is checked, *progress* that another program
    reads along how far it is; *strict* that doubts count as failures; *why* that failures
    are explained; *debug* that the traceback of a fault of Interlock's own is shown.
    *go_on* says that somebody may give it more time when that is up.
    *jobs* programs are checked at once; of all programs only those of *shard*, its number
    and of how many, None for all.
    """

    files: tuple[str, ...]
    time_limit: float | None
    most_states: int
    form: str
    junit: str | None
    summary: str | None
    progress: bool
    strict: bool
    smaller: bool
    why: bool
    debug: bool
    world: WorldOptions
    jobs: int = 1
    shard: tuple[int, int] | None = None
    go_on: bool = False


class Forms(NamedTuple):
    """How reports can be told: *each* by itself, or the *whole* of them in one text.

    *explain* adds to a report why its failures come about.  Those that are *plain* say nothing
    that is not in the report, so nobody need have the program for them.
    """

    each: Mapping[str, Callable[[Program | None, CheckReport], str]]
    whole: Mapping[str, Callable[[Sequence[Checked]], str]]
    explain: Explainer
    plain: frozenset[str] = frozenset()
