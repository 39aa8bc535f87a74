"""In a hall the end of a run leaves nothing free for what does not come any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.scenes.builder import scene_of
from core.scenes.lately import lately_of
from core.scenes.space.box import Scale
from core.scenes.space.stage import solve
from core.scenes.words import english
from tests.core.scenes.runs import run_of
from tests.core.scenes.space.spaces import HALL, wide

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.space.stage import StageSpace

LATE = (
    "import threading\ntotal = 0\n"
    "def work(times):\n    global total\n    for _ in range(times):\n        total += 1\n"
    "ann = threading.Thread(target=work, args=(1,), name='Ann')\n"
    "bob = threading.Thread(target=work, args=(20,), name='Bob')\n"
    "ann.start()\nbob.start()\nann.join()\nbob.join()\n"
)


def _space(run: Run, width: float = HALL[0] * 0.66) -> StageSpace:
    scene = scene_of(run, english)
    return solve(
        (width, HALL[1]), scene, Scale(2.0, wide), lanes=scene.lanes,
        lately=lately_of(run.history, scene.position),
    )  # fmt: skip


def test_at_the_end_strips_have_what_was_kept_free_for_hands() -> None:
    run = run_of(LATE, "serial", 0)
    run.advance(20)
    before = _space(run)
    run.advance(1_000)

    after = _space(run)

    assert after.axis.x == before.axis.x
    assert before.axis.right < 0.7 * before.bounds.width
    assert after.axis.right > 0.97 * after.bounds.width


def test_whose_strip_is_empty_by_now_gives_its_height_away() -> None:
    run = run_of(LATE, "serial", 0)
    while not any(
        lane.name == "Ann" and lane.status == "finished" for lane in scene_of(run, english).lanes
    ):
        run.advance(1)
    just = _space(run)
    run.advance(30)

    later = _space(run)

    assert just.lane(1) is not None
    assert later.lane(1) is None
    assert 1 in {folded.tid for folded in later.folded}
    assert later.shared.heading.y <= just.shared.heading.y


def test_words_have_what_nothing_in_hand_takes_and_never_more() -> None:
    run = run_of(LATE, "round-robin", 0)
    longest = 0.0

    while run.advance(1):
        for lane in _space(run).lanes:
            hand = [box for _, box in (*lane.chips, *lane.padlocks, *lane.named)]
            assert all(lane.words.right < box.x for box in hand)
            if not hand and lane.ghost is None and lane.size != "row":
                longest = max(longest, lane.words.right / lane.box.right)

    assert longest > 0.97
