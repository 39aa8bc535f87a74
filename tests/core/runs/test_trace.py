"""What is kept of a run."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import Kind, code_of
from core.machine.step import start
from core.runs.trace import Record, Trace


def trace(*steps: Record) -> Trace:
    """A trace of *steps*, which no program has to have made."""
    made = Trace(start(compile_source(Source("program.py", "pass"))))
    for step in steps:
        made.tids.append(step.tid)
        made.codes.append(code_of(step.kind, step.site))
    return made


STEPS = (Record(0, Kind.READ, 7), Record(2, Kind.GIVE_WAY, 0), Record(1, Kind.WRITE, 1 << 20))


def test_kinds_and_sites_come_out_as_they_went_in() -> None:
    made = trace(*STEPS)

    assert list(made.kinds) == [Kind.READ, Kind.GIVE_WAY, Kind.WRITE]
    assert list(made.sites) == [7, 0, 1 << 20]
    assert [made.record(at) for at in range(3)] == list(STEPS)


def test_a_column_reads_like_the_row_of_its_numbers() -> None:
    made = trace(*STEPS)

    assert (len(made.sites), made.sites[-1]) == (3, 1 << 20)
    with pytest.raises(IndexError):
        made.sites[3]


def test_columns_with_the_same_numbers_are_equal() -> None:
    one, other, shorter = trace(*STEPS), trace(*STEPS), trace(*STEPS[:2])

    assert one.sites == other.sites
    assert one.sites != shorter.sites
    assert one.sites != [7, 0, 1 << 20]


def test_a_column_grows_and_shrinks_with_its_trace() -> None:
    made = trace(*STEPS)
    sites = made.sites

    made.cut(1)

    assert list(sites) == [7]
