"""Doubts about programs in which nothing fails."""

from __future__ import annotations

import pytest

from core.runs.detectors import DATA_RACE
from core.search.check_report import ONE_STEP, OUTCOMES
from core.search.pace import Limits
from tests.core.search.searched import checked, program_of

COUNTER = """
counter = 0
def add():
    global counter
    counter += 1
"""
FIELD = """
class Box:
    n = 0
box = Box()
def add():
    box.n = box.n + 1
"""
ITEM = """
row = [0]
def add():
    row[0] += 1
"""
KEY = """
table = {'a': 0}
def add():
    table['a'] = table['a'] + 1
"""
FLAG = """
ready = False
def add():
    global ready
    ready = True
def look():
    ready
"""
CELL = """
def main():
    n = 0
    def add():
        nonlocal n
        n += 1
    threads = [threading.Thread(target=add) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
main()
"""
ITERATED = """
log = []
def add():
    for _ in log:
        pass
    log.append(1)
"""
MIXED = """
import random
deck = [1, 2, 3]
def mix():
    random.shuffle(deck)
def look():
    tuple(deck)
"""
COUNTED = """
from collections import defaultdict
counts = defaultdict(int)
def add():
    counts['a'] += 1
def look():
    len(counts)
"""


@pytest.mark.parametrize(
    ("text", "targets", "name"),
    [
        (COUNTER, ("add", "add"), "counter"), (FIELD, ("add", "add"), "box.n"),
        (ITEM, ("add", "add"), "row[0]"), (KEY, ("add", "add"), "table['a']"),
        (FLAG, ("add", "look"), "ready"), (CELL, (), "n"), (ITERATED, ("add", "add"), "log"),
        (MIXED, ("mix", "look"), "deck[...]"), (COUNTED, ("add", "look"), "counts['a']"),
    ],
)  # fmt: skip
def test_a_race_that_no_assert_tells_is_in_doubt(
    text: str, targets: tuple[str, ...], name: str
) -> None:
    report = checked(program_of(text, *targets))

    races = [doubt for doubt in report.doubts if doubt.kind == DATA_RACE]
    assert (report.verdict, report.colour) == ("safe", "amber")
    assert [doubt.name for doubt in races] == [name]
    assert all(line in races[0].lines for pair in races[0].pairs for line in pair if line)
    assert [each.message for each in report.warnings if each.kind == DATA_RACE] == [
        doubt.message for doubt in races
    ]


@pytest.mark.parametrize(
    "body",
    ["log.append(1)", "log.extend([1])", "log.append(len(log) * 0)", "log.insert(0, 1)",
     "log.append(1 if 5 in log else 1)"],
)  # fmt: skip
def test_whole_methods_of_a_container_are_no_race(body: str) -> None:
    report = checked(program_of(f"\nlog = []\ndef add():\n    {body}\n", "add", "add"))

    assert [doubt.kind for doubt in report.doubts] == [ONE_STEP]
    assert report.colour == "green"
    assert "relies on CPython doing this in one step" in report.doubts[0].message


def test_a_whole_method_that_is_a_thread_is_no_race() -> None:
    text = """
log = []
for number in range(2):
    threading.Thread(target=log.append, args=(number,)).start()
"""

    report = checked(program_of(text))

    assert [doubt.kind for doubt in report.doubts if doubt.name] == [ONE_STEP]


@pytest.mark.parametrize("change", ["self.running = False", "setattr(self, 'running', False)"])
def test_a_default_of_the_class_races_with_the_attribute_of_the_object(change: str) -> None:
    text = f"""
class Worker:
    running = True
    def run(self):
        while self.running:
            pass
    def stop(self):
        {change}
worker = Worker()
"""

    report = checked(program_of(text, "worker.run", "worker.stop"))

    (doubt,) = [each for each in report.doubts if each.kind == DATA_RACE]
    assert (report.verdict, report.colour) == ("safe", "amber")
    assert (doubt.name, doubt.lines) == ("worker.running", (6, 9))


def test_an_attribute_that_the_class_changes_races_as_that_of_the_class() -> None:
    text = """
class Visitor:
    total = 0
    def visit(self):
        Visitor.total = self.total + 1
"""

    report = checked(program_of(text, "Visitor().visit", "Visitor().visit"))

    assert [each.name for each in report.doubts if each.kind == DATA_RACE] == ["Visitor.total"]


def test_attributes_by_name_race_in_the_lines_that_name_them() -> None:
    text = """
class Box:
    pass
box = Box()
box.n = 0
def put():
    setattr(box, "n", 1)
def look():
    getattr(box, "n")
"""

    report = checked(program_of(text, "put", "look"))

    (doubt,) = [each for each in report.doubts if each.kind == DATA_RACE]
    written = ("import threading\n" + text).splitlines()
    assert [written[line - 1].split("(")[0].strip() for line in doubt.lines] == [
        "setattr",
        "getattr",
    ]


def test_the_places_of_one_container_are_one_doubt() -> None:
    text = """
class Box:
    n = 0
boxes = [Box(), Box()]
def add():
    for box in boxes:
        box.n += 1
"""

    report = checked(program_of(text, "add", "add"))

    (doubt,) = [each for each in report.doubts if each.kind == DATA_RACE]
    assert (doubt.name, doubt.lines) == ("boxes[...].n", (8,))


def test_a_lock_leaves_no_doubt() -> None:
    text = COUNTER.replace("    counter +=", "    with lock:\n        counter +=")

    report = checked(program_of("\nlock = threading.Lock()" + text, "add", "add"))

    assert (report.doubts, report.colour) == ((), "green")


def test_outcomes_that_only_interleaving_has_are_in_doubt() -> None:
    text = """
lock = threading.Lock()
n = 0
def add():
    global n
    with lock:
        seen = n
    with lock:
        n = seen + 1
"""

    report = checked(program_of(text, "add", "add"))

    (doubt,) = report.doubts
    assert (doubt.kind, report.colour) == (OUTCOMES, "amber")
    assert doubt.message == "it can end in 2 ways, 1 of them only when threads interleave"
    assert {each.values["n"]: each.serial for each in report.outcomes} == {"2": True, "1": False}


def test_outcomes_that_each_order_of_threads_has_are_none() -> None:
    text = "log = []\ndef a():\n    log.append('a')\ndef b():\n    log.append('b')\n"

    report = checked(program_of(text, "a", "b"))

    assert report.outcome_count == len(report.outcomes) == 2
    assert all(each.serial for each in report.outcomes)
    assert report.colour == "green"


def test_races_are_told_of_runs_too_long_to_look_at_whole() -> None:
    program = program_of(
        """
        total = 0
        lock = threading.Lock()
        def add():
            global total
            for _ in range(200):
                for _ in range(3):
                    with lock:
                        pass
                total += 1
        """,
        "add",
        "add",
    )

    report = checked(program, Limits(most_states=10))

    assert report.verdict == "undecided"
    assert ("data-race", "total") in {(each.kind, each.name) for each in report.doubts}
