"""Answers of the search about some programs, with the library's private names changed or not.

Run as a process of its own: ``python renamed.py FOLDER`` reads the library's sources from FOLDER,
which a test has filled; it prints a row for each program.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.library import sources
from core.search.reductions.registry import ALL
from core.search.states.outcomes import end_of
from core.search.strategies.explorer import explore

PROGRAMS = {
    "counter": """
import threading
total = 0
def work():
    global total
    total += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
""",
    "daemon": """
import threading
def work():
    print("once")
thread = threading.Thread(target=work, name="Ann", daemon=True)
thread.start()
print(thread.name, thread.daemon, thread.is_alive())
""",
    "renamed": """
import threading
def work():
    print(threading.current_thread().name)
thread = threading.Thread(target=work)
thread.start()
thread.name = "Bob"
thread.join()
print(thread)
""",
    "twice": """
import threading
def work():
    pass
thread = threading.Thread(target=work)
def start():
    try:
        thread.start()
    except RuntimeError as error:
        print(error)
start()
start()
thread.join()
""",
    "subclass": """
import threading
class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"w{number}")
        self._name_of_mine, self.number = "mine", number
    def run(self):
        self.number += 1
workers = [Worker(1), Worker(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print([worker.number for worker in workers], workers[0]._name_of_mine)
""",
    "timer": """
import threading
done = []
timer = threading.Timer(1, done.append, (1,))
timer.start()
timer.cancel()
timer.join()
print(done)
""",
    "local": """
import threading
slot = threading.local()
def work(number):
    slot.value = number
    print(slot.value)
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(hasattr(slot, "value"))
""",
    "pool": """
from concurrent.futures import ThreadPoolExecutor
def work(number):
    return number + 1
with ThreadPoolExecutor(max_workers=1) as pool:
    future = pool.submit(work, 1)
print(future.result(), future.done())
""",
    "deadlock": """
import threading
a, b = threading.Lock(), threading.Lock()
def one():
    with a, b:
        pass
def other():
    with b, a:
        pass
threads = [threading.Thread(target=one), threading.Thread(target=other)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
""",
    "cached": """
import threading
from functools import lru_cache
calls = []
@lru_cache(maxsize=None)
def square(number):
    calls.append(number)
    return number * number
threads = [threading.Thread(target=square, args=(2,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(calls))
""",
    "stack": """
import threading
from contextlib import ExitStack
lock = threading.Lock()
def work():
    with ExitStack() as stack:
        stack.enter_context(lock)
        stack.callback(print, "left")
thread = threading.Thread(target=work)
thread.start()
thread.join()
print(lock.locked())
""",
    "enum": """
from enum import Enum
from dataclasses import dataclass
class Colour(Enum):
    RED = 1
@dataclass
class Box:
    colour: Colour
print(Box(Colour.RED), Colour(1).name)
""",
}


def row(text: str) -> list[object]:
    """What the search says of the program *text*."""
    program = compile_source(Source("program.py", text))
    search = explore(program, ALL, most_states=50_000)
    while True:
        try:
            next(search)
        except StopIteration as over:
            visit = over.value
            break
    ends = sorted(map(repr, {end_of(visit.space, end) for end in visit.ends}))
    signs = sorted({f"{sign.kind} {sign.detail}" for sign in visit.signs})
    return [visit.complete, len(visit.seen), ends, signs, sorted(visit.cuts)]


if __name__ == "__main__":
    sources.FOLDER = Path(sys.argv[1])
    print(json.dumps({name: row(text) for name, text in PROGRAMS.items()}))  # noqa: T201
