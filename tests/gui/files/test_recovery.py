from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from gui.files.recovery import Recovery, discard, lost

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

VICTIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.files.recovery import Recovery
app = QCoreApplication([])
recovery = Recovery(Path(sys.argv[1]), lambda: ("/some/bank.py", "x = 'lost'"))
recovery.keep()
print("kept", flush=True)
app.exec()
"""


def test_a_text_is_kept_within_two_seconds_however_fast_the_typing_is(
    tmp_path: Path, qtbot: QtBot
) -> None:
    texts = [""]
    recovery = Recovery(tmp_path, lambda: ("", texts[0]))
    for number in range(5):
        texts[0] = f"x = {number}"
        recovery.touch()

    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.recovery"))), timeout=60_000)

    assert "x = 4" in next(tmp_path.glob("*.recovery")).read_text("ascii")
    recovery.drop()


def test_what_is_safe_is_not_offered(tmp_path: Path, qtbot: QtBot) -> None:
    recovery = Recovery(tmp_path, lambda: ("", "x = 1"))
    recovery.keep()
    assert not list(lost(tmp_path)), "its owner is alive"

    recovery.drop()

    assert not list(tmp_path.glob("*.recovery"))


def test_a_text_whose_program_was_killed_is_offered_until_it_is_discarded(tmp_path: Path) -> None:
    command = [sys.executable, "-c", VICTIM, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=dict(os.environ)) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == b"kept\n"
        assert not list(lost(tmp_path)), "its owner is alive"
        victim.send_signal(signal.SIGKILL)

    (found,) = lost(tmp_path)

    assert (found.path, found.text) == ("/some/bank.py", "x = 'lost'")
    discard(found)
    assert not list(lost(tmp_path))


def test_a_damaged_copy_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x.recovery").write_text("{", "ascii")

    assert not list(lost(tmp_path))


def test_a_folder_that_cannot_be_written_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    recovery = Recovery(tmp_path / "nowhere", lambda: ("", "x = 1"))

    with qtbot.waitSignal(recovery.failed):
        recovery.keep()
    with qtbot.assertNotEmitted(recovery.failed):
        recovery.keep()
