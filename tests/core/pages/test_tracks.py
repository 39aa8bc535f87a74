from __future__ import annotations

import json
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from core.cli import main
from core.pages.tracks import STEP, tracks
from core.scenes.words import ENGLISH
from tests.core.pages.test_page import EVIL, sample_by
from tests.core.scenes.runs import PROGRAMS, SAMPLES, run_of, sample

if TYPE_CHECKING:
    from pathlib import Path

    from core.scenes.run import Run

LOST = "0:0x3+1x2+2x4+1x2+0x5"
Event = dict[str, Any]


def events(run: Run) -> list[Event]:
    told = json.loads(tracks(run, "a title", ENGLISH))
    assert told["displayTimeUnit"] == "ms"
    found: list[Event] = told["traceEvents"]
    return found


def names(found: list[Event], what: str) -> dict[tuple[int, int], str]:
    """What tracks or processes are called."""
    return {
        (each["pid"], each["tid"]): each["args"]["name"]
        for each in found
        if each["ph"] == "M" and each["name"] == f"{what}_name"
    }


def test_each_step_is_a_slice_on_the_track_of_its_thread() -> None:
    run = sample_by("lost_update", LOST)
    found = events(run)

    steps = [each for each in found if each.get("cat") == "step"]
    called = names(found, "thread")
    assert [each["ts"] for each in steps] == [STEP * step for step in range(16)]
    assert [called[each["pid"], each["tid"]] for each in steps[3:8]] == [
        "Ann", "Ann", "Bob", "Bob", "Bob",
    ]  # fmt: skip
    assert steps[4]["args"] == {
        "step": 5, "sentence": "Ann reads counter: 0.", "line": 12, "code": "counter += 1",
    }  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_slices_of_a_track_never_overlap_and_every_track_has_a_name(name: str) -> None:
    run = sample(name, "random", 5)
    run.advance(150)
    found = events(run)
    slices: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for each in found:
        if each["ph"] == "X":
            slices[each["pid"], each["tid"]].append((each["ts"], each["ts"] + each["dur"]))

    for spans in slices.values():
        assert all(end <= start for (_, end), (start, _) in pairwise(sorted(spans)))
    assert slices.keys() <= names(found, "thread").keys()
    assert len({track for _, track in slices}) == len(slices)


FIELDS = {
    "M": {"args"}, "X": {"cat", "ts", "dur"}, "i": {"cat", "ts", "s", "args"},
    "s": {"cat", "ts", "id", "bp"}, "f": {"cat", "ts", "id", "bp"},
}  # fmt: skip
"""What events of a phase have beside what all have ("Trace Event Format", Google, 2016)."""


@pytest.mark.parametrize("name", SAMPLES[:6])
def test_every_event_has_what_the_format_asks_of_its_phase(name: str) -> None:
    run = sample(name, "random", 3)
    run.advance(150)
    found = events(run)
    flows = defaultdict(list)

    for each in found:
        may = {"args"} if each["ph"] == "X" else set[str]()
        assert each.keys() - may == FIELDS[each["ph"]] | {"ph", "name", "pid", "tid"}
        assert each.get("dur", 1) > 0
        if each["ph"] in "sf":
            flows[each["id"]].append(each)
    for begin, end in flows.values():
        assert (begin["ph"], end["ph"]) == ("s", "f")
        assert begin["ts"] < end["ts"]
        # An arrow that binds to no slice is left out.
        for each in (begin, end):
            assert any(
                slice_["ts"] <= each["ts"] < slice_["ts"] + slice_["dur"]
                for slice_ in found
                if slice_["ph"] == "X" and slice_["tid"] == each["tid"]
            )


def test_a_lock_has_a_track_and_an_arrow_to_who_has_it_next() -> None:
    text = """
import threading
lock = threading.Lock()
def work():
    with lock:
        print()
threading.Thread(target=work, name="Ann").start()
threading.Thread(target=work, name="Bob").start()
"""
    run = run_of(text)
    run.advance(100)
    found = events(run)

    called = names(found, "thread")
    assert "lock (blue circle)" in called.values()
    held = [each["name"] for each in found if each.get("cat") == "lock" and each["ph"] == "X"]
    assert held == ["Ann holds it", "Bob holds it"]
    arrow = [each for each in found if each["ph"] in "sf"]
    assert [called[1, each["tid"]] for each in arrow] == ["Ann", "Bob"]
    steps = {each["ts"]: each["name"] for each in found if each.get("cat") == "step"}
    assert [steps[each["ts"] - STEP // 2] for each in arrow] == ["release", "acquire"]


def test_a_failure_is_marked_where_it_happens() -> None:
    failed = [each for each in events(sample_by("lost_update", LOST)) if each["ph"] == "i"]

    assert [(each["name"], each["ts"]) for each in failed] == [("assertion", 16 * STEP)]


def test_whatever_a_thread_is_called_is_its_name() -> None:
    for evil in EVIL:
        run = run_of(f"import threading\nthreading.Thread(target=print, name={evil!r}).start()\n")
        run.advance(20)

        assert evil in names(events(run), "thread").values()


def test_the_ending_of_the_name_says_what_is_wanted(tmp_path: Path) -> None:
    out = tmp_path / "run.json"

    file = str(PROGRAMS / "lost_update.py")
    assert main(["export", file, "--schedule", LOST, "--out", str(out)]) == 0

    assert names(json.loads(out.read_text("utf-8"))["traceEvents"], "process") == {
        (1, 0): "lost_update.py", (2, 0): "Locks",
    }  # fmt: skip
