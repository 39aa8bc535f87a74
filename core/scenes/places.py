"""Where in the program's text threads are: what one has just done, where others go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.linker.image import image_of
from core.machine.pending import resting_span

if TYPE_CHECKING:
    from core.language.program import Program
    from core.language.spans import Span
    from core.runs.simulation import Simulation


def span_of_step(simulation: Simulation, step: int) -> Span | None:
    """What of the program's text was carried out in *step*; None if nothing of it asked for it.

    What the library did is told where the program called it.
    """
    trace, program = simulation.trace, simulation.program
    code, _, span = image_of(program).sites[trace.sites[step]]
    if code.own:
        return span
    # A thread rests right before what it does next, so where it rested is what it then did.
    kept, before = trace.kept_before(step)
    if kept != step:
        if step in trace.dear:
            return None
        before = simulation.state_at(step)
    return resting_span(program, before, before.threads[trace.tids[step]])


def code_at(program: Program, span: Span | None) -> tuple[str, tuple[int, int] | None]:
    """The line of *span* without its indentation, and the columns of *span* in that."""
    if span is None:
        return "", None
    line = program.source.lines[span.line - 1]
    indent = len(line) - len(line.lstrip())
    code = line.strip()
    start = span.column - 1 - indent
    end = span.end_column - 1 - indent if span.end_line == span.line else len(code)
    return code, (max(0, start), min(end, len(code)))
