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
    "published": (PUBLISHED, "swap", "+    data = 1"),
}
"""By what is wrong: the program, the kind of repair, and a line of its diff."""
