"""Where reports of checks go: to the terminal, and into the files that are wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.language.errors import printable
from core.language.writing import UnfitOutputError, check_output, reason_of, write_whole
from core.search.report_text import as_junit
from core.search.request import CODES, REFUSED, UNDECIDED, UNSAFE, WORST_FIRST
from core.terminal import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.search.check_report import CheckReport
    from core.search.request import Checked, CheckRequest, Forms
    from core.terminal import Terminal


def may_write(request: CheckRequest, terminal: Terminal) -> bool:
    """Whether what *request* wants written overwrites no program; if it does, that is said."""
    if request.junit is None:
        return True
    try:
        check_output(Path(request.junit), map(Path, request.files))
    except UnfitOutputError as error:
        write(terminal.err, f"interlock: {error}\n")
        return False
    return True


def show(checked: Checked, request: CheckRequest, terminal: Terminal, forms: Forms) -> None:
    """Tell one report, in a form in which each is told by itself."""
    if request.form in forms.each:
        write(terminal.out, forms.each[request.form](*checked))
        terminal.out.flush()


def finish(
    checked: Sequence[Checked], request: CheckRequest, terminal: Terminal, forms: Forms
) -> int:
    """Tell what is told of all reports together; the exit code, that of the worst."""
    if request.form in forms.whole:
        write(terminal.out, forms.whole[request.form](checked))
        terminal.out.flush()
    codes = {_code(report, strict=request.strict) for _, report in checked}
    if not _save_all(checked, request, terminal, forms):
        codes.add(REFUSED)
    return next((code for code in WORST_FIRST if code in codes), REFUSED)


def _save_all(
    checked: Sequence[Checked], request: CheckRequest, terminal: Terminal, forms: Forms
) -> bool:
    """Write the files that are wanted; False if one cannot be written."""
    saved = True
    if request.junit is not None:
        suite = as_junit([report for _, report in checked], strict=request.strict)
        saved = _save(request.junit, suite, terminal)
    if request.summary is not None:
        told = "\n".join(forms.each["markdown"](*each) for each in checked)
        saved = _save(request.summary, told, terminal, add=True) and saved
    return saved


def _code(report: CheckReport, *, strict: bool) -> int:
    if report.smaller:
        # Whatever is true of the copy, of the program nothing is known for sure.
        return UNDECIDED
    doubtful = strict and report.colour == "amber"
    return UNSAFE if doubtful else CODES[report.verdict]


def _save(name: str, text: str, terminal: Terminal, *, add: bool = False) -> bool:
    """Write *text* to the file *name*, or *add* it there; say so if that cannot be done."""
    try:
        if add:
            with Path(name).open("a", encoding="utf-8") as file:
                file.write(text)
        else:
            write_whole(Path(name), text.encode("utf-8"))
    except OSError as error:
        why = reason_of(error)
        write(terminal.err, f"interlock: '{printable(name)}' cannot be written: {why}\n")
        return False
    return True
