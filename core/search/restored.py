"""Reports read back from the JSON in which they were told."""

from __future__ import annotations

import types
from functools import cache
from typing import (
    TYPE_CHECKING,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from core.language.errors import ProgramError, SourceError
from core.language.smaller import smaller
from core.language.spans import Line
from core.machine.compile import compile_source, read_program
from core.search.check_report import SCHEMA, CheckReport

if TYPE_CHECKING:
    from core.language.program import Program
    from core.search.request import CheckRequest, Forms

_Plain = TypeVar("_Plain")


class UnfitReportError(Exception):
    """A text is no report of a check; the message says why."""


def report_of(line: str) -> CheckReport:
    """The report that `as_json` has told in *line*.

    Raises:
        UnfitReportError: It is none, or one of another version.
    """
    import json  # noqa: PLC0415 - the command that checks a program does without

    try:
        told: object = json.loads(line)
    except (ValueError, RecursionError):
        raise UnfitReportError("it is no JSON") from None
    if not isinstance(told, dict) or "verdict" not in told:
        raise UnfitReportError("it is no report of a check")
    if told.get("schema") != SCHEMA:
        raise UnfitReportError(f"it is of schema {told.get('schema')}, and this reads {SCHEMA}")
    try:
        return cast("CheckReport", _read(CheckReport, told))
    except (KeyError, TypeError, ValueError) as error:
        raise UnfitReportError(f"it is not whole: {error}") from None


def program_of(report: CheckReport, request: CheckRequest, forms: Forms) -> Program | None:
    """The program that *report* is on, None if its file is not what it was.

    Whoever tells a report with the steps of a run makes the run again; for other forms nothing
    is compiled, and it is None too.
    """
    if report.verdict == "refused" or request.form in forms.plain:
        return None
    try:
        source = read_program(report.file)
        if report.smaller:
            source = source.with_text(smaller(source.text).text)
        program = compile_source(source)
    except (ProgramError, SourceError):
        return None
    return program._replace(world=request.world.upon(program.world))


@cache
def _hints(kind: type) -> dict[str, object]:
    return dict(get_type_hints(kind))


def _read(kind: object, told: object) -> object:
    """*told*, which is JSON, as a value of *kind*, one of those that reports are made of."""
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        if told is None:
            return None
        (kind,) = (each for each in get_args(kind) if each is not type(None))
        return _read(kind, told)
    if origin is Literal:
        return _checked(told in get_args(kind), told, kind)
    if origin is tuple:
        return _read_tuple(get_args(kind), told)
    if origin is dict:
        _checked(isinstance(told, dict), told, kind)
        _, content = get_args(kind)
        items = cast("dict[str, object]", told).items()
        return {key: _read(content, each) for key, each in items}
    assert isinstance(kind, type)
    if hasattr(kind, "_fields"):
        return _read_fields(kind, told)
    # JSON writes 2.0 as 2.0, and others may write 2; True is an int in Python only.
    fits = isinstance(told, kind) or (kind is float and type(told) is int)
    return _checked(fits and (kind is bool or not isinstance(told, bool)), told, kind)


def _read_tuple(kinds: tuple[object, ...], told: object) -> tuple[object, ...]:
    _checked(isinstance(told, list), told, "list")
    items = cast("list[object]", told)
    if kinds[-1] is Ellipsis:
        return tuple(_read(kinds[0], each) for each in items)
    return tuple(_read(kind, each) for kind, each in zip(kinds, items, strict=True))


def _read_fields(kind: type, told: object) -> object:
    _checked(isinstance(told, dict), told, kind.__name__)
    fields = cast("dict[str, object]", told)
    hints = _hints(kind)
    found = {name: _read(hint, fields[name]) for name, hint in hints.items()}
    line = found.get("line")
    if "file" in fields and "file" not in hints and isinstance(line, int):
        # In a file beside the program; see `core.runs.record.as_plain`.
        found["line"] = Line(line, str(fields["file"]), line)
    return kind(**found)


def _checked(fits: bool, told: _Plain, kind: object) -> _Plain:  # noqa: FBT001 - it is all that is said
    if fits:
        return told
    raise ValueError(f"{told!r:.40} is no {getattr(kind, '__name__', kind)}")
