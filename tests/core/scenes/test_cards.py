from __future__ import annotations

from typing import TYPE_CHECKING

from core.scenes.builder import scene_of
from core.scenes.scene import CountScene
from core.scenes.words import english
from tests.core.scenes.runs import go, run_of, sample, until

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import CardScene

MEETING = """\
import threading, queue

slots = threading.Semaphore(2)
ready = threading.Event()
jobs = queue.Queue(3)

def work():
    slots.acquire()
    jobs.put("one")
    ready.set()

ann = threading.Thread(target=work, name="Ann")
ann.start()
ann.join()
"""


def card(run: Run, title: str) -> CardScene:
    return next(each for each in scene_of(run, english).cards if each.title == title)


def test_only_shared_data_has_a_card() -> None:
    run = sample("torn_pair_walled")
    run.advance(100)

    titles = [each.title for each in scene_of(run, english).cards]

    assert titles == ["red", "blue"]


def test_a_field_tells_its_value_the_one_before_and_who_wrote_it() -> None:
    run = sample("torn_pair")
    until(run, "Ann writes red")

    field = card(run, "red").fields[0]

    assert (field.value, field.old, field.writer, field.wrote_now) == ("60", "50", 1, True)


def test_semaphore_event_and_queue_show_what_is_left_in_them() -> None:
    run = run_of(MEETING)
    until(run, "Ann begins")
    before = card(run, "slots").count, card(run, "ready").flag, card(run, "jobs").count

    run.advance(100)

    assert before == (CountScene(2, 2), False, CountScene(0, 3))
    after = card(run, "slots").count, card(run, "ready").flag, card(run, "jobs").count
    assert after == (CountScene(1, 2), True, CountScene(1, 3))
    assert [field.value for field in card(run, "jobs").fields] == ["'one'"]


def test_a_held_lock_walls_in_what_it_guards() -> None:
    run = sample("torn_pair_walled")
    until(run, "Ann writes red")

    scene = scene_of(run, english)
    (wall,), (lock,) = scene.walls, scene.locks

    assert (lock.ref, lock.holder) == (wall.lock, 1)
    assert wall.lock in card(run, "red").guards
    assert wall.gaps == ()


def test_a_rule_is_broken_for_the_moment_and_a_glimpse_stays() -> None:
    run = sample("torn_pair")
    until(run, "Ann writes red")
    (rule,) = scene_of(run, english).rules
    assert rule.words == "broken for the moment by Ann since line 13"
    assert card(run, "red").cracked

    until(run, "Ann writes blue")

    (mended,) = scene_of(run, english).rules
    assert (mended.status, mended.breaker, mended.glimpses) == ("holds", None, ())
    assert not card(run, "red").cracked


def test_who_saw_it_broken_stays_after_it_is_mended() -> None:
    run = sample("torn_pair")
    until(run, "Ann writes red")
    go(run, 2, 3)
    until(run, "Ann writes blue")

    (rule,) = scene_of(run, english).rules

    assert rule.status == "holds"
    assert {glimpse.tid for glimpse in rule.glimpses} == {2}
    assert "Bob saw 60 + 50 = 110, not 100, at line 18" in rule.glimpses[0].sentence
    assert "torn-read" in {failure.kind for failure in scene_of(run, english).failures}


SERVICE = """\
import threading

class Service:
    def __init__(self):
        self._started = False
        self.calls = 0

service = Service()

def work():
    service._started = True
    service.calls += 1

for _ in range(2):
    threading.Thread(target=work).start()
"""


def test_an_object_with_an_attribute_started_has_a_card_like_others() -> None:
    run = run_of(SERVICE)
    run.advance(100)

    assert card(run, "service").title == "service"


def test_a_generator_that_threads_share_says_whether_it_is_running() -> None:
    run = run_of(
        "import threading\n"
        "def ids():\n    yield 1\n"
        "source = ids()\n"
        "def ask():\n    next(source, None)\n    next(source, None)\n"
        "ann, bob = threading.Thread(target=ask), threading.Thread(target=ask)\n"
        "ann.start()\nbob.start()\n",
        "round-robin",
    )
    values = list[str]()
    while run.advance(1):
        scene = scene_of(run, english)
        told = [one.fields[0].value for one in scene.cards if one.title == "source"]
        values += [word for word in told if word not in values[-1:]]

    assert values == ["at rest", "running", "at rest", "running", "over"]
