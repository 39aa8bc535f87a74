"""Each benchmark program has the verdict that its text states."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.language.source import read_source
from core.machine.compile import compile_source
from core.search.reductions.registry import KINDS
from tests.benchmarks.reductions import COLUMNS, programs, row, states
from tests.core.search.searched import checked, kinds

PROGRAMS = Path(__file__).parents[2] / "benchmarks" / "search"
LARGE = {"philosophers_ordered_24", "philosophers_ordered_32"}


@pytest.mark.parametrize(
    "path", [path for path in sorted(PROGRAMS.glob("*.py")) if path.stem not in LARGE],
    ids=lambda path: path.stem,
)  # fmt: skip
def test_the_verdict_is_the_one_stated(path: Path) -> None:
    stated = path.read_text(encoding="utf-8").partition("Verdict: ")[2].split(".", 1)[0]

    report = checked(compile_source(read_source(str(path))))

    verdict, *rest = stated.split(", ")
    assert report.verdict == verdict
    if verdict == "unsafe":
        assert rest[0] in kinds(report)


def test_each_reduction_leaves_no_more_states_than_the_one_before() -> None:
    program = compile_source(read_source(str(PROGRAMS / "philosophers_ordered_3.py")))

    counts = [states(program, reductions) for reductions in COLUMNS.values()]

    known = [count for count in counts if count is not None]
    rising = known[: 1 + len(KINDS)]
    assert len(known) == len(COLUMNS)
    assert rising == sorted(rising, reverse=True)
    assert rising[0] > rising[-1]
    assert all(count >= rising[-1] for count in known)
    assert row(program) == tuple(f"{count:,}" for count in known)


def test_a_folder_is_measured_by_the_words_in_its_names() -> None:
    (chosen,) = programs(PROGRAMS, ["ordered_3.", "peterson"])

    assert chosen.stem == "peterson"
