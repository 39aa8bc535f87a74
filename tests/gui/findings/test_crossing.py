"""Why: the steps of two threads to both sides of what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.events import Kind
from gui.findings.crossing import Crossing, crosses, stale
from gui.findings.space_time import SpaceTime
from gui.findings.why_page import Reason, WhyPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


def step(number: int, thread: str, words: str, place: str = "counter") -> dict[str, object]:
    """A step as a report has it."""
    look = words.startswith("reads")
    return {
        "step": number, "thread": thread, "line": 12, "place": place, "words": words, "look": look,
    }  # fmt: skip


LOST = [
    step(5, "Ann", "reads counter: 0"),
    step(7, "Bob", "reads counter: 0"),
    step(8, "Bob", "writes counter: 1 (was 0)"),
    step(10, "Ann", "writes counter: 1 (was 1)"),
    step(16, "main", "fails with AssertionError: lost", ""),
]
LOCKS = [step(4, "Ann", "takes left", "left"), step(6, "Bob", "takes right", "right")]


def why(steps: list[dict[str, object]], pivot: int | None = 6) -> dict[str, object]:
    """A reason of a report."""
    return {"steps": steps, "pivot": pivot}


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> WhyPage:
    """What stands in the place of the stage."""
    made = WhyPage(look)
    qtbot.addWidget(made)
    return made


def shown(steps: list[dict[str, object]], page: WhyPage, wide: int = 520) -> Crossing:
    """The picture of *steps* on *page*, which is as wide as that."""
    page.resize(wide, 600)
    page.show_reason(Reason("Lost", "0:0", 16, why(steps)))
    page.show()
    picture = page.findChild(Crossing)
    assert picture is not None
    return picture


@pytest.mark.parametrize(("zoom", "wide"), [(1.0, 520), (1.0, 420), (1.5, 780)])
def test_words_stand_outside_and_the_shared_place_between(
    look: Look, page: WhyPage, zoom: float, wide: int
) -> None:
    look.set_zoom(zoom)
    picture = shown(LOST, page, wide)
    box = picture._place(0)

    for deed in picture._deeds:
        x = picture._time_of(deed.side)
        words = deed.button.geometry()
        assert (words.left() > x > box.right()) if deed.side else (words.right() < x < box.left())
        assert box.top() < deed.button.geometry().center().y() < box.bottom()
    assert [deed.value for deed in picture._deeds] == ["0", "0", "1", "1"]
    assert picture._deeds[0].button.text().startswith("reads 0")
    assert picture._pivot is not None
    assert picture._deeds[1].button.y() < picture._pivot.y() < picture._deeds[2].button.y()


def test_who_relies_on_something_old_is_shown_since_when(page: WhyPage) -> None:
    deeds = shown(LOST, page)._deeds

    assert stale(deeds) == [(0, deeds[2], deeds[3])]


def test_two_locks_stand_side_by_side_with_who_has_them(page: WhyPage) -> None:
    picture = shown(LOCKS, page)

    assert [(deed.kind, deed.value) for deed in picture._deeds] == [
        (Kind.ACQUIRE, "Ann"), (Kind.ACQUIRE, "Bob"),
    ]  # fmt: skip
    assert picture._place(0).right() < picture._place(1).left() < picture._time_of(1)


@pytest.mark.parametrize("more", [
    step(9, "Cleo", "reads counter: 1"),
    step(9, "Ann", "reads b: 1", "b"),
])  # fmt: skip
def test_where_more_takes_part_threads_stand_side_by_side(
    look: Look, more: dict[str, object]
) -> None:
    steps = [*LOST, more, step(11, "Bob", "reads c: 1", "c")]

    assert crosses(why(LOST), look, 520)
    assert not crosses(why(steps), look, 520)


def test_a_narrow_page_has_threads_side_by_side(page: WhyPage, qtbot: QtBot) -> None:
    shown(LOST, page)

    page.resize(240, 600)
    assert page.findChild(Crossing) is None
    assert page.findChild(SpaceTime) is not None
    page.resize(520, 600)
    assert page.findChild(Crossing) is not None
