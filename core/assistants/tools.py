"""What the tools do: programs are checked, explained, mended and run on the simulated machine."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Final

from core.graph.explaining import with_reasons
from core.language.errors import ProgramError, printable
from core.language.source import LARGEST, Source
from core.machine.compile import compile_source, read_program
from core.machine.step import NotRunnableError
from core.named import NamedTuple
from core.repair.repairs import different, repairs
from core.reports.markdown import as_markdown
from core.runs.findings import Findings
from core.runs.run_report import as_json as run_as_json
from core.runs.run_report import as_text as run_as_text
from core.runs.schedule import ScheduleError, parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.check_report import as_json
from core.search.pace import Limits
from core.search.report_text import as_text
from core.search.timed import checked_within

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from core.assistants.descriptions import Json
    from core.language.program import Program
    from core.search.check_report import CheckReport

NAME: Final = "program.py"
SECONDS: Final = 20.0
MOST_SECONDS: Final = 300.0
MOST_STEPS: Final = 1_000_000
MOST_REPAIRS: Final = 3


class UnfitArgumentError(Exception):
    """What a tool was given is not what it takes; the message says what to give."""


class Said(NamedTuple):
    """What a tool answers: *text* to read, *data* for programs, *wrong* if it could not be done."""

    text: str
    data: Json = None
    wrong: bool = False


class Toolbox:
    """The tools, which read programs only below *folder*; *crowded* says when memory is used up."""

    def __init__(self, folder: Path, crowded: Callable[[], bool]) -> None:
        self._folder = folder.resolve()
        self._crowded = crowded
        self._tools: Final[Mapping[str, Callable[[Mapping[str, Json]], Said]]] = {
            "check_threads": self._check,
            "explain_failure": self._explain,
            "propose_repair": self._repair,
            "run_schedule": self._run,
        }

    def __contains__(self, name: object) -> bool:
        return name in self._tools

    def call(self, name: str, given: Mapping[str, Json]) -> Said:
        """Let the tool *name* do its work with what it was *given*."""
        try:
            return self._tools[name](given)
        except (ImpossibleChoiceError, NotRunnableError) as error:
            return Said(f"the schedule is not for this program: {error}", wrong=True)
        except (ProgramError, ScheduleError, UnfitArgumentError) as error:
            return Said(str(error), wrong=True)

    # The tools

    def _check(self, given: Mapping[str, Json]) -> Said:
        _, report = self._checked(given)
        return Said(as_text(report), json.loads(as_json(report)))

    def _explain(self, given: Mapping[str, Json]) -> Said:
        program, report = self._checked(given)
        end = time.monotonic() + _seconds(given)
        for better in with_reasons(program, report):
            report = better
            if time.monotonic() > end or self._crowded():
                break
        return Said(as_markdown(program, report), json.loads(as_json(report)))

    def _repair(self, given: Mapping[str, Json]) -> Said:
        program, report = self._checked(given)
        if report.verdict != "unsafe":
            return Said(f"nothing to mend: {as_text(report)}", {"repairs": []})
        end = time.monotonic() + _seconds(given)
        found = []
        for at in repairs(program, report, time.monotonic):
            found = different(at.found, MOST_REPAIRS)
            if time.monotonic() > end or self._crowded():
                break
        name, text = program.source.name, program.source.text
        told = [
            f"{each.title} (proved, {each.states:,} states)\n{each.diff(text, name)}"
            for each in found
        ]
        data: Json = {
            "repairs": [
                {"title": each.title, "diff": each.diff(text, name), "keeps": each.keeps}
                for each in found
            ]
        }
        return Said("\n".join(told) or "no repair of one edit was found", data)

    def _run(self, given: Mapping[str, Json]) -> Said:
        schedule = parse_schedule(_text(given, "schedule") or "")
        program = self._program(given)
        findings = Findings(program)
        run = Simulation(program, Replay(schedule), seed=schedule.seed, watch=findings.watch)
        while run.ended is None and run.position < MOST_STEPS and not self._crowded():
            if not run.advance(min(1000, MOST_STEPS - run.position)):
                break
        stopped = "" if run.ended else "end of the schedule"
        report = findings.report(run, stopped)
        return Said(f"{report.output}{run_as_text(report)}", json.loads(run_as_json(report)))

    # Programs

    def _checked(self, given: Mapping[str, Json]) -> tuple[Program, CheckReport]:
        program = self._program(given)
        report = checked_within(
            program, Limits(), _seconds(given),
            lambda: "the memory is used up" if self._crowded() else "",
        )  # fmt: skip
        return program, report

    def _program(self, given: Mapping[str, Json]) -> Program:
        source, path = _text(given, "source"), _text(given, "path")
        if (source is None) == (path is None):
            raise UnfitArgumentError("give source, the text of the program, or path, not both")
        if path is not None:
            return compile_source(self._read(path))
        if len(source or "") > LARGEST:
            raise UnfitArgumentError(f"source has more than {LARGEST:,} characters")
        return compile_source(Source(NAME, source or ""))

    def _read(self, path: str) -> Source:
        if "\0" in path:
            raise UnfitArgumentError("no file has such a name")
        place = (self._folder / path).resolve()
        if not place.is_relative_to(self._folder):
            raise UnfitArgumentError(
                f"'{printable(path)}' is not below {printable(str(self._folder))}, and nothing else"
                " is read: give the text as source"
            )
        # What it imports is below its own folder, or refused.
        read = read_program(place)
        return Source(path, read.text, read.beside)


def _text(given: Mapping[str, Json], name: str) -> str | None:
    value = given.get(name)
    if value is None or isinstance(value, str):
        return value
    raise UnfitArgumentError(f"{name} is no text")


def _seconds(given: Mapping[str, Json]) -> float:
    value = given.get("time_limit", SECONDS)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UnfitArgumentError("time_limit is no number of seconds")
    if not 0 < value <= MOST_SECONDS:
        raise UnfitArgumentError(f"time_limit is not between 0 and {MOST_SECONDS:g} seconds")
    return float(value)
