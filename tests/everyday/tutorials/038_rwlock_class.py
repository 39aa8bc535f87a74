from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import Iterator


class RWLock:
    """Many readers or one writer."""

    def __init__(self) -> None:
        self._cond = threading.Condition()
        self._readers = 0
        self._writer = False

    @contextmanager
    def read(self) -> Iterator[None]:
        with self._cond:
            self._cond.wait_for(lambda: not self._writer)
            self._readers += 1
        try:
            yield
        finally:
            with self._cond:
                self._readers -= 1
                self._cond.notify_all()

    @contextmanager
    def write(self) -> Iterator[None]:
        with self._cond:
            self._cond.wait_for(lambda: not self._writer and self._readers == 0)
            self._writer = True
        try:
            yield
        finally:
            with self._cond:
                self._writer = False
                self._cond.notify_all()


lock = RWLock()
config: dict[str, int] = {"a": 0, "b": 0}


def update() -> None:
    for _ in range(3):
        with lock.write():
            config["a"] += 1
            config["b"] += 1


def check() -> None:
    for _ in range(3):
        with lock.read():
            assert config["a"] == config["b"], config


threads = [threading.Thread(target=f) for f in (update, check, update, check)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(config)
