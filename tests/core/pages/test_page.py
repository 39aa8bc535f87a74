from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.machine.compile import compile_source, read_program
from core.pages.node import Node
from core.pages.page import Frame, film, page
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.phrases import plain
from core.scenes.run import Run
from core.scenes.spoken import spoken
from core.scenes.words import ENGLISH, english
from tests.core.pages.reading import Page, moments, parts
from tests.core.scenes.runs import run_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.lessons.lesson import Lesson
    from core.pages.node import Child

FOLDERS = [each.folder for each in lessons_in(COURSE)]
SHORT = 16
"""A run of so many steps is a page of 40 kB at most."""
LOST = "0:0x3+1x2+2x4+1x2+0x5"
KNOWN = {
    "html", "head", "meta", "title", "style", "body", "svg", "symbol", "path", "circle", "rect",
    "polygon", "text", "header", "h1", "h2", "p", "main", "div", "ol", "ul", "li", "i", "section",
    "footer", "input", "span", "nav", "button", "kbd", "b", "code", "u", "s", "use", "details",
    "summary", "pre", "script", "bdi", "em", "g",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "aria-hidden", "viewbox",
    "d", "points", "cx", "cy", "r", "x", "y", "width", "height", "rx", "href", "tabindex", "type",
    "aria-label", "role", "min", "value", "data-of", "data-line", "data-step", "open", "start",
    "hidden",
}  # fmt: skip
EVIL = [
    "</script><script>alert(1)</script>", "<!--<script>", "]]><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)', "&lt;script&gt;", "\\u003cscript>", "${alert(1)}", "' + alert(1)",
]  # fmt: skip


@cache
def lost() -> str:
    return of_run(sample_by("lost_update", LOST))


def sample_by(name: str, schedule: str) -> Run:
    """A run of the sample program *name* by *schedule*, at its end."""
    file = COURSE.parent / "programs" / f"{name}.py"
    scheduler = Replay(parse_schedule(schedule))
    run = Run(compile_source(read_program(file)), scheduler, seed=scheduler.seed)
    run.advance(1_000)
    return run


def of_run(run: Run, title: str = "a title", about: str = "about") -> str:
    """The page of *run*, up to where it stands."""
    return page(film(run, ENGLISH), Frame(title=title, about=(about,)), ENGLISH)


def lesson_run(lesson: Lesson) -> Run:
    """The run that *lesson* shows, at its end."""
    assert lesson.watch is not None
    scheduler = Replay(parse_schedule(lesson.watch.schedule))
    source = read_program(lesson.folder / "start.py")
    run = Run(compile_source(source), scheduler, seed=scheduler.seed)
    run.advance(1_000)
    return run


def told_on_the_stage(run: Run, position: int) -> list[str]:
    """What a screen reader finds on the stage after *position* steps."""
    run.jump(position)
    found = spoken(scene_of(run, english), ENGLISH)
    return [f"{plain(part.name)}: {part.text}" for part in found]


# What it says


@pytest.mark.parametrize(
    "folder", [each.folder for each in lessons_in(COURSE)], ids=lambda folder: folder.name
)
def test_a_page_says_at_each_step_what_the_stage_says(folder: Path) -> None:
    run = lesson_run(read_lesson(folder))
    read = Page(of_run(run))

    for position, moment in enumerate(moments(read.data)):
        assert parts(moment) == told_on_the_stage(run, position)
    assert len(read.source.encode()) <= 40_000 or run.simulation.position > SHORT


def test_its_story_has_a_sentence_for_each_step() -> None:
    run = sample_by("lost_update", LOST)
    story = re.search(r'<ol id="story".*?</ol>', lost(), re.DOTALL)

    assert story is not None
    told = [each.text for each in Page(story[0]).all("li")]
    assert told[1:] == [run.sentence(step) for step in range(16)]


def test_without_script_there_are_three_pictures_with_words() -> None:
    pictures = re.search(r'<div id="pictures">.*?<div class="more">', lost(), re.DOTALL)

    assert pictures is not None
    titles = [each.text for each in Page(pictures[0]).all("h2")]
    assert titles == [
        "After step 5: Ann reads counter: 0.",
        "After step 10: Ann writes counter: 1 (was 1 already).",
        "After step 16: main fails with AssertionError: an update was lost: 1 (line 21).",
        "Why",
    ]


def test_the_pictures_of_a_deadlock_show_how_each_took_what_the_other_wants() -> None:
    run = sample_by("deadlock_two_locks", "0:0x2+1x2+2x2")
    assert run.simulation.ended == "stuck"

    titles = [each.text for each in Page(of_run(run)).all("h2")]

    assert [title.partition(": ")[2] for title in titles if ":" in title][-2:] == [
        "Ann takes left.", "Bob takes right.",
    ]  # fmt: skip


