"""Every lesson, challenge and sample program as a run, with the moments that are stopped at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.language.source import Source
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, LADDER, lessons_in
from core.machine.compile import compile_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.run import Run
from core.scenes.words import english
from tests.core.scenes.runs import PROGRAMS, SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.scenes.scene import Scene

LONGEST: Final = 90
"""So many steps of a run that has no schedule of its own are looked at."""
EVERY: Final = 8
"""Such a run is stopped at every so many steps."""


@dataclass(frozen=True, slots=True)
class Play:
    """A run of the program *text*: by *schedule*, or by chance if that is empty.

    *stops* are the moments that a lesson pauses at, the start and the end among them.
    """

    name: str
    text: str
    schedule: str = ""
    stops: tuple[int, ...] = ()

    def run(self) -> Run:
        """The run before its first step."""
        if self.schedule:
            replay = Replay(parse_schedule(self.schedule))
            return Run(_compiled(self.text), replay, seed=replay.seed)
        return Run(_compiled(self.text), POLICIES["random"](3), seed=3)

    def frames(self, every: int = 0) -> Iterator[tuple[Scene, Run]]:
        """The moments at the stops, or at *every* so manieth step, each with its run."""
        run = self.run()
        length = run.advance(parse_schedule(self.schedule).steps if self.schedule else LONGEST)
        places = [*range(0, length, every), length] if every else self._places(length)
        for place in places:
            run.jump(place)
            yield scene_of(run, english), run

    def _places(self, length: int) -> list[int]:
        wanted = {0, length, *(stop for stop in self.stops if stop <= length)}
        return sorted(wanted if self.stops else wanted | set(range(0, length, EVERY)))


@lru_cache(maxsize=4)
def _compiled(text: str) -> Program:
    return compile_source(Source("test.py", text))


def lessons() -> list[Play]:
    """What the course shows: each lesson by its schedule, and its solution by chance."""
    made = []
    for entry in lessons_in(COURSE):
        lesson = read_lesson(entry.folder)
        if lesson.watch is not None:
            stops = tuple(stop.step for stop in lesson.watch.stops)
            made.append(Play(lesson.name, lesson.start, lesson.watch.schedule, stops))
        if lesson.solution is not None:
            made.append(Play(f"{lesson.name} solved", lesson.solution))
    return made


def challenges() -> list[Play]:
    """Each challenge by the schedule that breaks it."""
    read = [read_lesson(entry.folder) for entry in lessons_in(LADDER)]
    return [
        Play(one.name, one.start, one.break_it.answer) for one in read if one.break_it is not None
    ]


def samples() -> list[Play]:
    """Each sample program by chance."""
    return [Play(name, (PROGRAMS / f"{name}.py").read_text("utf-8")) for name in SAMPLES]


def plays() -> list[Play]:
    """All of them."""
    return [*lessons(), *challenges(), *samples()]
