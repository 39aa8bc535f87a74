"""Each program in a process of its own, with the processor time that it took."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.everyday.judging import Answer, judged, refusals_told, unanswered

FOLDER = Path(__file__).parent
GRACE = 20
"""So many times the limit a process may take on a busy computer before it counts as lost."""


@dataclass(frozen=True, slots=True)
class Tutorial:
    """One row of the table of truths."""

    file: str
    topic: str
    truth: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A tutorial, what Interlock answers, and the seconds of processor time it took."""

    tutorial: Tutorial
    answer: Answer
    seconds: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """A topic, whether it prints what CPython prints, and where not."""

    file: str
    state: str
    """``same``, ``differs``, ``refused`` or ``fails``: the program is told to fail."""
    said: str
    seconds: float
    refusals: tuple[str, ...] = ()


def tutorials() -> list[Tutorial]:
    """All tutorials, in order."""
    rows = json.loads((FOLDER / "tutorials.json").read_text(encoding="utf-8"))
    return [Tutorial(row["file"], row["topic"], row["truth"]) for row in rows]


def topics() -> list[str]:
    """All topics, in order."""
    return sorted(path.name for path in (FOLDER / "topics").glob("*.py"))


def try_tutorial(tutorial: Tutorial, limit: float) -> Trial:
    """Check one tutorial with so many seconds."""
    path = str(FOLDER / "tutorials" / tutorial.file)
    done, seconds = _command("check", "--json", "--time-limit", str(limit), path, limit=limit)
    if done is None:
        return Trial(tutorial, unanswered(f"no answer in {GRACE} times the limit"), seconds)
    try:
        report = json.loads(done.stdout)
    except json.JSONDecodeError:
        return Trial(tutorial, unanswered(f"no report: {done.stderr[-120:]!r}"), seconds)
    return Trial(tutorial, judged(tutorial.truth, report), seconds)


def compare_topic(file: str, limit: float) -> Comparison:
    """Run one topic and lay its output beside CPython's."""
    path = FOLDER / "topics" / file
    done, seconds = _command("run", str(path), limit=limit)
    if done is None:
        return Comparison(file, "fails", f"no end in {GRACE} times the limit", seconds)
    wanted = path.with_suffix(".out").read_text(encoding="utf-8")
    if done.returncode == 2:
        refusals = refusals_told(done.stderr)
        return Comparison(file, "refused", "; ".join(refusals), seconds, refusals)
    if done.stdout == wanted:
        return Comparison(file, "same", "", seconds)
    state = "fails" if done.returncode else "differs"
    return Comparison(file, state, _difference(wanted, done.stdout, done.stderr), seconds)


def _command(*words: str, limit: float) -> tuple[subprocess.CompletedProcess[str] | None, float]:
    """Run one command; None if it had to be stopped. Nothing else runs in this process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done: subprocess.CompletedProcess[str] | None
    try:
        done = subprocess.run(
            [sys.executable, "-m", "gui.app.command", *words],
            capture_output=True, text=True, encoding="utf-8", check=False,
            stdin=subprocess.DEVNULL, timeout=limit * GRACE,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        done = None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _difference(wanted: str, found: str, stderr: str) -> str:
    """The first line that differs, or what was said when the output ends too early."""
    lines, others = wanted.splitlines(), found.splitlines()
    pairs = zip(lines, others, strict=False)
    at = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(lines), len(others)))
    last = stderr.strip().splitlines()[-1] if stderr.strip() else ""
    want, got = "".join(lines[at : at + 1]), "".join(others[at : at + 1])
    return f"line {at + 1}: {want[:90]!r}, not {got[:90]!r} {last[:120]}".replace("|", "/")
