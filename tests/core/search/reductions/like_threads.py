"""Programs of like threads: some can be exchanged, some are told apart by what they do."""

from __future__ import annotations

START = "for t in threads:\n    t.start()\n"
JOIN = "for t in threads:\n    t.join()\n"
WORK = "x = y = 0\n{setting}\ndef work():\n    global x, y\n    {body}\n"
THREE = "threads = [threading.Thread(target=work) for _ in range(3)]\n"
TWO = "threads = [threading.Thread(target=work) for _ in range(2)]\n"
WORKER = "x = y = 0\nclass Worker(threading.Thread):\n{body}\nthreads = [Worker(), Worker()]\n"


def work(*lines: str, setting: str = "", threads: str = TWO, end: str = "print(x, y)\n") -> str:
    """A program whose like threads do *lines*; *end* is what main does at last."""
    body = "\n    ".join("\n".join(lines).splitlines())
    return WORK.format(setting=setting, body=body) + threads + START + JOIN + end


def worker(*lines: str, end: str) -> str:
    """A program of threads that have a class of their own with *lines*, and main's *end*."""
    body = "\n".join(f"    {line}" for line in "\n".join(lines).splitlines())
    return WORKER.format(body=body) + START + JOIN + end


ALIKE = {
    "a count": work("x = x + 1", threads=THREE),
    "a lock that is held": work("with lock:\n    x = x + 1\nx = x + 1", setting="lock = threading.Lock()"),
    "a lock taken twice": work("with lock:\n    with lock:\n        x += 1", setting="lock = threading.RLock()"),
    "a try": work(
        "if lock.acquire(blocking=False):\n    x += 1\n    lock.release()\nelse:\n    y += 1",
        setting="lock = threading.Lock()", threads=THREE,
    ),
    "waiters": work(
        "with c:\n    x += 1\n    if x == 1:\n        c.wait()\n    elif x == 3:\n        c.notify()",
        setting="c = threading.Condition()", threads=THREE,
    ),
    "a barrier": work("x = x * 2 + b.wait()", setting="b = threading.Barrier(2)"),
    "permits": work("with s:\n    x = x + 1", setting="s = threading.Semaphore(2)", threads=THREE),
    "an event": work("x += 1\nif x == 2:\n    e.set()\ne.wait()\ny += 1", setting="e = threading.Event()"),
    "a queue": work(
        "x = x * 2 + q.get()", setting="import queue\nq = queue.Queue()\nq.put(1)\nq.put(2)\nq.put(3)",
        threads=THREE,
    ),
    "an iterator": work("x = x * 2 + next(each)", setting="each = iter(range(9))", threads=THREE),
    "data of its own": work("mine = [x]\nmine.append(y)\nx = len(mine) + x"),
    "data of each thread": work(
        "slot.v = x\nx = x + 1\nslot.v += 1\nx = slot.v", setting="slot = threading.local()"
    ),
    "a result nobody looks at": worker(
        "def run(self):", "    global x", "    self.mine = x + 1", "    x = self.mine", end="print(x)\n"
    ),
    "a draw": work("x = x * 2 + random.choice([0, 1])", setting="import random"),
    "a nap": work("mine = x\ntime.sleep(0.1)\nx = mine + 1", setting="import time"),
    "a spin": work("x = x + 1\nwhile x < 3:\n    pass", end=""),
    "a way back and forth": work("while x < 2:\n    x = 1 - x", end=""),
    "locks crosswise": work(
        "with (a, b) if x else (b, a):\n    pass".replace("(a, b) if x else (b, a)", "a"),
        "with b:\n    with a:\n        x = 1", setting="a = threading.Lock()\nb = threading.Lock()",
    ),
}  # fmt: skip
TOLD_APART = {
    "its name": work("x += 1\nif threading.current_thread().name.startswith('Thread-1'):\n    y = x"),
    "a name given": work(
        "x += 1\nthreading.current_thread().name = f'n{x}'", end="print([t.name for t in threads])\n"
    ),
    "its number": work("x += 1\nif x == 1:\n    y = threading.get_ident()", end="print(y == threads[0].ident)\n"),
    "an address": work("mine = [1]\nx += 1\nif x == 1:\n    y = id(mine)", end="print(y % 1000003)\n"),
    "an address in a text": work("mine = object()\nx += 1\nif x == 1:\n    y = repr(mine)", end="print(len(y))\n"),
    "a hash": work("x += 1\ny = hash(object()) % 7"),
    "who was first": work(
        "if x == 0:\n    x = 1\n    y = threading.current_thread()", end="print(y is threads[0])\n"
    ),
    "its place": work("y = y * 3 + threads.index(threading.current_thread())"),
    "who it is": work("x += 1\nif threads[0] is threading.current_thread():\n    y = x"),
    "a dict by thread": work("x += 1\nd[threading.current_thread()] = x", setting="d = {}", end="print([d[t] for t in threads])\n"),
    "a set of threads": work(
        "x += 1\nif x == 1:\n    s.add(threading.current_thread())", setting="s = set()",
        end="print([t in s for t in threads])\n",
    ),
    "who is alive": work("x += 1\nif threads[0].is_alive():\n    y = x"),
    "how many are alive": work("x += 1\ny = len(threading.enumerate())"),
    "who prints": work("x = x + 1\nif x == 1:\n    print('first')", end=""),
    "who dies": work("x = x + 1\nif x == 1:\n    raise ValueError(x)"),
    "who dies, by name": work("x = x + 1\nif x == 1:\n    raise ValueError(threading.current_thread().name)"),
    "the time": work("x = x + 1\ntime.sleep(x)\nlate = time.time() - begin > 2", setting="import time\nbegin = time.time()"),
    "threads of its own": work(
        "child = threading.Thread(target=leaf)\nchild.start()\nchild.join()",
        setting="def leaf():\n    global x\n    x = x + 1",
    ),
    "a result": worker(
        "def run(self):", "    global x", "    x = x + 1", "    self.result = x",
        end="print([t.result for t in threads])\n",
    ),
    "a result by a computed name": worker(
        "def run(self):", "    global x", "    x = x + 1", "    self.result = x",
        end="print([getattr(t, 're' + 'sult') for t in threads])\n",
    ),
    "whether there is a result": worker(
        "def run(self):", "    global x", "    if x == 0:", "        x = 1", "        self.won = True",
        end="print([hasattr(t, 'won') for t in threads])\n",
    ),
    "a result beside a default": worker(
        "won = 7", "def run(self):", "    global x", "    x += 1", "    if x == 1:", "        self.won = x",
        end="print([t.won for t in threads])\n",
    ),
    "itself in its class": worker(
        "won = None", "def run(self):", "    global x", "    x = x + 1", "    if x == 1:",
        "        Worker.won = self", end="print(Worker.won is threads[0])\n",
    ),
    "a list of who is done": worker(
        "def run(self):", "    done.append(self)", end="print([threads.index(t) for t in done])\n"
    ).replace("x = y = 0", "done = []"),
    "a box main has made for each": worker(
        "def __init__(self):", "    super().__init__()", "    self.box = [0]", "def run(self):",
        "    global x", "    x = x + 1", "    self.box[0] = x", end="print([t.box for t in threads])\n",
    ),
}  # fmt: skip
