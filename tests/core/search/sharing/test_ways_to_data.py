"""Whichever way leads to shared data, its use is noticed."""

from __future__ import annotations

import pytest

from tests.core.search.searched import program_of, same_under_all

HEAD = """
data = [0]
class Box:
    def __init__(self, held):
        self.held = held
    def add(self):
        self.held.append(1)
box = Box(data)
boxes = {"a": (box,)}
def add(items=data):
    items.append(1)
def adder(items):
    def inner():
        items.append(1)
    return inner
def nested():
    def inner():
        data.append(1)
    inner()
    box.add()
def pick():
    class Own:
        held = data
    Own().held.append(1)
closed = adder(data)
bound = box.add
append = data.append
later = None
"""
REST = """
def look():
    print(len(data))
    print(len(data))
threads = [threading.Thread(target=each) for each in (work, look)]
later = data
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


@pytest.mark.parametrize(
    "body",
    [
        "data.append(1)",
        "box.add()",
        "bound()",
        "append(1)",
        "closed()",
        "add()",
        "boxes['a'][0].held.append(1)",
        "[each.add() for each in boxes['a']]",
        "pick()",
        "sum(each.append(1) or 1 for each in [data])",
        "getattr(box, 'he' + 'ld').append(1)",
        "later.append(1)",
        "mine = [data]; mine[0].append(1)",
        "steps = (each.append(1) for each in [data]); list(steps)",
        "nested()",
        "data.insert(0, 1)",
        "data += [1]",
        "data[1:] = [5]",
        "list(map(data.append, [1]))",
        "threading.Thread(target=add).start()",
    ],
)
def test_a_look_finds_it_before_and_after(body: str) -> None:
    work = f"def work():\n    global data\n    {body}\n"

    found = same_under_all(program_of(HEAD + work + REST))

    shown = {tuple("".join(end.output).split()) for end in found.ends}
    assert len(shown) >= 3
    assert shown >= {("1", "1"), ("1", "2"), ("2", "2")}


@pytest.mark.parametrize("body", ["total = 1 + 2", "with lock: pass", "other.append(data)"])
def test_what_does_not_use_it_has_one_end(body: str) -> None:
    work = f"lock = threading.Lock()\nother = []\ndef work():\n    {body}\n"

    found = same_under_all(program_of(HEAD + work + REST))

    assert {tuple("".join(end.output).split()) for end in found.ends} == {("1", "1")}


@pytest.mark.parametrize("cls", ["Box", "Base"])
def test_a_property_that_a_class_gets_late_is_seen_by_who_stores_it(cls: str) -> None:
    text = f"""
    class Base:
        pass
    class Box(Base):
        pass
    box = Box()
    log = []
    def put():
        {cls}.x = property(lambda self: 0, lambda self, value: log.append(value))
    def work():
        box.x = 1
        box.x = 2
    """

    found = same_under_all(program_of(text, "put", "work"))

    assert {dict(end.values)["log"] for end in found.ends} == {"[]", "[2]", "[1, 2]"}
