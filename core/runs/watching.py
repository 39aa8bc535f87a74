"""Expressions that somebody watches: what they come to in the state of a run, without a trace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from core.language.errors import ProgramError
from core.language.source import Source
from core.machine.calls import call_value
from core.machine.compile import compile_source
from core.machine.errors import describe
from core.machine.interpreter import take_turn
from core.machine.linker.image import Image
from core.machine.machine import Machine
from core.machine.representation import NeedsTextError
from core.machine.text import repr_of
from core.machine.threads import Thread
from core.machine.thrown import UnmodelledError
from core.machine.values import Function, Ref
from core.runs.invariants import MOST_READS

if TYPE_CHECKING:
    from core.language.program import Code, Program
    from core.machine.frames import Frame

LONGEST: Final = 200
"""Characters of an expression; more is no question about a state."""


class WatchError(Exception):
    """An expression that cannot be watched: why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Watch:
    """An *expression* over the module variables of a program, ready to be looked at.

    *image* is that of the program with the expression below it: all else of it is the same, so
    that a state of the one is a state of the other.
    """

    expression: str
    image: Image
    code: Code

    def look(self, machine: Machine) -> str:
        """What the expression comes to in the state *machine* is in, as `repr` writes it."""
        scratch = Machine(self.image, machine.state())
        looker = Thread(len(scratch.threads), None, "watch", daemon=True)
        looker.status, looker.epoch = "alive", scratch.epoch
        scratch.threads.append(looker)
        scratch.frame, scratch.tid = None, looker.tid
        call_value(scratch, Function(self.code), (), {}, -1)
        frame = looker.frame = cast("Frame", scratch.frame)
        try:
            take_turn(scratch, looker.tid, MOST_READS, None)
        except UnmodelledError as error:
            return str(error)
        return self._told(scratch, scratch.threads[looker.tid], frame)

    def _told(self, scratch: Machine, looker: Thread, frame: Frame) -> str:
        if looker.dying is not None:
            assert isinstance(looker.dying, Ref)
            kind, message = describe(scratch, looker.dying)
            return "not there yet" if kind == "NameError" else f"{kind}: {message}"
        if not looker.over:
            return "it looks at too much data"
        register = self.code.instructions[-1].operands[0]
        assert isinstance(register, int)
        try:
            return repr_of(scratch, frame.regs[register])
        except (NeedsTextError, UnmodelledError):
            return "only the program's own code can write this"


def watched(program: Program, expression: str) -> Watch:
    """Make *expression* one that can be looked at in the states of *program*.

    Only what reads is let through, as in an `# invariant:`.

    Raises:
        WatchError: it is none.
    """
    words = " ".join(expression.split())
    if not words or len(words) > LONGEST:
        raise WatchError(f"write an expression of 1 to {LONGEST} characters")
    source = program.source
    text = f"{source.text}\n# invariant: {words}\n"
    try:
        made = compile_source(Source(source.name, text, source.beside))
    except ProgramError as error:
        raise WatchError(_reason(error)) from None
    if len(made.invariants) != len(program.invariants) + 1:
        raise WatchError("this is no expression")
    _, place = made.invariants[-1]
    # An image of its own: the few that are kept for all are those of programs that run.
    return Watch(words, Image(made), made.codes[place])


def _reason(error: ProgramError) -> str:
    """What is wrong with the expression, without its place in a text that nobody wrote."""
    line = str(error).splitlines()[0]
    return line.split(": ", 1)[-1]
