"""The parts of a lesson, in the order in which they are taken.

A lesson has those that its text tells of; what is said of them is marked for translation.
One more record is one more part: it is read, shown in the window and on pages, and printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from core.words import marked as translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.lessons.lesson import Lesson, Told


@dataclass(frozen=True, slots=True)
class Part:
    """A part: *name* is what it is kept by, *heading* what stands over it, also in the text.

    *of* is what a lesson says of it; nothing where it has no such part.  A part without is
    one that is only told: `Lesson.told` has it.
    """

    name: str
    heading: str
    of: Callable[[Lesson], object] | None = None


PARTS: Final = (
    Part("watch", translate("LessonPanel", "Watch"), attrgetter("watch")),
    Part("predict", translate("LessonPanel", "Predict"), attrgetter("predict")),
    Part("break", translate("LessonPanel", "Break it"), attrgetter("break_it")),
    Part("fix", translate("LessonPanel", "Fix it"), attrgetter("fix_it")),
    Part("remember", translate("LessonPanel", "Remember"), attrgetter("remember")),
)
"""A page of its own for one of them is a file in `gui/lessons/pages/`."""
NAMES: Final = tuple(part.name for part in PARTS)
HEADINGS: Final = {part.name: part.heading for part in PARTS}


def parts_of(lesson: Lesson) -> tuple[str, ...]:
    """The names of the parts that *lesson* has, in order."""
    return tuple(part.name for part in PARTS if _has(lesson, part))


def parts_told(lesson: Lesson) -> Iterator[tuple[str, Told]]:
    """The headings of the parts that *lesson* only tells, with what it says."""
    return ((part.heading, lesson.told[part.name]) for part in PARTS if part.name in lesson.told)


def _has(lesson: Lesson, part: Part) -> bool:
    return part.name in lesson.told if part.of is None else bool(part.of(lesson))
