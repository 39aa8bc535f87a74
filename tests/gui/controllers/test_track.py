"""A lesson is told by PageDown alone, whatever else is pressed or touched in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.lessons.talk import MOST_FRAMES, frames_of
from gui.app.main import make_lecture
from gui.files.samples import sample
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.app.window import Window
    from gui.controllers.track import TrackController

Key = Qt.Key
LESSONS = [read_lesson(entry.folder) for entry in lessons_in(COURSE)]
EMBRACE = 10
MEANINGLESS = (
    Key.Key_Tab, Key.Key_Space, Key.Key_Return, Key.Key_A, Key.Key_1, Key.Key_Right, Key.Key_N,
    Key.Key_Delete, Key.Key_Home,
)  # fmt: skip


@pytest.fixture
def window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Window]:
    """The window before an audience, with the lesson about the deadly embrace or another."""
    # What the searches find is not looked at here.
    monkeypatch.setattr("gui.controllers.comparing.CompareController._search", lambda *_: None)
    made = make_lecture(str(getattr(request, "param", EMBRACE + 1)))
    assert made is not None
    made.look.set_motion(on=False)
    with opened(made, qtbot, size=None):
        yield made


@pytest.fixture
def track(window: Window) -> TrackController:
    return window.controllers.track


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    """Press *key* where the focus is; what plays after that goes to its end at once."""
    focus = QApplication.focusWidget()
    qtbot.keyClick(focus if isinstance(focus, QWidget) and focus.isVisible() else window, key)


def touch(qtbot: QtBot, window: Window) -> None:
    """Click on whatever is in the left half of the window, where there is code on most frames."""
    at = QPoint(window.width() // 4, window.height() // 3)
    part = window.childAt(at)
    assert part is not None
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton, pos=part.mapFrom(window, at))


def shown(window: Window) -> str:
    """What an audience has before it."""
    screen = window.talk_screen
    pages: dict[QWidget, str] = {
        screen.wide: screen.wide.said, screen.comparison: "two runs", screen.beside:
        screen.beside.said, window.stage: window.editor.toPlainText(),
    }  # fmt: skip
    return next(words for page, words in pages.items() if page.isVisible())


def told(window: Window, track: TrackController) -> str:
    """Which frame is shown, and what of it."""
    frame = track.frame
    assert window.bridge.scene is not None
    place = window.bridge.scene.position if frame.kind == "stop" else 0
    return f"{track.title} {track.place} {frame.kind} {place} {shown(window)}"


def go(qtbot: QtBot, window: Window, presses: int) -> list[str]:
    """The frames that so many presses lead through."""
    track, seen = window.controllers.track, []
    for _ in range(presses):
        press(qtbot, window, Key.Key_PageDown)
        if window.bridge.playing:
            press(qtbot, window, Key.Key_PageDown)
        seen.append(told(window, track))
    return seen


def test_a_lesson_and_the_next_are_told_by_one_key_and_back_by_the_other(
    window: Window, track: TrackController, qtbot: QtBot
) -> None:
    lesson, after = LESSONS[EMBRACE], LESSONS[EMBRACE + 1]
    count = len(frames_of(lesson))
    kinds = [(lesson.title, frame.kind) for frame in frames_of(lesson)[1:]]

    first = told(window, track)
    seen = go(qtbot, window, count + 1)
    back = [seen[-1]]
    for _ in seen:
        press(qtbot, window, Key.Key_PageUp)
        back.append(told(window, track))

    assert count <= MOST_FRAMES
    assert len(set(seen)) == count + 1
    assert back == [first, *seen][::-1]
    met = [(after.title, frame.kind) for frame in frames_of(after)[:2]]
    assert [each for each in kinds + met if not any(_is(each, one) for one in seen)] == []
    assert lesson.start in next(one for one in seen if " stop " in one)
    assert str(lesson.solution) in next(one for one in seen if " solution " in one)


def _is(frame: tuple[str, str], seen: str) -> bool:
    return seen.startswith(frame[0]) and f" {frame[1]} " in seen


def test_nothing_else_happens_whatever_else_is_pressed(
    window: Window, track: TrackController, qtbot: QtBot
) -> None:
    count = len(track.frames)
    usual = go(qtbot, window, count)
    for _ in range(count):
        press(qtbot, window, Key.Key_PageUp)
    assert track.place == 0

    seen, texts = [], set()
    for place in range(count):
        press(qtbot, window, MEANINGLESS[place % len(MEANINGLESS)])
        touch(qtbot, window)
        seen += go(qtbot, window, 1)
        texts.add(window.editor.toPlainText())

    lesson, after = LESSONS[EMBRACE], LESSONS[EMBRACE + 1]
    assert seen == usual
    assert texts == {lesson.start, lesson.solution, after.start}
    assert not window.controllers.lessons.keeper.record(lesson).done


@pytest.mark.parametrize(("window", "seen"), [(1, True), (4, False)], indirect=["window"])
def test_what_is_to_be_remembered_stands_with_the_gap_that_it_speaks_of(
    window: Window, track: TrackController, qtbot: QtBot, *, seen: bool
) -> None:
    press(qtbot, window, Key.Key_PageUp)
    while track.frame.kind != "remember":
        go(qtbot, window, 1)

    said = shown(window)
    lines = said.splitlines()
    assert lines[0] == "Remember"
    assert ("Bob reads visitors: 0." in lines) == seen


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("window", [1], indirect=True)
@pytest.mark.parametrize("disturbed", [False, True], ids=["alone", "with other keys and clicks"])
def test_the_whole_course_is_told_by_one_key(
    window: Window, track: TrackController, qtbot: QtBot, *, disturbed: bool
) -> None:
    frames = [(lesson.title, frame.kind) for lesson in LESSONS for frame in frames_of(lesson)]
    programs = {text for lesson in LESSONS for text in (lesson.start, lesson.solution)}

    seen = [(track.title, track.frame.kind)]
    for place in range(len(frames) - 1):
        if disturbed:
            press(qtbot, window, MEANINGLESS[place % len(MEANINGLESS)])
            touch(qtbot, window)
        go(qtbot, window, 1)
        seen.append((track.title, track.frame.kind))
        assert window.editor.toPlainText() in programs, seen[-1]

    assert len(LESSONS) == 31
    assert seen == frames
    assert not window.notice.isVisible()
    keeper = window.controllers.lessons.keeper
    assert not any(keeper.record(lesson).done for lesson in LESSONS)


def test_a_question_has_no_trace_of_its_answer_and_a_stop_is_played_to(
    window: Window, track: TrackController, qtbot: QtBot
) -> None:
    go(qtbot, window, 2)
    question = LESSONS[EMBRACE].predict
    assert question is not None

    asked = window.talk_screen.beside.accessibleName()

    assert track.frame.kind == "question"
    assert question.text in asked
    assert not any(option.reason in asked for option in question.options)
    assert window.narration.sentence == ""
    assert not window.badge.isVisible()
    assert not window.side.isVisible()

    press(qtbot, window, Key.Key_PageDown)
    playing, frame = window.bridge.playing, track.frame
    press(qtbot, window, Key.Key_PageDown)

    assert playing
    assert not window.bridge.playing
    assert track.frame == frame
    assert window.bridge.scene is not None
    assert window.bridge.scene.position == frame.step
    assert window.narration.sentence == frame.text


def test_leaving_gives_the_desk_back_and_f5_the_frame(
    window: Window, track: TrackController, qtbot: QtBot
) -> None:
    place = next(at for at, frame in enumerate(track.frames) if frame.kind == "solution")
    go(qtbot, window, place)

    press(qtbot, window, Key.Key_Escape)
    text, at_desk = window.editor.toPlainText(), window.stage.isVisible()
    press(qtbot, window, Key.Key_F5)

    assert text == LESSONS[EMBRACE].start
    assert at_desk
    assert track.frame.kind == "solution"
    assert window.editor.toPlainText() == LESSONS[EMBRACE].solution


def test_a_program_that_is_dropped_into_a_talk_is_shown_and_ends_it(
    window: Window, track: TrackController, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.py"
    path.write_text(sample("lost_update").text, "utf-8")
    frames = {frame.kind: at for at, frame in enumerate(track.frames)}

    for kind in ("title", "question", "stop", "compare", "solution", "remember"):
        window.controllers.lessons.go_to(COURSE, EMBRACE)
        window.controllers.view.lecture.set_on(False)
        window.controllers.view.lecture.set_on(True)
        while track.place:
            press(qtbot, window, Key.Key_PageUp)
        go(qtbot, window, frames[kind])
        window.open_path(path)
        scene = window.bridge.scene
        assert scene is not None
        press(qtbot, window, Key.Key_PageDown)

        assert not track.on
        assert window.stage.isVisible()
        assert window.editor.toPlainText() == sample("lost_update").text
        assert window.bridge.scene is not None
        assert window.bridge.scene.position == scene.position + 1, kind
        assert not window.talk_screen.dots.isVisible()


def test_after_a_talk_a_student_is_where_the_talk_began(
    window: Window, track: TrackController, qtbot: QtBot
) -> None:
    press(qtbot, window, Key.Key_Escape)
    window.lessons.show_part("break")
    before = window.bridge.settings.chooser, window.programs.document.name

    press(qtbot, window, Key.Key_F5)
    go(qtbot, window, 3)
    press(qtbot, window, Key.Key_Escape)
    window.bridge.step_thread(1)
    mine = window.lessons.breaking.state.said
    window.bridge.set_chooser("random")
    window.bridge.step()

    assert before == ("by-hand", window.programs.document.name)
    assert (before[0], mine) == ("by-hand", "")
    assert "you choose" in window.lessons.breaking.state.said


def test_the_speaker_reads_what_comes_next(
    window: Window, track: TrackController, qtbot: QtBot
) -> None:
    window.commands.actions["speaker"].trigger()
    speaker = window.controllers.talk.speaker
    assert speaker is not None

    coming = []
    for _ in track.frames:
        coming.append((speaker.next.said, track.place))
        qtbot.keyClick(speaker, Key.Key_PageDown)
        if window.bridge.playing:
            qtbot.keyClick(speaker, Key.Key_PageDown)
    qtbot.keyClick(speaker, Key.Key_1)
    speaker.close()

    frames = frames_of(LESSONS[EMBRACE])
    assert [place for _, place in coming] == list(range(len(frames)))
    for words, place in coming[:-1]:
        assert frames[place + 1].text.split("\n")[0] in words
    assert "another lesson" in coming[-1][0]
    assert track.title == LESSONS[EMBRACE + 1].title
