"""``python -m tests.everyday.table``: which everyday programs get which answers.

Tells each tutorial with the verdict and the processor time, each topic, and the totals; with
``--page`` the page `docs/everyday.md` is written as well.  It is a measurement, no test: what it
says goes with the time limit and the computer.
"""

from __future__ import annotations

import argparse
import functools
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from tests.everyday.judging import refused_rightly
from tests.everyday.page import page
from tests.everyday.trials import (
    Comparison,
    Trial,
    compare_topic,
    topics,
    try_tutorial,
    tutorials,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def main() -> None:
    """Try what the command line names, or everything, and print the table."""
    options = _options()
    chosen = [t for t in tutorials() if _named(t.file, options.files)]
    others = [t for t in topics() if _named(t, options.files)]
    how = {"limit": options.time_limit, "kept": options.kept}
    with ProcessPoolExecutor(options.jobs) as pool:
        trials = pool.map(functools.partial(try_tutorial, **how), chosen)
        print("| file | topic | truth | verdict | CPU s | what is said |", flush=True)
        print("| --- | --- | --- | --- | --- | --- |")
        told = [_told(trial) for trial in trials]
        compared = pool.map(functools.partial(compare_topic, **how), others)
        print("\n| topic | output | CPU s | what is said |\n| --- | --- | --- | --- |")
        seen = [_seen(comparison) for comparison in compared]
    print("\n".join(["", *tutorial_totals(told), *topic_totals(seen)]))
    if options.page is not None:
        options.page.write_text(page(told, seen, options.time_limit), encoding="utf-8")


def tutorial_totals(trials: Sequence[Trial]) -> list[str]:
    """How many tutorials were accepted and decided, what misleads, and why some were refused."""
    fair = [t for t in trials if not refused_rightly(t.tutorial.truth)]
    verdicts = Counter(t.answer.verdict for t in trials)
    refusals = Counter(message for t in trials for message in t.answer.refusals)
    return [
        f"- tutorials: {len(trials)}, of them {len(fair)} that a machine without a network can run",
        f"- accepted: {_share(t.answer.accepted for t in fair)}",
        f"- decided: {_share(t.answer.decided for t in fair)}",
        f"- decided or bounded: {_share(t.answer.decided or t.answer.bounded != '' for t in fair)}",
        f"- verdicts: {', '.join(f'{n} {name}' for name, n in verdicts.most_common())}",
        f"- processor time: {sum(t.seconds for t in trials):.0f} s",
        *_listed("misleading", [(t.tutorial.file, t.answer.misleading) for t in trials]),
        *_listed("faults", [(t.tutorial.file, t.answer.fault) for t in trials]),
        "- refused, by reason:",
        *(f"  - {count}: {message}" for message, count in refusals.most_common()),
    ]


def topic_totals(comparisons: Sequence[Comparison]) -> list[str]:
    """How many topics print what CPython prints."""
    states = Counter(c.state for c in comparisons)
    reasons = Counter(message for c in comparisons for message in c.refusals)
    wrong = [(c.file, c.said) for c in comparisons if c.state in {"fails", "differs"}]
    return [
        f"- topics: {len(comparisons)}, {', '.join(f'{n} {s}' for s, n in states.most_common())}",
        *_listed("topics told wrongly", wrong),
        "- topics refused, by reason:",
        *(f"  - {count}: {message}" for message, count in reasons.most_common()),
    ]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.everyday.table", description=__doc__)
    parser.add_argument("files", nargs="*", metavar="FILE", help="only these (all)")
    parser.add_argument("--jobs", type=int, default=1, help="so many at a time (1)")
    parser.add_argument(
        "--time-limit", type=float, default=10, help="seconds of the processor for each file (10)"
    )
    add = parser.add_argument
    add("--kept", type=Path, metavar="FOLDER", help="answers are kept there, and taken from there")
    add("--page", type=Path, metavar="FILE", help="write the page on what was tried to this file")
    return parser.parse_args()


def _named(file: str, wanted: Sequence[str]) -> bool:
    """Whether the command line means this file: by its name, or by how its name begins."""
    return not wanted or any(file.startswith(Path(name).name) for name in wanted)


def _told(trial: Trial) -> Trial:
    """Print the row of a tutorial as soon as it is known."""
    tutorial, answer = trial.tutorial, trial.answer
    mark = f"**{answer.misleading}** " if answer.misleading else ""
    cells = (
        tutorial.file, tutorial.topic, tutorial.truth, answer.verdict, f"{trial.seconds:.1f}",
        mark + (answer.bounded or answer.said),
    )  # fmt: skip
    print(f"| {' | '.join(cells)} |", flush=True)
    return trial


def _seen(comparison: Comparison) -> Comparison:
    """Print the row of a topic."""
    cells = (comparison.file, comparison.state, f"{comparison.seconds:.1f}", comparison.said)
    print(f"| {' | '.join(cells)} |", flush=True)
    return comparison


def _share(flags: Iterable[bool]) -> str:
    """So many of so many."""
    listed = list(flags)
    return f"{sum(listed)} of {len(listed)}"


def _listed(title: str, pairs: Sequence[tuple[str, str]]) -> list[str]:
    """A heading with its number, and each file that has something to say below it."""
    rows = [f"  - {file}: {text}" for file, text in pairs if text]
    return [f"- {title}: {len(rows)}", *rows]


if __name__ == "__main__":
    main()
