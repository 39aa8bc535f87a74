"""Expressions that somebody watches: what they come to in the state of a run, without a trace."""

from __future__ import annotations

import ast
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
from core.machine.objects import Cell
from core.machine.representation import NeedsTextError
from core.machine.threads import Thread
from core.machine.thrown import UnmodelledError
from core.machine.value_text import repr_of
from core.machine.values import UNBOUND, Function, Ref
from core.runs.invariants import MOST_READS
from core.runs.naming import Names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.program import Code, Program
    from core.machine.frames import Frame
    from core.machine.values import Value

LONGEST: Final = 200
"""Characters of an expression; more is no question about a state."""


class WatchError(Exception):
    """An expression that cannot be watched: why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Watch:
    """An *expression* over the variables of *program*, ready to be looked at.

    *image* is that of the program with the expression below it, and with a module variable for
    each of the *local* ones: all else of it is the same, so that a state of the one is a state
    of the other once it has these.
    """

    expression: str
    program: Program
    image: Image
    code: Code
    local: tuple[str, ...]

    def look(self, machine: Machine) -> str:
        """What the expression comes to in the state *machine* is in, as `repr` writes it.

        Where it has local variables, that is told of each thread that has them all.
        """
        if not self.local:
            return self._look(machine, ())
        names, told = Names(self.program, machine.state()), []
        for thread in machine.threads:
            known = _local_values(machine, thread)
            if all(name in known for name in self.local):
                value = self._look(machine, [known[name] for name in self.local])
                told.append(f"{names.thread(thread.tid)}: {value}")
        return ", ".join(told) or "not there yet"

    def _look(self, machine: Machine, values: Sequence[Value]) -> str:
        scratch = Machine(self.image, machine.state())
        own = len(self.program.variables)
        # Behind the program's own variables and before those of the library, as in the image.
        scratch.globals[own:own] = values
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
    source, local = program.source, _local_names(program, words)
    assigned = "".join(f"{name} = None\n" for name in local)
    text = f"{source.text}\n{assigned}# invariant: {words}\n"
    try:
        made = compile_source(Source(source.name, text, source.beside))
    except ProgramError as error:
        raise WatchError(_reason(error)) from None
    if len(made.invariants) != len(program.invariants) + 1:
        raise WatchError("this is no expression")
    _, place = made.invariants[-1]
    # An image of its own: the few that are kept for all are those of programs that run.
    return Watch(words, program, Image(made), made.codes[place], local)


def _local_names(program: Program, words: str) -> tuple[str, ...]:
    """The names in *words* that only functions of *program* know."""
    try:
        tree = ast.parse(words, mode="eval")
    except SyntaxError:
        # What is wrong with it is told by whoever reads the program.
        return ()
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    used = {name.id for name in names}
    made = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    known = {variable.name for variable in program.variables}
    # Registers behind these have no name.
    inside = {name for code in program.codes for name in code.names[: code.temporaries]}
    return tuple(sorted((used - made - known) & inside))


def _local_values(machine: Machine, thread: Thread) -> dict[str, Value]:
    """The variables of the program's functions that *thread* is in, the innermost first."""
    values: dict[str, Value] = {}
    frame = thread.frame
    while frame is not None:
        names = frame.code.names[: frame.code.temporaries] if frame.code.own else ()
        for register, name in enumerate(names):
            value = frame.regs[register]
            cell = machine.heap.get(value) if isinstance(value, Ref) else None
            value = cell.value if isinstance(cell, Cell) else value
            if value is not UNBOUND:
                values.setdefault(name, value)
        frame = frame.parent
    return values


def _reason(error: ProgramError) -> str:
    """What is wrong with the expression, without its place in a text that nobody wrote."""
    line = str(error).splitlines()[0]
    return line.split(": ", 1)[-1]
