"""``python -m tests.benchmarks [--json]``: the table of all figures."""

from __future__ import annotations

import json
import sys

from tests.benchmarks.banks import BANKS, SUMMING, measure, whole_processes
from tests.benchmarks.bundles import NO_BUNDLE
from tests.benchmarks.bundles import measure as measure_bundles
from tests.benchmarks.frames import measure as measure_frames
from tests.benchmarks.frames import table
from tests.benchmarks.small import PING_PONG, SPIN, compiling, starting, steps_a_second

WHOLE = (
    ("bank_unsafe", "long-turns"),
    *((bank, "random") for bank in BANKS),
    (f"bank_unsafe{SUMMING}", "random"),
)
"""The banks that are run as whole processes, and by which policy."""
COLUMNS = (
    ("steps", "{:,.0f}"), ("seconds", "{:.2f}"), ("steps_a_second", "{:,.0f}"),
    ("ratio", "{:.1f}"), ("peak_mb", "{:.0f}"), ("bytes_a_step", "{:.0f}"),
    ("jump_median_ms", "{:.2f}"),
    ("jump_max_ms", "{:.2f}"), ("repeats", "{}"),
)  # fmt: skip


def main() -> None:
    """Measure, and print the table."""
    banks = {(n, p): measure(n, p) for n in BANKS for p in ("long-turns", "random")}
    gross = {
        f"interlock run {bank}.py, {policy}, {name}": figure
        for bank, policy in WHOLE
        for name, figure in whole_processes(bank, policy).items()
    }
    seconds, ratio = compiling()
    start, start_ratio = starting()
    small = {
        **gross,
        "compile 2,000 lines, seconds": seconds,
        "compile 2,000 lines, ratio to CPython": ratio,
        "start of a five-line program, seconds of CPU": start,
        "start of a five-line program, ratio to CPython": start_ratio,
        "spinning, steps a second": steps_a_second(SPIN, "random"),
        "lock ping-pong, steps a second": steps_a_second(PING_PONG, "random"),
    }
    frames, bundles = measure_frames(), measure_bundles()
    if "--json" in sys.argv:
        rows = [{"bank": n, "policy": p, **figures} for (n, p), figures in banks.items()]
        print(json.dumps({"banks": rows, **small, "frames": frames, "bundles": bundles}))
        return
    print(f"{'bank':15}{'policy':12}" + "".join(f"{name:>16}" for name, _ in COLUMNS))
    for (name, policy), figures in banks.items():
        cells = "".join(f"{form.format(figures[key]):>16}" for key, form in COLUMNS)
        print(f"{name:15}{policy:12}{cells}")
    for name, figure in small.items():
        print(f"{name:62}{figure:>14,.3f}")
    print("\n".join(table(frames)))
    print("\n".join(table(bundles)) or NO_BUNDLE)


if __name__ == "__main__":
    main()
