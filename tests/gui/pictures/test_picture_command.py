from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from gui.pictures import animation, picture_command

PROJECT = Path(__file__).parents[3]
PROGRAM = PROJECT / "resources" / "programs" / "lost_update.py"
SIZE = (420, 300)
SERIAL = ("--policy", "serial", "--size", "420x300")


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """The command finds the application that the tests have."""


def paint(out: Path, *more: str) -> int:
    return picture_command.main([str(PROGRAM), "--out", str(out), *SERIAL, *more])


def test_a_png_has_the_size_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "run.png"

    assert paint(out) == 0

    image = QImage(str(out))
    assert (image.width(), image.height()) == SIZE


def test_an_svg_can_be_rendered_and_says_what_it_shows(tmp_path: Path) -> None:
    out = tmp_path / "run.svg"

    assert paint(out) == 0

    renderer = QSvgRenderer(str(out))
    assert renderer.isValid()
    assert (renderer.viewBox().width(), renderer.viewBox().height()) == SIZE
    assert "<desc>" in out.read_text(encoding="utf-8")


def test_a_pdf_is_one_page_of_the_size_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "run.pdf"

    assert paint(out) == 0

    written = out.read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.rstrip().endswith(b"%%EOF")
    assert b"/MediaBox [0 0 420" in written


@pytest.mark.parametrize("ending", ["gif", "webp"])
def test_an_animation_has_a_picture_for_each_position_and_what_flies_between(
    tmp_path: Path, ending: str
) -> None:
    out, times = tmp_path / f"run.{ending}", []

    assert paint(out, "--step", "8") == 0

    with Image.open(out) as image:
        assert image.size == SIZE
        for frame in range(getattr(image, "n_frames", 1)):
            image.seek(frame)
            image.load()
            times.append(image.info["duration"])
    assert times.count(animation.STEP_MS) + times.count(animation.LAST_MS) == 9
    assert times.count(animation.FLIGHT_MS) >= 2 * len(animation.FLIGHT)


def test_an_svg_needs_no_fonts(tmp_path: Path) -> None:
    out = tmp_path / "run.svg"

    assert paint(out) == 0

    written = out.read_text(encoding="utf-8")
    assert "<text" not in written
    assert written.count("<path") > 15


def test_outlined_words_stand_where_words_would(tmp_path: Path) -> None:
    out, plain = tmp_path / "run.svg", tmp_path / "run.png"

    assert paint(out) == paint(plain) == 0

    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(str(out)).render(painter)
    painter.end()
    other = QImage(str(plain)).convertToFormat(QImage.Format.Format_RGB32)
    far = sum(
        abs(image.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 64
        for x in range(0, SIZE[0], 2)
        for y in range(0, SIZE[1], 2)
    )
    assert far < SIZE[0] * SIZE[1] / 4 * 0.02


def test_another_step_is_another_picture(tmp_path: Path) -> None:
    first, third = tmp_path / "1.png", tmp_path / "3.png"

    paint(first, "--step", "1")
    paint(third, "--step", "3")

    assert first.read_bytes() != third.read_bytes()


def test_without_a_step_the_end_is_shown(tmp_path: Path) -> None:
    last, end = tmp_path / "last.png", tmp_path / "end.png"

    paint(last, "--step", "15")
    paint(end)

    assert last.read_bytes() == end.read_bytes()


def test_a_schedule_is_followed(tmp_path: Path) -> None:
    serial, turns = tmp_path / "serial.png", tmp_path / "turns.png"
    schedule = ["--schedule", "0:serial:0x15", "--size", "420x300"]

    paint(serial)
    code = picture_command.main([str(PROGRAM), "--out", str(turns), *schedule])

    assert code == 0
    assert turns.read_bytes() == serial.read_bytes()


def test_theme_and_zoom_change_the_picture(tmp_path: Path) -> None:
    pictures = [tmp_path / name for name in ("plain.png", "dark.png", "zoomed.png")]

    paint(pictures[0])
    paint(pictures[1], "--theme", "dark")
    paint(pictures[2], "--zoom", "1.5")

    assert len({picture.read_bytes() for picture in pictures}) == 3
    assert QImage(str(pictures[1])).pixelColor(1, 1).lightness() < 128


REFUSED = (
    (["--theme", "nope"], "there is no theme 'nope'"),
    (["--step", "999"], "the run has only 15 steps"),
    (["--step", "-4"], "'-4' is no number of steps"),
    (["--step", "9999999"], "'9999999' is no number of steps"),
    (["--zoom", "nan"], "--zoom is a number from 0.5 to 4.0"),
    (["--zoom", "40"], "--zoom is a number from 0.5 to 4.0"),
    (["--zoom", "much"], "invalid float value"),
    (["--size", "400"], "'400' is no size"),
    (["--size", "10x4000"], "a side has 200 to 16000 pixels"),
    (["--schedule", "rubbish"], "there is no seed"),
    (["--schedule", "0:t7"], "schedule"),
    (["--schedule", "0:0,5x1"], "schedule"),
    (["--policy", "nope"], "invalid choice: 'nope'"),
    (["--bogus"], "--bogus"),
)


@pytest.mark.parametrize(("arguments", "reason"), REFUSED)
def test_what_cannot_be_done_is_said_in_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], reason: str
) -> None:
    out = tmp_path / "run.png"

    assert paint(out, *arguments) == picture_command.REFUSED

    _said_once(capfd, reason)
    assert not out.exists()


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "gif", "webp"])
def test_a_folder_that_is_not_there_is_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], ending: str
) -> None:
    assert paint(tmp_path / "nowhere" / f"run.{ending}", "--step", "1") == picture_command.REFUSED

    _said_once(capfd, "cannot be written")


