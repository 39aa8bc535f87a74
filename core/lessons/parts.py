"""The parts of a lesson, in the order in which they are taken.

A lesson has those that its text tells of; what is said of them is marked for translation.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from core.words import marked as translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.lessons.lesson import Lesson


@dataclass(frozen=True, slots=True)
class Part:
    """A part: *name* is what it is kept by, *heading* what stands over it, also in the text.

    *of* is what a lesson says of it; nothing where it has no such part.
    """

    name: str
    heading: str
    of: Callable[[Lesson], object]


PARTS: Final = (
    Part("watch", translate("LessonPanel", "Watch"), attrgetter("watch")),
    Part("predict", translate("LessonPanel", "Predict"), attrgetter("predict")),
    Part("break", translate("LessonPanel", "Break it"), attrgetter("break_it")),
    Part("fix", translate("LessonPanel", "Fix it"), attrgetter("fix_it")),
    Part("remember", translate("LessonPanel", "Remember"), attrgetter("remember")),
)
NAMES: Final = tuple(part.name for part in PARTS)
HEADINGS: Final = {part.name: part.heading for part in PARTS}


def parts_of(lesson: Lesson) -> tuple[str, ...]:
    """The names of the parts that *lesson* has, in order."""
    return tuple(part.name for part in PARTS if part.of(lesson))
