"""Runs of programs, told so that processes can compare them.

As a script it reads programs, policies and seeds from stdin, one in a line of JSON, and
answers each with a line that tells its run.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from tests.laws.simulated import run_by_schedule, run_to_end

if TYPE_CHECKING:
    from core.machine.events import RawEvent


def main() -> None:
    """Answer until there are no more programs."""
    for line in sys.stdin:
        text, policy, seed = json.loads(line)
        print(json.dumps(told(text, policy, seed)), flush=True)  # noqa: T201 - the answer


def told(text: str, policy: str, seed: int) -> list[object]:
    """Everything about the run of *text* that does not depend on the process."""
    schedule = str(run_to_end(text, policy=policy, seed=seed).schedule)
    run, events = run_by_schedule(text, schedule)
    output = [list(piece) for piece in run.machine.output]
    return [run.ended, schedule, output, [_tell(event) for event in events]]


def _tell(event: RawEvent) -> list[object]:
    kind, tid, site, ref, *parts = event
    plain = [repr(part) for part in parts if isinstance(part, str | int | float)]
    return [kind, tid, site, str(ref), plain]


if __name__ == "__main__":
    main()
