from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from core.machine.values import ref_to
from core.scenes.scene import CardScene, CountScene, FieldScene
from gui.stage.canvas import Canvas, Record
from gui.stage.cards import card_words, paint_card
from gui.stage.cells import card_height, lay_out_card
from tests.gui.stage.shared_scenes import ANN, BOB, every_kind, variable

if TYPE_CHECKING:
    from gui.theme.look import Look

PEOPLE = {ANN: "A", BOB: "B"}
WIDTH = 220


def painted(
    look: Look, card: CardScene, *, width: float = WIDTH, compact: bool = False
) -> tuple[QImage, list[str]]:
    rect = QRectF(0, 0, width, card_height(card, width, look, compact=compact))
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    painter, record = QPainter(image), Record()
    place = lay_out_card(rect, card, look, compact=compact)
    paint_card(Canvas(painter, look, record), place, card, PEOPLE)
    painter.end()
    return image, [written.shown for written in record.written]


def has(image: QImage, colour: QColor) -> bool:
    wanted = colour.rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_a_written_field_shows_the_new_value_and_the_old_one(look: Look) -> None:
    card = variable("red", value="30", old="50", writer=ANN)

    _, words = painted(look, card)

    assert words == ["red", "int", "30", "50"]


def test_a_value_written_again_as_it_was_is_not_struck_through(look: Look) -> None:
    _, words = painted(look, variable("red", value="50", old="50", writer=ANN))

    assert words.count("50") == 1


@pytest.mark.parametrize(("now", "marked"), [(True, True), (False, False)])
def test_only_the_write_of_the_last_step_is_lit(look: Look, now: bool, marked: bool) -> None:
    image, _ = painted(look, variable("red", value="30", writer=ANN, wrote_now=now))

    assert has(image, look.colour("write")) is marked


@pytest.mark.parametrize("cracked", [True, False])
def test_only_a_broken_object_is_cracked(look: Look, cracked: bool) -> None:
    image, _ = painted(look, replace(variable("red"), cracked=cracked))

    assert has(image, look.colour("invalid")) is cracked


def test_a_value_that_is_too_long_ends_in_an_ellipsis_and_leaves_room_for_its_writer(
    look: Look,
) -> None:
    _, words = painted(look, variable("red", value="9" * 90, writer=ANN))

    assert words[-1].endswith("…")


def test_a_compact_variable_is_one_line(look: Look) -> None:
    card = variable("red")

    heights = [card_height(card, WIDTH, look, compact=compact) for compact in (True, False)]

    assert heights[0] < heights[1] * 0.6
    assert painted(look, card, compact=True)[1] == ["red", "50"]


def test_a_queue_shows_its_free_places_and_who_waits(look: Look) -> None:
    queue = next(card for card in every_kind().cards if card.kind == "queue")
    place = lay_out_card(QRectF(0, 0, WIDTH, 400), queue, look, compact=False)

    _, words = painted(look, queue)

    assert len(place.empty) == 2
    assert "2 of 5 taken" in words
    assert "waiting" in words


@pytest.mark.parametrize(("slots", "said"), [((1, 3), "1 of 3 free"), ((2, None), "2 free")])
def test_a_semaphore_says_how_many_slots_are_free(
    look: Look, slots: tuple[int, int | None], said: str
) -> None:
    semaphore = next(card for card in every_kind().cards if card.kind == "semaphore")

    _, words = painted(look, replace(semaphore, count=CountScene(*slots)))

    assert said in words


@pytest.mark.parametrize(("flag", "said"), [(True, "set"), (False, "not set")])
def test_an_event_says_whether_it_is_set(look: Look, flag: bool, said: str) -> None:
    event = next(card for card in every_kind().cards if card.kind == "event")

    _, words = painted(look, replace(event, flag=flag))

    assert said in words


def test_a_waiting_room_keeps_its_place_while_nobody_waits(look: Look) -> None:
    condition = next(card for card in every_kind().cards if card.kind == "condition")
    empty = replace(condition, room=())

    heights = {card_height(one, WIDTH, look, compact=False) for one in (condition, empty)}

    assert len(heights) == 1
    assert "nobody waits" in painted(look, empty)[1]


def test_a_crowd_in_a_waiting_room_ends_in_a_number(look: Look) -> None:
    barrier = next(card for card in every_kind().cards if card.kind == "barrier")

    _, words = painted(look, replace(barrier, room=tuple(range(40))))

    assert words[-1].startswith("+")


def test_an_empty_list_says_so(look: Look) -> None:
    ref = ref_to(7, 7)
    card = CardScene(
        key=(ref, None), ref=ref, kind="list", title="jobs", type_name="list", fields=()
    )

    _, words = painted(look, card)

    assert "empty" in words


def test_items_stand_in_a_row(look: Look) -> None:
    ref = ref_to(7, 7)
    fields = tuple(FieldScene(place=(ref, n), name=str(n), value=str(n)) for n in range(3))
    card = CardScene(
        key=(ref, None), ref=ref, kind="list", title="jobs", type_name="list", fields=fields
    )

    place = lay_out_card(QRectF(0, 0, 400, 200), card, look, compact=False)

    cells = list(place.fields.values())
    assert len({cell.top() for cell in cells}) == 1
    assert cells[0].right() < cells[1].left()


def test_cells_grow_wider_for_words(look: Look) -> None:
    ref = ref_to(7, 7)
    widths = []
    for value in ("1", "Thread-1 (move)"):
        fields = tuple(FieldScene(place=(ref, n), name=str(n), value=value) for n in range(6))
        card = CardScene(
            key=(ref, None), ref=ref, kind="list", title="jobs", type_name="list", fields=fields
        )
        place = lay_out_card(QRectF(0, 0, 300, 200), card, look, compact=False)
        widths.append(place.fields[(ref, 0)].width())

    assert widths[0] < widths[1]


def test_a_card_is_told_in_words() -> None:
    semaphore = next(card for card in every_kind().cards if card.kind == "semaphore")

    words = card_words(semaphore, PEOPLE)

    assert words == "a semaphore, Semaphore; 1 of 3 free; waiting: A, B"