def test_a_folder_in_place_of_a_file_is_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "run.png").mkdir()

    assert paint(tmp_path / "run.png") == picture_command.REFUSED

    _said_once(capfd, "is a folder: give the name of a file")


def test_an_unknown_ending_is_said_with_the_known_ones(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert paint(tmp_path / "run.bmp") == picture_command.REFUSED

    _said_once(capfd, "'.bmp' is no kind of picture: choose one of .png, .svg, .pdf, .gif, .webp")


def test_a_missing_program_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    missing, out = tmp_path / "missing.py", tmp_path / "run.png"

    assert picture_command.main([str(missing), "--out", str(out)]) == picture_command.REFUSED

    _said_once(capfd, "missing.py: does not exist")


def test_the_schedule_of_another_program_is_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    alone = tmp_path / "alone.py"
    alone.write_text("print(1)\n", encoding="utf-8")
    arguments = ["--out", str(tmp_path / "run.png"), "--schedule", "0:1x2"]

    assert picture_command.main([str(alone), *arguments]) == picture_command.REFUSED

    _said_once(capfd, f"the schedule is not for {alone}")


def test_too_many_pictures_are_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    long = tmp_path / "long.py"
    long.write_text("for n in range(600):\n    print(n)\n", encoding="utf-8")

    assert (
        picture_command.main([str(long), "--out", str(tmp_path / "run.gif")])
        == picture_command.REFUSED
    )

    _said_once(capfd, "pictures are too many: at most 500")


def test_no_display_is_needed(tmp_path: Path) -> None:
    out = tmp_path / "run.png"
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}

    done = subprocess.run(
        [
            sys.executable, "-m", "gui.app.command",
            "picture", str(PROGRAM), "--out", str(out), *SERIAL,
        ],
        cwd=PROJECT, env=environment, capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not QImage(str(out)).isNull()


def _said_once(capfd: pytest.CaptureFixture[str], reason: str) -> None:
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("interlock: ")
    assert err.count("\n") == 1
    assert reason in err


def test_more_pixels_than_memory_has_room_for_are_refused(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "run.gif"

    assert paint(out, "--size", "16000x16000") == picture_command.REFUSED

    _said_once(capfd, "pixels are too much: choose a smaller size")
    assert not out.exists()


def test_a_link_is_not_followed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("mine", "utf-8")
    (tmp_path / "run.png").symlink_to(kept)

    assert paint(tmp_path / "run.png") == picture_command.REFUSED

    _said_once(capfd, "is a link")
    assert kept.read_text("utf-8") == "mine"


@pytest.mark.parametrize("ending", picture_command.ENDINGS)
def test_a_full_disk_is_told_and_leaves_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    assert paint(tmp_path / f"run{ending}", "--step", "3") == picture_command.REFUSED

    _said_once(capfd, "no space left on device")
    assert not list(tmp_path.glob("run*"))
