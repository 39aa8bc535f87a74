"""The forms in which a check can be told, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.check_report import as_json
from core.search.report_text import as_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.language.program import Program
    from core.search.check_report import CheckReport


def _text(program: Program | None, report: CheckReport) -> str:
    # That a program is refused was said beside the report already.
    return "" if report.verdict == "refused" else f"{as_text(report)}\n"


def _json(program: Program | None, report: CheckReport) -> str:
    return f"{as_json(report)}\n"


def _markdown(program: Program | None, report: CheckReport) -> str:
    # Makes the run again, for which nobody who reads text need load anything.
    from core.reports.markdown import as_markdown  # noqa: PLC0415

    return as_markdown(program, report)


def _github(program: Program | None, report: CheckReport) -> str:
    from core.reports.github import as_annotations  # noqa: PLC0415 - seldom wanted

    return as_annotations(program, report)


def _sarif(checked: Sequence[tuple[Program | None, CheckReport]]) -> str:
    # Hashes and quotes, which no other form needs.
    from core.reports.sarif import as_sarif  # noqa: PLC0415

    return as_sarif(checked)


EACH: Final[Mapping[str, Callable[[Program | None, CheckReport], str]]] = {
    "text": _text, "json": _json, "markdown": _markdown, "github": _github,
}  # fmt: skip
"""Forms in which each file is told as soon as it is checked."""
PLAIN: Final = frozenset({"text", "json"})
"""Those that make no run of the program again."""
WHOLE: Final[Mapping[str, Callable[[Sequence[tuple[Program | None, CheckReport]]], str]]] = {
    "sarif": _sarif
}
"""Forms that are written at the end, with all files in one text."""
