"""Programs of several files, and programs that ask, end as the brute force says."""

from __future__ import annotations

import time

import pytest

from core.language.beside import gather
from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.library.vocabulary import LIBRARY
from core.search.check import Check
from core.search.pace import Limits
from tests.oracle.brute import explore

PROGRAMS = {
    "a lost update": """
## main.py
import threading
import f
import w
ts=[threading.Thread(target=w.go) for _ in range(2)]
[t.start() for t in ts]
[t.join() for t in ts]
print(f.n)
## f.py
n = 0
## w.py
import f
def go():
    f.n += 1
    f.n += 1
""",
    "an import in a thread": """
## main.py
import threading
import w
t=threading.Thread(target=w.go)
t.start()
print(w.flag)
t.join()
print(w.flag)
## w.py
flag = 0
def go():
    global flag
    import late
    flag = late.x
    late.x += 1
    flag = late.x
## late.py
x = 1
""",
    "a thread that a module starts": """
## main.py
import f
print(f.a)
f.t.join()
print(f.a, f.b)
## f.py
import threading
a = 0
def go():
    global a
    a = 1
    try:
        print(b)
    except NameError:
        print('early')
t = threading.Thread(target=go)
t.start()
b = 5
""",
    "a lock of a module": """
## main.py
import threading
from s import lock, box
import s
def go():
    with lock:
        box.append(len(box))
    s.last = len(box)
ts=[threading.Thread(target=go) for _ in range(2)]
[t.start() for t in ts]
[t.join() for t in ts]
print(box, s.last)
## s.py
import threading
lock = threading.Lock()
box = []
last = 0
""",
    "two locks of a module": """
## main.py
import threading
import s
def go():
    with s.b:
        with s.a:
            pass
t=threading.Thread(target=go)
t.start()
with s.a:
    with s.b:
        pass
t.join()
print('ok')
## s.py
import threading
a = threading.Lock()
b = threading.Lock()
""",
    "a shared keyboard": """
## main.py
import threading
import s
ts=[threading.Thread(target=s.ask) for _ in range(2)]
[t.start() for t in ts]
[t.join() for t in ts]
print(s.got)
# input: a
# input: b
## s.py
got = []
def ask():
    got.append(input())
""",
    "between a prompt and its answer": """
## main.py
import threading
x = 0
def go():
    global x
    x = 1
threading.Thread(target=go).start()
n = input('q')
print(n, x)
# input: 4
""",
    "names of a star": """
## main.py
import threading
from s import *
def go():
    global n
    n += 1
ts=[threading.Thread(target=go) for _ in range(2)]
[t.start() for t in ts]
[t.join() for t in ts]
import s
print(n, s.n)
## s.py
n = 3
""",
    "a variable that goes away": """
## main.py
import threading
import s
def go():
    try:
        print(s.v)
    except AttributeError:
        print('gone')
t=threading.Thread(target=go)
t.start()
del s.v
t.join()
## s.py
v = 1
""",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_search_finds_what_the_brute_force_finds(name: str) -> None:
    parts = [part.partition("\n") for part in PROGRAMS[name].split("## ")[1:]]
    files = {path: text for path, _, text in parts}
    source = gather(Source("main.py", files["main.py"]), files.get, LIBRARY)
    program = compile_source(source)
    everything = explore(program, 20_000)
    assert everything is not None

    going = Check(program, Limits(), time.process_time).go()
    while True:
        try:
            next(going)
        except StopIteration as over:
            report = over.value
            break

    assert report.complete
    assert not everything.cut
    assert {one.output for one in report.outcomes} == {one.output for one in everything.schedules}
    assert (report.verdict == "unsafe") == bool(everything.failing)
