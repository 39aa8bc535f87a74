"""What a program has been seen to look at, of which a space may not tell all contents apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.draws.forms import Serial
from core.machine.locations import CLOCK, IDENT, IDENTITY, WHOLE
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Container

    from core.machine.recorder import Recorder
    from core.search.sharing.uses import Uses
    from core.search.states.grain import Grain


class Looks:
    """That somebody looks at the *clock*, at *idents* of threads, or into what was *recalled*.

    *numbers* says that it is at any number that hangs on which number a thread has; *recalled* are
    containers that forget their values.  Things of the kinds *serials* get numbers, and those of
    *asked* were left open until somebody asked.
    """

    def __init__(self) -> None:
        self.clock = self.idents = self.numbers = False
        self.recalled: set[Ref] = set()
        self.serials: set[str] = set()
        self.asked: set[str] = set()

    def note(self, recorder: Recorder, owners: Container[Ref | str]) -> None:
        """Take note of a step that *recorder* has recorded, which used parts of *owners*."""
        self.clock |= (CLOCK, WHOLE) in recorder.looked
        self.idents |= IDENT in owners
        # Numbers of threads and of objects come by the numbers of those that gave them.
        self.numbers |= recorder.listed or IDENT in owners or IDENTITY in owners
        self.serials |= recorder.serials

    def recall(self, home: Ref | str | Serial) -> None:
        """Take note that somebody has asked for what is not known any more, or never was."""
        match home:
            case Ref():
                self.recalled.add(home)
            case Serial(what):
                self.asked.add(what)
            case _:
                self.clock = True

    def finer(self, grain: Grain, uses: Uses) -> Grain | None:
        """The grain that tells apart what one of *grain* takes for the same; None if it does."""
        if self.clock and not grain.timed:
            # Most programs only print how long they took, which decides nothing.
            if not grain.open_clocks and grain.undrawn and grain.seed is None:
                return grain._replace(open_clocks=True)
            return grain._replace(timed=True, open_clocks=False)
        if self.idents and not grain.idents:
            return grain._replace(idents=True)
        if self.numbers and not grain.ordered and len(uses.starters) > 1:
            return grain._replace(ordered=True)
        if self.recalled:
            return grain._replace(forgetting=grain.forgetting - self.recalled)
        if self.asked:
            left, asked = grain.open_serials - self.asked, grain.asked_serials | self.asked
            return grain._replace(open_serials=left, asked_serials=asked)
        return None