def test_at_the_end_it_says_which_steps_made_it_so_with_the_way_there() -> None:
    live = re.search(r'<div id="why".*?</section>', lost(), re.DOTALL)

    assert live is not None
    told = Page(live[0])
    assert [each.attributes["data-step"] for each in told.all("button")] == ["5", "8", "10"]
    assert [each.text for each in told.all("em")] == ["looked", "changed it", "relied on it"]


def test_a_run_that_goes_on_has_no_why_yet() -> None:
    run = sample_by("lost_update", LOST)
    run.jump(12)

    assert "Why" not in {each.text for each in Page(of_run(run)).all("h2")}


def test_a_deadlock_is_drawn_with_a_room_for_each_thread_of_its_circle() -> None:
    run = sample_by("deadlock_two_locks", "0:0x2+1x2+2x2")
    (*before, last) = moments(Page(of_run(run)).data)

    (figure,) = circles(last)
    assert figure.head == "i.circle.pair"
    heads = [each.head for each in figure.children if isinstance(each, Node)]
    assert heads == ["i.room.l0", "i.wish", "i.room.l1", "i.wish.back"]
    words = [text for each in figure.children for text in texts(each)]
    assert words == [
        "A", "Ann", "left", "holds, line 12", "wants", "right", "line 13",
        "B", "Bob", "right", "holds, line 12", "wants", "left", "line 13",
    ]  # fmt: skip
    assert not any(circles(moment) for moment in before)


def circles(moment: Node) -> list[Node]:
    """The figures of deadlocks in *moment*."""
    return [each for each in elements(moment) if each.head.startswith("i.circle")]


def elements(node: Node) -> Iterator[Node]:
    """*node* and all in it."""
    yield node
    for each in node.children:
        if isinstance(each, Node):
            yield from elements(each)


def texts(child: Child) -> Iterator[str]:
    """Every text in *child*."""
    if isinstance(child, str):
        yield child
    else:
        for each in child.children:
            yield from texts(each)


def test_a_run_of_no_steps_is_a_page_as_well() -> None:
    read = Page(of_run(run_of("x = 1\n")))

    assert [each.text for each in read.all("h2")] == ["Nothing has happened yet."]


# What it weighs


def test_a_step_more_costs_little() -> None:
    text = """
import threading
total = 0
lock = threading.Lock()
def add(amount):
    global total
    for _ in range(40):
        with lock:
            total += amount
for each in range(4):
    threading.Thread(target=add, args=(each,)).start()
"""
    run = run_of(text, "random")
    run.advance(240)

    # At 1,000 steps it is 400 kB then.
    assert len(of_run(run).encode()) <= 32_000 + 240 * 368


# What it cannot do


def executed(read: Page) -> list[str]:
    """The scripts that a browser would run."""
    return [each.text for each in read.all("script") if not each.attributes]


def policy(read: Page) -> dict[str, str]:
    told = read.all("meta")[1].attributes["content"]
    return {
        name: rest for name, _, rest in (each.strip().partition(" ") for each in told.split(";"))
    }


def test_it_asks_nothing_of_any_network() -> None:
    read = Page(lost())

    assert policy(read)["default-src"] == "'none'"
    links = {value for each in read.elements for name, value in each.attributes.items()
             if name in {"href", "src"}}  # fmt: skip
    assert all(link.startswith("#") for link in links)
    assert "url(" not in read.all("style")[0].text


def test_its_policy_lets_its_own_script_and_style_in_and_nothing_else() -> None:
    read = Page(lost())
    (script,), (style,) = executed(read), read.all("style")

    for text, kind in ((script, "script-src"), (style.text, "style-src")):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert policy(read)[kind] == f"'sha256-{digest}'"


@pytest.mark.parametrize("evil", EVIL)
def test_whatever_a_program_says_stays_words(evil: str) -> None:
    text = f"""
import threading
shared = {{}}
def work():
    shared[{evil!r}] = {evil!r}
    print({evil!r})
    raise ValueError({evil!r})
thread = threading.Thread(target=work, name={evil!r})  # {evil}
thread.start()
thread.join()
"""
    run = run_of(text)
    run.advance(100)
    read = Page(of_run(run, evil, evil))

    assert executed(read) == executed(Page(lost()))
    assert {each.tag for each in read.elements} <= KNOWN
    assert {name for each in read.elements for name in each.attributes} <= ATTRIBUTES
    assert read.all("h1")[0].text == evil
    assert any(evil in words for words in parts(list(moments(read.data))[-1]))


def test_what_no_file_can_hold_is_told_by_a_sign() -> None:
    run = run_of(
        "import threading\nthreading.Thread(name='a\\ud800\\x00b', target=print).start()\n"
    )
    run.advance(100)

    told = of_run(run, "\ud800\x00")

    assert b"\x00" not in told.encode()
