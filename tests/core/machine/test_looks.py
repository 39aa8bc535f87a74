"""What is found in classes is remembered from step to step, and told like a look of its own."""

from __future__ import annotations

import pytest

from core.machine.locations import Look
from core.machine.recorder import Recorder
from core.search.reductions.registry import ALL
from tests.core.search.searched import program_of, visited

CLASSES = """
    class Base:
        kind = 1
    class Account(Base):
        pass
    a = Account()
    a.owner = a.balance = 0
"""
STORING = (
    CLASSES
    + """
    lock = threading.Lock()
    def put():
        for n in range(2):
            a.owner = n
            with lock:
                a.owner = a.balance = a.balance + 1
"""
)
CHANGED = (
    STORING
    + """
    def change():
        with lock:
            Base.balance = 5
            Account.owner = 6
            a.owner = 1
"""
)
HOOKED = (
    CLASSES
    + """
    class Ten:
        def __set__(self, obj, value):
            obj.kind = value + 10
    def put():
        a.owner = 1
        a.owner = 2
    def hook():
        Base.owner = Ten()
    def take_back():
        a.owner = 3
        Base.owner = Ten()
        a.owner = 4
        assert a.kind == 14
        del Base.owner
        a.owner = 5
"""
)
PROGRAMS = {
    "stores": (STORING, ("put", "put")),
    "class changed": (CHANGED, ("put", "change")),
    "hook by another": (HOOKED, ("put", "hook")),
    "hook and back in one step": (HOOKED, ("take_back",)),
    "hook and back beside another": (HOOKED, ("take_back", "hook")),
}


def found_in(text: str, targets: tuple[str, ...]) -> tuple[object, ...]:
    """All that a search finds out that hangs on what steps have looked at."""
    visit = visited(program_of(text, *targets), ALL)
    space = visit.space
    uses = sorted(map(repr, space.uses.all))
    reads = sorted(
        repr((tid, memo.reads))
        for tid, (_, entries) in enumerate(space.lanes)
        for entry in entries
        for memo in entry.steps.memos
    )
    return len(visit.seen), len(visit.ends), sorted(map(repr, visit.signs)), uses, reads


@pytest.mark.parametrize("name", PROGRAMS)
def test_what_is_remembered_of_classes_is_noted_like_a_look(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    repeated: list[Look] = []
    repeat = Recorder.repeat

    def repeating(recorder: Recorder, look: Look) -> None:
        repeated.append(look)
        repeat(recorder, look)

    monkeypatch.setattr(Recorder, "repeat", repeating)
    remembering = found_in(*PROGRAMS[name])
    monkeypatch.setattr(Look, "holds_in", lambda _self, _heap: False)
    looking = found_in(*PROGRAMS[name])

    assert remembering == looking
    assert repeated
