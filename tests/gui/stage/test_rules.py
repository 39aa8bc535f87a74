from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.stage.canvas import Canvas, Record
from gui.stage.rules import lay_out_rules, paint_rule, rules_height
from tests.gui.stage.shared_scenes import ANN, BOB, rule

if TYPE_CHECKING:
    from core.scenes.scene import RuleScene
    from gui.theme.look import Look

PEOPLE = {ANN: "A", BOB: "B"}


def painted(look: Look, shown: RuleScene, width: float) -> Record:
    rect = lay_out_rules(QRectF(0, 0, width, 0), (shown,), look)[0]
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter, record = QPainter(image), Record()
    paint_rule(Canvas(painter, look, record), rect, shown, PEOPLE)
    painter.end()
    return record


def words(record: Record) -> list[str]:
    return [written.full for written in record.written]


def test_a_broken_rule_says_by_whom_and_since_when(look: Look) -> None:
    assert "broken for the moment by Ann since line 8" in words(painted(look, rule(), 900))


def test_a_glimpse_stays_with_a_rule_that_holds_again(look: Look) -> None:
    mended = replace(rule(), status="holds", words="holds", breaker=None)

    assert words(painted(look, mended, 900)) == ["line 14", "red + blue == 100", "holds"]


@pytest.mark.parametrize("status", ["not in force", "holds", "broken", "trouble"])
def test_every_state_of_a_rule_can_be_painted(look: Look, status: str) -> None:
    shown = replace(rule(), status=status)  # type: ignore[arg-type]

    assert "red + blue == 100" in words(painted(look, shown, 500))


@pytest.mark.parametrize("width", [300, 420, 700, 1400])
def test_many_glimpses_end_in_a_number_and_leave_room_for_the_rule(look: Look, width: int) -> None:
    record = painted(look, rule(glimpses=30), width)

    assert any(one.startswith("+") for one in words(record))
    text = next(one for one in record.written if one.full == "red + blue == 100")
    assert text.rect.width() > 60
    chips = [one.rect for one in record.written if one.name.startswith("glimpse")]
    assert all(text.rect.right() < chip.left() for chip in chips)


@pytest.mark.parametrize("count", [1, 2, 7])
def test_badges_have_one_size_and_do_not_overlap(look: Look, count: int) -> None:
    rects = lay_out_rules(QRectF(10, 20, 900, 0), (rule(),) * count, look)

    assert len({(rect.width(), rect.height()) for rect in rects}) == 1
    assert not [pair for pair in pairwise(rects) if pair[0].intersects(pair[1])]
    assert all(rect.left() >= 10 and rect.right() <= 910.01 for rect in rects)


def test_no_rules_take_no_room(look: Look) -> None:
    assert lay_out_rules(QRectF(0, 0, 900, 0), (), look) == ()
    assert rules_height((), look, 900) == 0
