"""Reports on programs that were not checked: they are refused, or Interlock is at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.errors import RefusedError, SourceError
from core.search.check_report import CheckReport, Place, Trial

if TYPE_CHECKING:
    from core.language.errors import ProgramError


def failed(file: str, fault: str) -> CheckReport:
    """Return the report on *file*, whose check came to no end by a *fault* of Interlock's own."""
    return _nothing(file)._replace(verdict="undecided", reason="Interlock is at fault", fault=fault)


def refused(file: str, error: ProgramError) -> CheckReport:
    """Return the report on *file*, which cannot be read or asks for what is not simulated."""
    if isinstance(error, RefusedError):
        places = tuple(
            Place(line=each.span.line, column=each.span.column,
                  message=each.reason, hint=each.hint)
            for each in error.refusals
        )  # fmt: skip
    elif isinstance(error, SourceError):
        span = error.span
        places = (
            Place(line=span.line, column=span.column, message=error.message, hint=error.hint),
        )
    else:
        reason, hint = getattr(error, "reason", str(error)), getattr(error, "hint", "")
        places = (Place(line=None, column=None, message=reason, hint=hint),)
    first = places[0]
    reason = first.message if first.line is None else f"line {first.line}: {first.message}"
    return _nothing(file)._replace(verdict="refused", reason=reason, refusals=places)


def _nothing(file: str) -> CheckReport:
    """Return a report on *file* in which nothing is known."""
    return CheckReport(
        file=file, verdict="undecided", complete=False, reason="", switches_complete=None,
        bounds=(), tried=Trial(runs=0, failed=0), states=0, steps=0, seconds=0.0, failures=(),
        doubts=(), warnings=(), outcomes=(), outcome_count=0, notes=(), fault="", refusals=(),
    )  # fmt: skip
