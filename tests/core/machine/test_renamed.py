"""The machine asks for no private attribute of the library's own classes by its name."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final, cast

from core.machine.library.sources import FOLDER

ROOT: Final = Path(__file__).parents[3]
AGREED: Final = {"_fields", "_key_names", "_listed", "_by_name", "_values", "_target"}
"""What the machine and the library's makers of classes have agreed on, or programs may see;
of `_target` only the place is told at which a thread will begin."""


def private_names() -> set[str]:
    """The attributes and methods of the library that are nobody else's business."""
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.rglob("interpreted/*.py")]
    found = {name for text in texts for name in re.findall(r"\bself\.(_[a-z]\w*)", text)}
    return {name for name in found if not name.endswith("_")} - AGREED


def renamed(text: str, names: set[str]) -> str:
    """*text* with other names for the attributes, methods and texts that are one of *names*."""
    either = "|".join(sorted(names))
    text = re.sub(rf"^( +def )({either})\b", r"\1\2_anew", text, flags=re.MULTILINE)
    # In an import of another part of the library a dot stands before the name of a file.
    lines = (line if line.startswith("from ") else re.sub(rf"\.({either})\b", r".\1_anew", line)
             for line in text.split("\n"))  # fmt: skip
    text = "\n".join(lines)
    return re.sub(rf"""(["'])({either})\1""", r"\1\2_anew\1", text)


def answers(folder: Path) -> dict[str, list[object]]:
    """What the search says of each program, with the library in *folder*."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("renamed.py")), str(folder)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return cast("dict[str, list[object]]", json.loads(done.stdout))


def test_answers_do_not_depend_on_private_names_of_the_library(tmp_path: Path) -> None:
    names = private_names()
    for path in FOLDER.rglob("interpreted/*.py"):
        text = renamed(path.read_text(encoding="utf-8"), names)
        target = tmp_path / path.relative_to(FOLDER)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    assert len(names) > 40
    assert "_daemonic_anew" in (tmp_path / "threading" / "interpreted" / "threading.py").read_text(
        encoding="utf-8"
    )
    assert answers(tmp_path) == answers(FOLDER)
