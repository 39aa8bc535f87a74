"""What the start of a short check loads, which is most of the time that it takes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FIVE_LINES = """\
import threading
worker = threading.Thread(target=print, args=("hello",))
worker.start()
worker.join()
print("done")
"""
LOADED = """\
import json, sys, time
# On a busy machine a search that takes over a second asks for some more.
time.monotonic = time.perf_counter = lambda: 0.0
before = set(sys.modules)
from gui.app.command import main
code = main(["check", sys.argv[1]])
print(json.dumps([code, sorted(sys.modules.keys() - before)]))
"""
MOST = 320
"""Modules of Interlock: each takes a quarter of a thousandth of a second, whatever is in it."""
DEAR = {"dataclasses", "inspect", "shutil", "typing_extensions"}
"""Modules of others that take more than all of a search."""


def test_a_check_of_five_lines_loads_little(tmp_path: Path) -> None:
    program = tmp_path / "five.py"
    program.write_text(FIVE_LINES, "utf-8")
    command = [sys.executable, "-c", LOADED, str(program)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", cwd=root)
    code, loaded = json.loads(done.stdout.splitlines()[-1])
    ours = [name for name in loaded if name.partition(".")[0] in {"core", "gui", "interlock"}]
    assert code == 0
    assert len(ours) <= MOST, ours
    assert not DEAR.intersection(loaded)
