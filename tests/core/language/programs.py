"""Programs that several tests read."""

from __future__ import annotations

BANK = '''"""Five threads move money."""
from __future__ import annotations

import random
import threading
import time as clock
from collections import deque
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto

START = 100
# invariant: sum(account.balance for account in accounts) == 6 * START


class Mood(Enum):
    CALM = auto()
    WILD = auto()


@dataclass(frozen=True, order=True)
class Transfer:
    amount: int
    tags: list[str] = field(default_factory=list)


class Account:
    __slots__ = ("balance", "lock", "name")

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self.balance = name, START
        self.lock = threading.RLock()

    def __repr__(self) -> str:
        return f"{self.__class__.__name__}({self.name!r:>{10}})"

    def __getattr__(self, name):
        raise AttributeError(name)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)

    @property
    def rich(self):
        return self.balance > 2 * START


class Auditor(threading.Thread):
    def __init__(self, *args, limit=3, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit = limit

    def run(self):
        global audits
        while self.limit:
            self.limit -= 1
            with accounts[0].lock, accounts[1].lock:
                audits += 1


class OutOfMoneyError(ValueError):
    pass


@contextmanager
def open(*locks):
    for lock in sorted(locks, key=id):
        lock.acquire()
    try:
        yield
    finally:
        for lock in locks:
            lock.release()


def move(source, target, amount, /, *, force=False):
    if (left := source.balance - amount) < 0 and not force:
        raise OutOfMoneyError(left) from None
    source.balance, target.balance = left, target.balance + amount
    return {**{"amount": amount}, "ok": not [x for x in (1, *range(3)) if x > 5]}


def classify(thing):
    match thing:
        case {"kind": "move", **rest} if rest:
            return rest
        case [first, *others] | (first, others):
            return first, others
        case Transfer(amount=0) | None:
            return Mood.CALM
        case str() as text:
            return text % ()
        case _:
            return type(thing)


audits = 0
accounts = [Account(name) for name in "abcdef"]
if __name__ == "__main__":
    with open(accounts[0].lock):
        print(clock.perf_counter(), end="")
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(move, *random.sample(accounts, 2), 1) for _ in range(9)]
        for future in as_completed(futures):
            assert future.result()["ok"], "moved"
    history: deque[int] = deque(maxlen=3)
    del history
    print(getattr(accounts[0], "name"), hasattr(accounts[0], "nothing"))
'''
"""Uses whatever an everyday threaded program uses."""
