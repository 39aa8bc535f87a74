"""One file is two processes; who kills the first ends the second."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gui.app.bundle import clear_up_after_killed, unpacked_file

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux's kernel")
PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
child.wait()
"""
CHILD = """
import time
from gui.app.bundle import end_with_parent
end_with_parent()
print("ready", flush=True)
time.sleep(60)
"""
UNPACKED = """
import sys, time
from pathlib import Path
from gui.app.bundle import mark_unpacked
mark_unpacked(Path(sys.argv[1]))
print("ready", flush=True)
time.sleep(60)
"""
PATIENCE = 40.0


@linux
def test_who_kills_the_process_that_unpacked_ends_both() -> None:
    command = [sys.executable, "-c", PARENT, CHILD]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())

        parent.kill()
        until = time.monotonic() + PATIENCE
        while is_there(child) and time.monotonic() < until:
            parent.poll()

    assert not is_there(child)


@linux
def test_what_a_killed_program_unpacked_goes_and_what_is_in_use_or_strange_stays(
    tmp_path: Path,
) -> None:
    own, living, killed, strange = (tmp_path / f"_MEI{name}" for name in "1234")
    for folder in (own, living, killed, strange):
        folder.mkdir()
        (folder / "part").write_text("a part", "ascii")
    with unpacked(living) as alive, unpacked(killed) as dead:
        dead.kill()
        dead.wait()

        clear_up_after_killed(own)

        left = sorted(tmp_path.glob("_MEI*"))
        alive.kill()
    assert left == [own, living, strange]


def unpacked(folder: Path) -> subprocess.Popen[bytes]:
    """A program that has unpacked itself in *folder*, and lives there."""
    command = [sys.executable, "-c", UNPACKED, str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def is_there(pid: int) -> bool:
    """Whether process *pid* runs; one that is dead and not yet buried does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"


@pytest.mark.parametrize(
    ("unpacked", "program", "expected"),
    [
        ("/scratch/_MEI1", "/home/ann/interlock-onefile", Path("/scratch/_MEI1")),
        ("/opt/interlock/_internal", "/opt/interlock/interlock", None),
        (None, "/usr/bin/python3", None),
    ],
)
def test_one_file_is_told_from_a_folder_and_from_the_source(
    monkeypatch: pytest.MonkeyPatch, unpacked: str | None, program: str, expected: Path | None
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    if unpacked is not None:
        monkeypatch.setattr(sys, "_MEIPASS", unpacked, raising=False)

    assert unpacked_file() == expected
