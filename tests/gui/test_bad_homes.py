"""Where nothing can be kept, or what was kept is broken, the window opens and says so."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from gui.app.main import make_window
from gui.files.places import _temporary, data_folder, ensure_home, settings
from gui.files.troubles import set_aside_broken, unwritable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from gui.app.window import Window

NEWER = "[layout]\nversion=7\nwindow=what only the future knows\n"
WRONG = "[layout]\nversion=many\n\n[look]\nmotion=true\ntheme=plaid\nzoom=nan\n"
CUT_OFF = b'[layout]\nacross="@ByteArray(\\0\\0\\0\\xff'


@pytest.fixture(autouse=True)
def _kept_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python looks up only once where temporary files belong, and tests have a home each."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot) -> Callable[[], Window]:
    """Opens the window as the program does."""

    def act() -> Window:
        window = make_window()
        window.show()
        return window

    return act


@pytest.fixture
def file(home: Path) -> Path:
    """Where the settings are kept."""
    path = Path(settings().fileName())
    path.parent.mkdir(parents=True)
    assert home in path.parents
    return path


def said(window: Window) -> str:
    """What the notice shows."""
    labels = window.notice.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def leave(window: Window) -> None:
    """Close *window*, and write what Qt would write in a moment."""
    window.close()
    window.settings.sync()


def test_in_an_ordinary_home_nothing_is_said(
    opened: Callable[[], Window], capsys: pytest.CaptureFixture[str]
) -> None:
    window = opened()

    assert not said(window)
    assert not capsys.readouterr().err


def test_where_no_settings_can_be_kept_the_window_says_so_and_why(
    opened: Callable[[], Window], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # A file in the place of the folder stops root, too, whom permissions do not bind.
    (home / "Interlock").write_text("in the way", "ascii")

    window = opened()

    assert f"Settings cannot be kept in {home}/Interlock: " in said(window)
    assert "which may be emptied" in said(window), "copies of texts are kept elsewhere"
    assert "Settings cannot be kept" in capsys.readouterr().err
    assert window.editor.toPlainText()


def test_settings_that_cannot_be_written_though_their_folder_can_are_told(
    opened: Callable[[], Window], file: Path
) -> None:
    # A folder in the place of the file stops root, too.
    file.mkdir()

    window = opened()

    assert f"Settings cannot be kept in {file.parent}: the file is read-only." in said(window)


def test_the_warning_stands_above_what_is_said_until_it_is_closed(
    opened: Callable[[], Window], file: Path, qtbot: QtBot
) -> None:
    file.write_bytes(b"")
    window = opened()
    assert said(window).startswith("The settings were broken")

    window.programs.complained.emit("something else")
    assert "The settings were broken" in said(window)
    close = window.notice.findChild(QToolButton)
    assert isinstance(close, QToolButton)
    close.click()
    window.programs.complained.emit("something else")

    assert said(window) == "something else"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"\xff\xfe\x00rubbish",
        b"no equals sign\n[layout]\nversion=9\n[look]\ntheme=dark\n",
        b"[look\nzoom=1\n",
        CUT_OFF,
        b"[files]\nrecent=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\bunheard)\n",
        b'[files]\nrecent=/a.py, "@Variant(\\0\\0\\0\\x7f)"\n',
        b"[files]\nrecent=\\x40Variant(\\0\\0\\0\\x7f)\n",
        b"[files]\nrecent=\\100Variant(\\0\\0\\0\\x7f)\n",
        b"[files]\nrecent=@DateTime(\\0\\0\\0\\x10)\n",
        b"[files]\nrecent=" + b"x" * 1_000_000,
    ],
    ids=lambda content: str(content[:40]),
)
def test_broken_settings_are_kept_aside_and_begun_afresh(
    opened: Callable[[], Window], file: Path, content: bytes
) -> None:
    file.write_bytes(content)

    window = opened()
    leave(window)

    assert str(file.with_name(f"{file.name}.set-aside")) in said_by_name(window.notice)
    assert file.with_name(f"{file.name}.set-aside").read_bytes() == content
    assert "newer version" not in said_by_name(window.notice), "nothing of it counts"
    assert "theme=system" in file.read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such files")
def test_settings_that_are_a_pipe_are_set_aside(opened: Callable[[], Window], file: Path) -> None:
    os.mkfifo(file)

    window = opened()

    assert "The settings were broken" in said(window)
    assert not file.exists()


def test_a_list_of_files_with_strange_names_is_not_broken(file: Path) -> None:
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    kept.setValue("files/recent", ["/a, @b.py", "@c", '/"@d', "/x@", "/\u4012"])
    kept.setValue("one", "@Variant(what)")
    kept.sync()

    assert not set_aside_broken(file)


def test_no_broken_file_takes_the_place_of_one_kept_aside(file: Path) -> None:
    for content in (b"first", b"second"):
        file.write_bytes(content)
        assert set_aside_broken(file)

    kept = {path.read_bytes() for path in file.parent.glob("*.set-aside*")}
    assert kept == {b"first", b"second"}


def test_what_the_program_has_written_is_not_broken(
    opened: Callable[[], Window], file: Path, tmp_path: Path
) -> None:
    program = tmp_path / 'grüße \N{ZERO WIDTH SPACE}\U000e0fff = 1; @a,b".py'
    program.write_text("x = 1\n", "utf-8")
    window = opened()
    assert window.open_path(program)
    leave(window)
    before = file.read_bytes()

    assert not set_aside_broken(file)
    assert not said_by_name(opened().notice).startswith("These settings")
    assert file.read_bytes() == before


def test_settings_that_somebody_has_edited_are_not_broken(file: Path) -> None:
    file.write_bytes("\ufeff; mine\r\n[look]\r\ntheme=dark".encode())

    assert not set_aside_broken(file)
    assert settings().value("look/theme") == "dark"


def test_values_that_say_nothing_are_named_and_are_as_at_first(
    opened: Callable[[], Window], file: Path
) -> None:
    file.write_text(WRONG, "ascii")

    window = opened()

    assert "as at first: look/theme, look/zoom, layout/version." in said(window)
    assert (window.look.theme.name, window.look.zoom) == ("light", 1.0)


def test_the_layout_of_a_newer_version_is_left_as_it_is(
    opened: Callable[[], Window], file: Path
) -> None:
    file.write_text(NEWER, "ascii")

    window = opened()
    leave(window)

    assert "A newer version of Interlock wrote the settings" in said_by_name(window.notice)
    kept = QSettings(str(file), QSettings.Format.IniFormat)
    assert kept.value("layout/version") == "7"
    assert not kept.contains("layout/across")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no disk that is always full")
def test_a_disk_without_room_is_told_by_its_reason(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def always_full(**_: object) -> object:
        return Path("/dev/full").open("wb", buffering=0)

    monkeypatch.setattr(tempfile, "TemporaryFile", always_full)

    for sentence in unwritable(settings()):
        assert "cannot be kept in" in sentence
        assert "no space left on device" in sentence
    assert len(unwritable(settings())) == 2


def test_without_room_for_temporary_files_a_search_says_why_it_does_not_begin(
    opened: Callable[[], Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "nowhere"))
    monkeypatch.chdir(tmp_path)
    findings = opened().controllers.findings

    with qtbot.waitSignal(findings.search.failed) as failed:
        findings.begin()

    assert failed.args is not None
    assert str(failed.args[0]).startswith("no search can begin")
    assert not findings.search.active
    assert not list(tmp_path.glob("*.py")), "nothing is put where the program was started"


def test_who_has_no_home_named_gets_that_of_the_system_s_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HOME")

    ensure_home()

    assert os.environ["HOME"] == str(Path.home())
    assert os.environ["HOME"].startswith("/")


def said_by_name(notice: QWidget) -> str:
    """What a notice says to who cannot see it, also once it is closed."""
    return notice.accessibleName()


@pytest.mark.skipif(os.name != "posix", reason="other systems have a place for each user")
@pytest.mark.parametrize("trap", ["open to all", "a link", "somebody else's", "a file"])
def test_a_folder_that_others_can_have_made_among_the_temporary_ones_is_not_trusted(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trap: str
) -> None:
    # A file in the place of the folder stops root, too, whom permissions do not bind.
    (home / "Interlock").write_text("in the way", "ascii")
    place = _temporary()
    if trap == "a link":
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        place.symlink_to(tmp_path / "elsewhere")
    elif trap == "a file":
        place.touch()
    else:
        place.mkdir(mode=0o700)
        place.chmod(0o777 if trap == "open to all" else 0o700)
    if trap == "somebody else's":
        stranger = os.getuid() + 1
        monkeypatch.setattr(os, "getuid", lambda: stranger)

    folder = data_folder()

    assert folder != place
    assert folder.stat().st_mode & 0o077 == 0
    assert data_folder() == folder, "one for as long as the program lives"


@pytest.mark.skipif(os.name != "posix", reason="other systems have a place for each user")
def test_an_own_folder_among_the_temporary_ones_is_found_again(home: Path) -> None:
    (home / "Interlock").write_text("in the way", "ascii")

    assert data_folder() == data_folder() == _temporary()
