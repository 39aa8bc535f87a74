"""The page `docs/everyday.md`: what everyday programs are answered, in short."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.everyday.judging import refused_rightly
from tests.everyday.trials import topics, tutorials

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.everyday.trials import Comparison, Trial

HEAD = """\
# Everyday programs

What Interlock answers about programs as people bring them. Neither kind was written with a view
of the source.

- *Tutorials*: {tutorials} threaded programs as public tutorials and courses have them, each with
  the truth about it (`tests/everyday/tutorials`). `interlock check` had at most {limit:g} s of
  processor time on one core for each.
- *Topics*: {topics} programs of lecturers' topics, with what CPython prints
  (`tests/everyday/topics`). Each was run.

A command writes this page. It is a measurement, so it goes with the computer:

    python -m tests.everyday.table --page docs/everyday.md

## In short
"""
ABOUT = """
*Decided*: safe or unsafe, of every run. *Bounded*: nothing failed, and every run was tried up to
the bound that is told. A switch is a step of another thread though the last one could have gone on;
a delay is a departure from taking turns ([search.md](search.md#runs-by-what-they-cost)). Bounds *to
the end* are on whole runs; those *in part* only on the first steps of each run, or on the random
values of one seed. *Misleading* is an answer that contradicts the truth: a failure that there is
not, safe for what fails, nothing said of a race, or a limit of Interlock's own told as a failure.
"""


def page(trials: Sequence[Trial], comparisons: Sequence[Comparison], limit: float) -> str:
    """The page on what was tried for so many seconds each."""
    head = HEAD.format(
        tutorials=_of_all(len(trials), len(tutorials())),
        topics=_of_all(len(comparisons), len(topics())),
        limit=limit,
    )
    parts = (_short(trials, comparisons), [ABOUT], _answers(trials), _outputs(comparisons))
    return head + "\n" + "\n".join(line for part in parts for line in part) + "\n"


def _of_all(tried: int, all_there_are: int) -> str:
    """How many there are, or how many of them were tried for the page."""
    return str(tried) if tried == all_there_are else f"{tried} of {all_there_are}"


def _short(trials: Sequence[Trial], comparisons: Sequence[Comparison]) -> Iterator[str]:
    """The figures."""
    fair = [trial for trial in trials if not refused_rightly(trial.tutorial.truth)]
    answers = [trial.answer for trial in fair]
    to_the_end = [each for each in answers if each.bounded and "," not in each.bounded]
    misleading = sum(bool(trial.answer.misleading) for trial in trials)
    states = Counter(each.state for each in comparisons)
    yield "| of the tutorials | | |"
    yield "| --- | --: | --: |"
    yield _figure("that need no network and no Python 2", len(fair), len(trials))
    yield _figure("of these: accepted", sum(each.accepted for each in answers), len(fair))
    yield _figure("decided", sum(each.decided for each in answers), len(fair))
    yield _figure("else bounded, to the end", len(to_the_end), len(fair))
    bounded = sum(bool(each.bounded) for each in answers)
    yield _figure("else bounded, in part", bounded - len(to_the_end), len(fair))
    answered = sum(each.decided or bool(each.bounded) for each in answers)
    yield _figure("decided or bounded", answered, len(fair))
    yield _figure("misleading, of all", misleading, len(trials))
    yield "\n| of the topics | | |"
    yield "| --- | --: | --: |"
    yield _figure("print what CPython prints", states["same"], len(comparisons))
    yield _figure("are refused, with a way out", states["refused"], len(comparisons))
    others = len(comparisons) - states["same"] - states["refused"]
    yield _figure("print something else or stop", others, len(comparisons))


def _figure(words: str, count: int, of: int) -> str:
    return f"| {words} | {count} of {of} | {count / max(of, 1):.0%} |"


def _answers(trials: Sequence[Trial]) -> Iterator[str]:
    """The tutorials one by one."""
    yield "## Tutorials\n"
    yield "| program | truth | answer | s |"
    yield "| --- | --- | --- | --: |"
    for trial in trials:
        tutorial, answer, seconds = trial.tutorial, trial.answer, trial.seconds
        told = answer.bounded or ("" if answer.decided else answer.said)
        mark = f"; **{answer.misleading}**" if answer.misleading else ""
        said = f"{answer.verdict}: {told}" if told else answer.verdict
        yield f"| {tutorial.file} | {tutorial.truth} | {said}{mark} | {seconds:.1f} |"


def _outputs(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """The topics that do not print what CPython prints."""
    yield "\n## Topics that do not print what CPython prints\n"
    yield "| program | | why |"
    yield "| --- | --- | --- |"
    for each in comparisons:
        if each.state != "same":
            yield f"| {each.file} | {each.state} | {each.said} |"
