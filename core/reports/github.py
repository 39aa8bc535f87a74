"""A report as annotations of a workflow (GitHub Docs, "Workflow commands")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.errors import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.search.check_report import CheckReport


def as_annotations(program: Program | None, report: CheckReport) -> str:
    """Return a line for each failure, doubt and refusal of *report*, and for what is undecided."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: CheckReport) -> Iterator[str]:
    for place in report.refusals:
        message = f"{place.message} ({place.hint})" if place.hint else place.message
        yield _command("error", report.file, place.line, "refused", message)
    for failure in report.failures:
        why = () if failure.why is None else failure.why.sentences
        message = "\n".join((failure.message, *why, f"--schedule {failure.schedule}"))
        yield _command("error", report.file, failure.line, failure.kind, message)
    for doubt in report.doubts:
        line = doubt.lines[0] if doubt.lines else None
        yield _command("warning", report.file, line, doubt.kind, doubt.message)
    if report.verdict == "undecided":
        yield _command("notice", report.file, None, "undecided", report.reason)


def _command(word: str, file: str, line: int | None, title: str, message: str) -> str:
    properties = [f"file={_property(file)}"]
    if line is not None:
        properties.append(f"line={line}")
    properties.append(f"title={_property(title)}")
    return f"::{word} {','.join(properties)}::{_data(message)}"


def _data(text: str) -> str:
    """Return *text* with what ends a command written as its number."""
    lines = [printable(line) for line in text.split("\n")]
    return "\n".join(lines).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
