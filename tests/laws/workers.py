"""Other processes that answer lines of JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

ROOT = Path(__file__).parents[2]


class Worker:
    """A process that runs *module* of the tests, with *hash_seed* for the hashes of texts."""

    def __init__(self, module: str, hash_seed: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-W", "ignore", "-m", module],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": str(hash_seed)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, question: object) -> object:
        """What it answers to *question*."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(question)}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the process gave up; its stderr says why"
        return json.loads(answer)
