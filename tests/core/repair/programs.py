"""Programs of one mistake each, and the kind of repair that is wanted for it."""

from __future__ import annotations

from typing import Final

START = """
for each in threads:
    each.start()
for each in threads:
    each.join()
"""

LOST_UPDATE: Final = f"""import threading
n = 0  # é: two bytes

def add():
    global n
    n += 1

threads = [threading.Thread(target=add) for _ in range(2)]{START}
assert n == 2
"""
CHECK_THEN_ACT: Final = f"""import threading
left = 1
lock = threading.Lock()

def buy():
    global left
    if left > 0:
        with lock:
            left -= 1

threads = [threading.Thread(target=buy) for _ in range(2)]{START}
assert left == 0
"""
OWN_LOCK: Final = f"""import threading

class Account:
    def __init__(self):
        self.money = 0

    def pay(self):
        self.money += 1

account = Account()
threads = [threading.Thread(target=account.pay) for _ in range(2)]{START}
assert account.money == 2
"""
IF_ROUND_WAIT: Final = f"""import threading
bread = []
fresh = threading.Condition()

def eat():
    with fresh:
        if not bread:
            fresh.wait()
        bread.pop()

def bake():
    for _ in range(2):
        with fresh:
            bread.append(1)
            fresh.notify()

threads = [threading.Thread(target=f) for f in (eat, eat, bake)]{START}
"""
ONE_HEARS: Final = f"""import threading
go = False
ready = threading.Condition()

def wait():
    with ready:
        while not go:
            ready.wait()

def call():
    global go
    with ready:
        go = True
        ready.notify()

threads = [threading.Thread(target=f) for f in (wait, wait, call)]{START}
"""
CLEARED: Final = f"""import threading
bell = threading.Event()

def ring():
    bell.set()
    bell.clear()

def wait():
    bell.wait()

threads = [threading.Thread(target=f) for f in (ring, wait)]{START}
"""
TWICE: Final = f"""from threading import Lock, Thread
lock = Lock()

def inner():
    with lock:
        pass

def outer():
    with lock:
        inner()

threads = [Thread(target=outer)]{START}
"""
TWO_ORDERS: Final = f"""import threading
a, b = threading.Lock(), threading.Lock()

def one():
    with a, b:
        pass

def two():
    with b, a:
        pass

threads = [threading.Thread(target=f) for f in (one, two)]{START}
"""
CROSSED: Final = f"""import threading
locks = [threading.Lock(), threading.Lock()]

def move(i, j):
    with locks[i]:
        with locks[j]:
            pass

threads = [threading.Thread(target=move, args=(i, 1 - i)) for i in range(2)]{START}
"""
JOIN_UNDER_LOCK: Final = """import threading
lock = threading.Lock()

def work():
    with lock:
        pass

t = threading.Thread(target=work)
t.start()
with lock:
    done = True
    t.join()
"""
NEVER_HOME: Final = f"""import threading
lock = threading.Lock()

def pay(amount):
    lock.acquire()
    if amount > 5:
        return
    lock.release()

threads = [threading.Thread(target=pay, args=(n,)) for n in (9, 1)]{START}
"""
TOO_EARLY: Final = """import threading
answer = None

def work():
    global answer
    answer = 42

t = threading.Thread(target=work)
t.start()
assert answer == 42
"""
NOT_CALLED: Final = """import threading
answer = None

def work():
    global answer
    answer = 42

t = threading.Thread(target=work)
t.start()
t.join
assert answer == 42
"""
PUBLISHED: Final = f"""import threading
data = None
ready = threading.Event()

def make():
    global data
    ready.set()
    data = 1

def use():
    ready.wait()
    assert data == 1

threads = [threading.Thread(target=f) for f in (make, use)]{START}
"""
SLEPT: Final = f"""import threading
import time
dishes = [None, None]

def dine(mine):
    dishes[mine] = "soup"
    time.sleep(1)
    assert dishes[1 - mine]

threads = [threading.Thread(target=dine, args=(i,)) for i in range(2)]{START}
"""
LOOKED_OUTSIDE: Final = f"""import threading
lock = threading.Lock()
made = None
times = []

def use():
    global made
    if made is None:
        with lock:
            times.append(1)
            made = 1

threads = [threading.Thread(target=use) for _ in range(2)]{START}
assert len(times) == 1
"""
ONE_NAME: Final = f"""import threading
user, other = None, 0

def work(name):
    global user
    user = name
    assert user == name

threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]{START}
"""
MADE_IN_THE_CALL: Final = f"""import threading
n = 0

def add():
    global n
    lock = threading.Lock()
    with lock:
        n += 1

threads = [threading.Thread(target=add) for _ in range(2)]{START}
assert n == 2
"""
MADE_LATE: Final = f"""import threading

class Box:
    def __init__(self):
        self.many = 0
        self.lock = None

    def add(self):
        if self.lock is None:
            self.lock = threading.Lock()
        with self.lock:
            self.many += 1

box = Box()
threads = [threading.Thread(target=box.add) for _ in range(2)]{START}
assert box.many == 2
"""
COUNTED_WRONG: Final = f"""import threading
gate = threading.Barrier(2)

def meet():
    gate.wait()

threads = [threading.Thread(target=meet) for _ in range(3)]{START}
"""
WAITS_UNDER_LOCK: Final = f"""import threading, queue
box, key = queue.Queue(maxsize=1), threading.Lock()

def post():
    for n in range(2):
        with key:
            box.put(n)

def fetch():
    for _ in range(2):
        with key:
            pass
        box.get()

threads = [threading.Thread(target=f) for f in (post, fetch)]{START}
"""
CLEARED_AFTER: Final = """import threading
paths, come = [], threading.Event()

def reply():
    paths.append(1)
    come.set()
    paths.append(2)
    come.set()

t = threading.Thread(target=reply)
t.start()
while True:
    come.wait()
    if len(paths) == 2:
        break
    come.clear()
t.join()
"""
MANY_LOCKS: Final = f"""import threading
locks = {{name: threading.Lock() for name in "ab"}}
money = {{"a": 5, "b": 5}}

def pay(source, target):
    if money[source] >= 4:
        with locks[source], locks[target]:
            money[source] -= 4
            money[target] += 4
            assert money[source] >= 0

threads = [threading.Thread(target=pay, args=pair) for pair in ("ab", "ab", "bb")]{START}
"""
COUNTED_IN: Final = f"""import threading
inside, seen = 0, []
room, pair = threading.Lock(), threading.Barrier(2)

def visit():
    global inside
    inside += 1
    if inside == 1:
        room.acquire()
    pair.wait()
    inside -= 1
    if inside == 0:
        room.release()

threads = [threading.Thread(target=visit) for _ in range(2)]{START}
"""
OVERTAKEN: Final = """import threading
room, came, gone = threading.Condition(), [], []

def visit():
    for _ in range(2):
        with room:
            came.append(1)
        with room:
            gone.append(1)
            room.notify()

t = threading.Thread(target=visit)
t.start()
with room:
    before = len(came)
    room.wait_for(lambda: len(came) == len(gone))
    overtook = len(gone) - before
assert overtook < 1
t.join()
"""
TABS: Final = LOST_UPDATE.replace("    ", "\t")
WANTED: Final = {
    "lost update": (LOST_UPDATE, "lock", "+lock = threading.Lock()"),
    "check then act": (CHECK_THEN_ACT, "lock", "+    with lock:"),
    "lock of an object": (OWN_LOCK, "lock", "+        with self._lock:"),
    "if round a wait": (IF_ROUND_WAIT, "while", "+        while not bread:"),
    "one hears": (ONE_HEARS, "notify_all", "+        ready.notify_all()"),
    "cleared": (CLEARED, "clear", "-    bell.clear()"),
    "taken twice": (TWICE, "rlock", "+lock = RLock()"),
    "two orders": (TWO_ORDERS, "order", "+    with b, a:"),
    "crossed": (CROSSED, "sort", "+    first, second = sorted((i, j))"),
    "join under a lock": (JOIN_UNDER_LOCK, "moved", "+t.join()"),
    "never home": (NEVER_HOME, "with", "+    with lock:"),
    "too early": (TOO_EARLY, "join", "+t.join()"),
    "not called": (NOT_CALLED, "call", "+t.join()"),
    "slept": (SLEPT, "barrier", "+    all_here.wait()"),
    "looked outside": (LOOKED_OUTSIDE, "again", "+            if made is None:"),
    "one name": (ONE_NAME, "local", "+    own.user = name"),
    "counted apart": (LOST_UPDATE, "apart", "+n += sum(parts)"),
    "in turn": (LOST_UPDATE, "in turn", "+    each.join()"),
    "made in the call": (MADE_IN_THE_CALL, "made", "-    lock = threading.Lock()"),
    "made late": (MADE_LATE, "made", "+        self.lock = threading.Lock()"),
    "counted wrong": (COUNTED_WRONG, "barrier", "+gate = threading.Barrier(3)"),
    "waits under a lock": (WAITS_UNDER_LOCK, "unheld", "-        with key:"),
    "cleared after the look": (CLEARED_AFTER, "clear", "+    come.clear()"),
    "many locks": (MANY_LOCKS, "wall", "+wall = threading.RLock()"),
    "counted in": (COUNTED_IN, "lock", "+    with lock:"),
    "overtaken": (OVERTAKEN, "turnstile", "+        with turnstile, room:"),
    "tabs": (TABS, "lock", "+\twith lock:"),
    "published": (PUBLISHED, "swap", "+    data = 1"),
}
"""By what is wrong: the program, the kind of repair, and a line of its diff."""
