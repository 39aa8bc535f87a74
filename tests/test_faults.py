"""Programs of which a check once said something wrong, each with what is true of it.

The first line says the verdict and the kinds of failure, where several verdicts are right
with bars between; a second one all that may be printed when nothing fails.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.search.check import Check
from core.search.pace import Limits
from tests.core.search.searched import finished

FAULTS = Path(__file__).parent / "faults"
ENOUGH = Limits(most_states=50_000)


@pytest.mark.parametrize("file", sorted(FAULTS.glob("*.py")), ids=lambda file: file.stem)
def test_the_check_says_what_is_true(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    first, second = text.splitlines()[:2]
    verdicts, *kinds = first.removeprefix("# expect: ").split()
    program = compile_source(Source(file.name, text))

    report = finished(Check(program, ENOUGH, time.process_time).go())

    assert report.verdict in verdicts.split("|")
    assert {failure.kind for failure in report.failures} == set(kinds)
    if second.startswith("# prints: "):
        good = {outcome.output for outcome in report.outcomes if not outcome.failures}
        assert good == set(json.loads(second.removeprefix("# prints: ")))
