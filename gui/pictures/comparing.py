"""Two runs on one axis as a picture: `interlock picture FILE --compare OTHER`."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.scenes.comparing.alike import MOST_STEPS, follow, told
from core.scenes.comparing.builder import Side, compare
from core.scenes.comparing.verdicts import verdict_of_report
from core.search.check import Check
from core.search.check_report import as_json
from core.search.pace import Limits
from gui.pictures.still import Drawing
from gui.stage.canvas import Canvas
from gui.stage.comparison import comparison_words, paint_comparison
from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter

    from core.language.program import Program
    from core.scenes.comparing.scene import ComparisonScene, VerdictScene
    from core.scenes.run import Run
    from core.search.check_report import CheckReport
    from gui.theme.look import Look

MOST_STATES: Final = 200_000
SECONDS: Final = 20.0
"""A search that takes longer is undecided; the picture says so."""


def comparison_of(
    first: tuple[str, Run], second: tuple[str, Run], *, alike: bool
) -> ComparisonScene:
    """The runs of *first* and *second*, which are called so, with the verdicts on their programs.

    If they are to be *alike*, the second one has its threads in the order of the first, as far
    as they can go.
    """
    (name, run), (other_name, other) = first, second
    if alike:
        follow(other, told(run, 0, run.position))
    else:
        other.advance(MOST_STEPS)
    note = translate("compare", "the same schedule tried on both") if alike else ""
    return compare(
        Side(run, name, verdict_on(run.program)),
        Side(other, other_name, verdict_on(other.program)),
        translate, note=note,
    )  # fmt: skip


def verdict_on(program: Program) -> VerdictScene:
    """What a search of *program* finds in so many seconds (`SECONDS`)."""
    check = Check(program, Limits(most_states=MOST_STATES), time.monotonic)
    # By the clock, and told on the picture: nobody waits for it longer.
    late, going = time.monotonic() + SECONDS, check.go()
    while True:
        try:
            next(going)
        except StopIteration as over:
            report: CheckReport = over.value
            # By way of JSON, as the window gets reports from a process of its own: one reader for
            # both.
            return verdict_of_report(json.loads(as_json(report)), translate)
        if time.monotonic() > late:
            check.stop(f"it took more than {SECONDS:g} seconds")


def drawing_of(scene: ComparisonScene, look: Look) -> Drawing:
    """*scene* as something to be painted at any size."""

    def paint(painter: QPainter, size: QSize) -> None:
        paint_comparison(Canvas(painter, look), (size.width(), size.height()), scene)

    return Drawing(paint, comparison_words(scene))


def names_of(first: str, second: str) -> tuple[str, str]:
    """What the runs of two files are called: by their files, told apart if these are the same."""
    left, right = Path(first).name, Path(second).name
    if left != right:
        return left, right
    # Of one name in different folders, as answers of students mostly are.
    if Path(first) != Path(second):
        return str(Path(first)), str(Path(second))
    words = translate("compare", "{0}, run {1}")
    return words.format(left, 1), words.format(right, 2)
