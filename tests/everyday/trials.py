"""Each program in a process of its own, with the processor time that it took."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests.everyday.judging import Answer, judged, refusals_told, unanswered

FOLDER = Path(__file__).parent
GRACE = 200
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


def try_tutorial(tutorial: Tutorial, limit: float, kept: Path | None = None) -> Trial:
    """Check one tutorial with so many seconds of the processor, unless that was *kept*."""
    path = str(FOLDER / "tutorials" / tutorial.file)
    words = ("tests.everyday.on_one_core", str(limit), path)
    ended = _kept(kept, tutorial.file, words, limit)
    if ended.code is None:
        return Trial(tutorial, unanswered(f"no answer in {GRACE} times the limit"), ended.seconds)
    try:
        report = json.loads(ended.out)
    except json.JSONDecodeError:
        return Trial(tutorial, unanswered(f"no report: {ended.err[-120:]!r}"), ended.seconds)
    return Trial(tutorial, judged(tutorial.truth, report), ended.seconds)


def compare_topic(file: str, limit: float, kept: Path | None = None) -> Comparison:
    """Run one topic, unless that was *kept*, and lay its output beside CPython's."""
    path = FOLDER / "topics" / file
    ended = _kept(kept, file, ("gui.app.command", "run", str(path)), limit)
    if ended.code is None:
        return Comparison(file, "fails", f"no end in {GRACE} times the limit", ended.seconds)
    wanted = path.with_suffix(".out").read_text(encoding="utf-8")
    if ended.code == 2:
        refusals = refusals_told(ended.err)
        return Comparison(file, "refused", "; ".join(refusals), ended.seconds, refusals)
    if ended.out == wanted:
        return Comparison(file, "same", "", ended.seconds)
    state = "fails" if ended.code else "differs"
    return Comparison(file, state, _difference(wanted, ended.out, ended.err), ended.seconds)


class _Ended(NamedTuple):
    """How a process ended, None as *code* for one that was stopped, after so many *seconds*."""

    code: int | None
    out: str
    err: str
    seconds: float


def _kept(folder: Path | None, file: str, words: tuple[str, ...], limit: float) -> _Ended:
    """What *folder* has of this file, or how a process of these words ends, which is kept there."""
    if folder is None:
        return _module(*words, limit=limit)
    place = kept_at(folder, file, limit)
    if place.is_file():
        return _Ended(*json.loads(place.read_text(encoding="utf-8")))
    ended = _module(*words, limit=limit)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(ended), encoding="utf-8")
    return ended


def kept_at(folder: Path, file: str, limit: float) -> Path:
    """Where in *folder* the answer of *file* is kept: one with another limit is another answer."""
    return folder / f"{limit:g} s" / Path(file).with_suffix(".json")


def _module(*words: str, limit: float) -> _Ended:
    """Run one module. Nothing else runs in this process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done: subprocess.CompletedProcess[str] | None
    try:
        done = subprocess.run(
            [sys.executable, "-m", *words],
            capture_output=True, text=True, encoding="utf-8", check=False,
            stdin=subprocess.DEVNULL, timeout=limit * GRACE,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        done = None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if done is None:
        return _Ended(None, "", "", seconds)
    return _Ended(done.returncode, done.stdout, done.stderr, seconds)


def _difference(wanted: str, found: str, stderr: str) -> str:
    """The first line that differs, or what was said when the output ends too early."""
    lines, others = wanted.splitlines(), found.splitlines()
    pairs = zip(lines, others, strict=False)
    at = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(lines), len(others)))
    last = stderr.strip().splitlines()[-1] if stderr.strip() else ""
    want, got = "".join(lines[at : at + 1]), "".join(others[at : at + 1])
    return f"line {at + 1}: {want[:90]!r}, not {got[:90]!r} {last[:120]}".replace("|", "/")
