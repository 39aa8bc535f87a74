"""What students use in threads, theme by theme: declarations, statements, late bindings.

A theme's statements are for any thread; every one may fail in CPython too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """*operations* are statements of threads; *late* ones stand in main after a start.

    *stores* are the module variables that the operations assign to, *targets* what a
    thread may have as its target instead of a function, *end* what main prints at last.
    """

    head: str = ""
    operations: tuple[str, ...]
    stores: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()
    end: str = ""


PLAIN: Final = Theme(
    head="total = 0\nout = []\nlock = threading.Lock()",
    operations=(
        "total += 1", "with lock:\n    total += 1", "out.append(total)", "total = 5",
        "assert total < 2", "print(total)", "with lock:\n    out.append(total)",
        "if total:\n    out.append(1)",
    ),
)  # fmt: skip

LATE_NAMES: Final = Theme(
    operations=(
        "out.append(late)", "total = late_function()", "total = maker()",
        "try:\n    out.append(late)\nexcept NameError:\n    out.append('early')",
        "out.append(Late.level)", "Late.level = 3",
    ),
    stores=("late",),
    late=(
        "late = 5", "def late_function():\n    return 7", "class Late:\n    level = 1",
        "maker = lambda: 4", "late = late_function = maker = Late = None", "late = 1\ndel late",
    ),
)  # fmt: skip

CELLS: Final = Theme(
    head=(
        "def made():\n    count = 0\n    def up():\n        nonlocal count\n        count += 1\n"
        "    def seen():\n        return count\n    return up, seen\nup, seen = made()\n"
        "def open_late():\n    def look():\n        try:\n            out.append(value)\n"
        "        except NameError:\n            out.append('unbound')\n"
        "    t = threading.Thread(target=look)\n    t.start()\n    value = 3\n    t.join()"
    ),
    operations=(
        "up()", "out.append(seen())", "total = seen()",
        "open_late()", "assert seen() < 2", "with lock:\n    up()",
    ),
    targets=("up",),
    end="print(seen())",
)  # fmt: skip

FUNCTIONS: Final = Theme(
    head="def counter():\n    counter.calls += 1\ncounter.calls = 0",
    operations=("counter()", "out.append(counter.calls)", "counter.last = total"),
    end="print(counter.calls)",
)  # fmt: skip

CLASS_DEFAULTS: Final = Theme(
    head=(
        "class Job:\n    done = False\n    level = 0\n    seen = []\n    def run(self):\n"
        "        self.done = True\n    def up(self):\n        self.level += 1\n"
        "class Sub(Job):\n    pass\njob, sub = Job(), Sub()"
    ),
    operations=(
        "job.run()", "job.up()", "Job.level = 3", "out.append(job.level)", "out.append(job.done)",
        "out.append(sub.level)", "sub.up()", "Job.seen.append(1)", "out.append(len(sub.seen))",
        "assert not job.done", "Sub.level = 7", "job.done = True", "if not Job.done:\n    Job.done = True\n    total += 1",
    ),
    targets=("job.run", "job.up", "sub.up"),
    end="print(job.level, Job.level, sub.level)",
)  # fmt: skip

ATTRIBUTES: Final = Theme(
    head="class Box:\n    def __init__(self):\n        self.size = 1\nbox = Box()",
    operations=(
        'out.append(hasattr(box, "extra"))', "box.extra = 1", 'out.append(getattr(box, "extra", 0))',
        'setattr(box, "ex" + "tra", 8)',
        "del box.size", "out.append(box.size)",
        'if not hasattr(box, "made"):\n    box.made = []\n    total += 1',
        'setattr(box, "size", 9)',
        "try:\n    out.append(box.extra)\nexcept AttributeError:\n    out.append(-1)",
        'for name in ("size", "extra"):\n    out.append(getattr(box, name, None))',
    ),
    end='print(getattr(box, "extra", None))',
)  # fmt: skip

METHODS: Final = Theme(
    head=(
        "def other(*_):\n    return 7\nclass Job:\n    def work(self):\n        return 1\n"
        "    @property\n    def now(self):\n        return total\n    @classmethod\n"
        "    def made(cls):\n        return cls.__name__\njob = Job()\nkept = job.work"
    ),
    operations=(
        "out.append(job.work())", "job.work = other", "Job.work = other", "out.append(kept())",
        "out.append(job.now)", "out.append(job.made())", 'setattr(Job, "wo" + "rk", other)',
        'out.append(getattr(job, "wo" + "rk")())', "total = job.work()", "job = Job()",
    ),
    stores=("job",),
    targets=("job.work", "other"),
)  # fmt: skip

ITERATORS: Final = Theme(
    head=(
        "items = [1, 2]\nit = iter(items)\ndef numbers():\n    yield 1\n    yield 2\n"
        "g = numbers()\nz = zip(items, items)\nm = map(str, items)\ne = enumerate(items)"
    ),
    operations=(
        "out.append(next(it, 9))", "for x in it:\n    total += x", "out.append(next(g, 9))",
        "items.append(3)", "out.append(next(z, 9))", "out.append(next(m, 9))", "out.extend(it)",
        "out.append(next(e, 9))", "out.append(list(it))", "items.pop()", "out.append(sum(items))",
        "for x in items:\n    out.append(x)", "out.append(next(reversed(items), 0))",
        "try:\n    out.append(next(g))\nexcept StopIteration:\n    out.append('end')\nexcept ValueError:\n    out.append('busy')",
    ),
)  # fmt: skip

COUNTED: Final = Theme(
    imports=("import itertools",),
    head="ids = itertools.count(1)\nround_ = itertools.cycle('ab')\nchain = itertools.chain([1], [2])",
    operations=(
        "out.append(next(ids))", "total = next(ids)", "out.append(next(round_))",
        "out.append(next(chain, 0))", "assert next(ids) < 3",
    ),
)  # fmt: skip

DEFAULTS: Final = Theme(
    imports=("from collections import Counter, defaultdict, deque, OrderedDict",),
    head=(
        "def fresh():\n    global total\n    total += 1\n    return 0\n"
        "dd = defaultdict(int)\nown = defaultdict(fresh)\nc = Counter()\ndq = deque([1, 2], maxlen=2)\n"
        "od = OrderedDict(a=1, b=2)"
    ),
    operations=(
        'dd["x"] += 1', "dd[total]", "out.append(len(dd))", "out.append(list(dd))", 'own["k"]',
        'own["k"] += 1', 'c["x"] += 1', 'c.update("xy")', 'out.append(c["x"])', "dq.append(3)",
        "out.append(list(dq))", "dq.popleft()", 'od.move_to_end("a")', "out.append(list(od))",
        'out.append(dd.get("x", 0))', 'out.append("x" in dd)', "dq.rotate(1)",
    ),
    targets=("dd.clear", "dq.pop"),
    end="print(sorted(dd.items()), sorted(c.items()))",
)  # fmt: skip

CACHES: Final = Theme(
    imports=("from functools import cached_property, lru_cache",),
    head=(
        "@lru_cache\ndef square(x):\n    global total\n    total += 1\n    return x * x\n"
        "class Page:\n    @cached_property\n    def text(self):\n        global total\n"
        "        total += 1\n        return total\npage = Page()"
    ),
    operations=(
        "out.append(square(2))", "square(2)", "out.append(page.text)", "page.text",
        "square.cache_clear()", "out.append(square.cache_info().misses)", "page = Page()",
    ),
    stores=("page",),
)  # fmt: skip

CONTAINERS: Final = Theme(
    head='slots = [0, 0]\ntable = {"a": 0}\nseen = set()\nalias = slots',
    operations=(
        "slots[0] += 1", "slots[total % 2] = 7", "slots[-1] = 2", "alias[1] += 1", "slots[:] = [4]",
        "out.append(slots[-1])", "out.append(slots[0:2])", "slots[True] = 6", 'table["a"] += 1',
        "table[1] = 'one'", "table[True] = 'true'", "out.append(table.get(1.0))", "slots.reverse()",
        'out.append("a" in table)', 'del table["a"]', "out.append(sorted(map(str, table)))",
        "seen.add(total)", "out.append(len(seen))", "out.append(sum(slots))", "out.sort()",
        "x, y = slots\ntotal = x + y", "for v in slots:\n    total += v", "out.extend(slots)",
        "out.append(max(slots))", "slots = [1, 2]", 'table.setdefault("b", []).append(1)',
        "out.append(slots == alias)", "slots.append(slots.pop(0))", "table.update(a=5)",
        "for key in table:\n    total += 1", 'out.append(f"{slots}")', "out.insert(0, total)",
        "out.pop()", "del slots[0]", "slots += [3]", "out.append(slots.index(0))",
    ),
    stores=("slots",),
    targets=("out.sort", "slots.reverse", "table.clear", "out.clear"),
    end="print(slots, table)",
)  # fmt: skip

NATIVE_TARGETS: Final = Theme(
    head="ev = threading.Event()\nsem = threading.Semaphore(0)\ngate = threading.Lock()\ngate.acquire()",
    operations=(
        "ev.wait()\nout.append('set')", "out.append(ev.is_set())", "sem.acquire()", "ev.set()",
        "with gate:\n    total += 1", "out.append(gate.locked())", "sem.release()",
        "if not ev.is_set():\n    total += 2", "ev.clear()", "gate.release()",
    ),
    targets=("ev.set", "sem.release", "gate.release", "ev.clear"),
)  # fmt: skip

TEXTS: Final = Theme(
    head="ev = threading.Event()\nr = threading.RLock()\ncond = threading.Condition()\nme = threading.main_thread()",
    operations=(
        'out.append("unlocked" in str(lock))', 'out.append("set" in repr(ev))', "ev.set()",
        'out.append("owner=0" in repr(r))', "with r:\n    total += 1", "with lock:\n    total += 1",
        'out.append("unset" in str(ev))', 'out.append(" locked" in f"{lock}")',
        "out.append(threading.current_thread().name)", 'threading.current_thread().name = "new"',
        'out.append("main" in repr(me).lower())', "out.append(sorted(t.name for t in threading.enumerate()))",
    ),
)  # fmt: skip

OBSERVED: Final = Theme(
    head="sem = threading.Semaphore(1)\nev = threading.Event()",
    operations=(
        "out.append(lock.locked())", 'out.append(getattr(lock, "loc" + "ked")())', "with lock:\n    total += 1",
        "if lock.acquire(blocking=False):\n    total += 1\n    lock.release()", "out.append(threading.active_count())",
        "if lock.acquire(timeout=0.01):\n    total += 1\n    lock.release()", "sem.release()",
        "if sem.acquire(blocking=False):\n    total += 1", "sem.acquire()\ntotal += 1\nsem.release()",
        "out.append(ev.wait(0.01))", "ev.set()", "with sem:\n    out.append(1)", "out.append(sem.acquire(timeout=0.01))",
        "ask = lock.locked\nout.append(ask())", "out.append(len(threading.enumerate()))",
    ),
)  # fmt: skip

THREADS: Final = Theme(
    head=(
        "def small():\n    out.append('s')\nclass Own(threading.Thread):\n    def __init__(self):\n"
        "        super().__init__()\n        self.got = 0\n    def run(self):\n        self.got = total\n"
        "t1 = threading.Thread(target=small)\nown = Own()"
    ),
    operations=(
        "out.append(t1.is_alive())", "out.append(own.got)", "t1.join()",
        "try:\n    t1.join()\nexcept RuntimeError:\n    out.append('unstarted')",
        "t = Own()\nt.start()\ntry:\n    t.start()\nexcept RuntimeError:\n    out.append('twice')\nt.join()",
        "t1.join(timeout=0.01)", "out.append(t1.ident is None)", "threading.Thread(target=small).start()",
        't1.name = "x"', "out.append(t1.name)", "t1.daemon = True", "out.append(t1.daemon)",
        "t = Own()\nt.start()\nt.join()\nout.append(t.got)", 'out.append("started" in str(t1))',
        "threading.Thread(target=small, daemon=True).start()",
    ),
    late=("t1.start()", "own.start()", "t1.start()\nt1.join()"),
)  # fmt: skip

TIMERS: Final = Theme(
    head="def ring():\n    global total\n    total += 1\ntimer = threading.Timer(0.01, ring)",
    operations=(
        "timer.cancel()", "out.append(timer.is_alive())", "timer.join()",
        "threading.Timer(0.01, out.append, ('x',)).start()",
        "t = threading.Timer(0.01, ring)\nt.start()\nt.join()",
    ),
    late=("timer.start()", "timer.start()\ntimer.cancel()"),
)  # fmt: skip

BARRIERS: Final = Theme(
    head=(
        "def both():\n    global total\n    total += 10\nbar = threading.Barrier(2)\n"
        "acting = threading.Barrier(2, action=both)\nshort = threading.Barrier(2, timeout=0.01)"
    ),
    operations=(
        "bar.wait()", "bar.wait()\ntotal += 1", "acting.wait()\nout.append(total)", "out.append(bar.n_waiting)",
        "out.append(bar.broken)", "bar.abort()", "bar.reset()", "out.append(bar.wait())",
        "try:\n    short.wait()\nexcept threading.BrokenBarrierError:\n    out.append('broken')",
        "try:\n    bar.wait()\nexcept threading.BrokenBarrierError:\n    out.append('broken')",
        "try:\n    bar.wait(0.01)\nexcept threading.BrokenBarrierError:\n    out.append('late')",
        "acting.wait()",
    ),
    targets=("bar.wait", "acting.wait", "bar.abort"),
)  # fmt: skip

SEMAPHORES: Final = Theme(
    head="bs = threading.BoundedSemaphore(1)\nsem = threading.Semaphore(1)\nitems = []",
    operations=(
        "bs.release()", "with bs:\n    total += 1", "try:\n    bs.release()\nexcept ValueError:\n    out.append('over')",
        "sem.release()", "sem.release(2)", "with sem:\n    total += 1", "bs.acquire()\ntotal += 1\nbs.release()",
        "sem.acquire()\nout.append(items.pop())", "items.append(1)\nsem.release()", "bs.acquire()",
    ),
    targets=("sem.release", "bs.release", "bs.acquire"),
)  # fmt: skip

CONDITIONS: Final = Theme(
    head="cond = threading.Condition()\nready = False",
    operations=(
        "with cond:\n    cond.notify()", "with cond:\n    ready = True\n    cond.notify_all()",
        "with cond:\n    cond.wait(0.01)\n    out.append(ready)", "ready = True\nwith cond:\n    cond.notify()",
        "with cond:\n    while not ready:\n        cond.wait()\nout.append('r')",
        "with cond:\n    if not ready:\n        cond.wait()\n    total += 1", "cond.notify()",
        "with cond:\n    out.append(cond.wait_for(lambda: ready, 0.01))", "with cond:\n    cond.wait()",
        "with cond:\n    cond.notify(2)",
    ),
    stores=("ready",),
)  # fmt: skip

DRAWS: Final = Theme(
    imports=("import random",),
    head="deck = [1, 2]",
    operations=(
        "out.append(random.choice(deck))", "deck.append(3)", "random.shuffle(deck)", "deck[0] = 5",
        "out.append(random.randint(1, 2))", "out.append(random.sample(deck, 1))", "if len(deck) > 2:\n    deck.pop()",
        "if random.random() < 0.5:\n    total += 1",
    ),
    end="print(deck)",
)  # fmt: skip

PRINTS: Final = Theme(
    imports=("import sys",),
    operations=(
        "print('a')", "print('b', end='')", "print('c', 'd', sep='-')", "sys.stdout.write('w')",
        "print(total, out)", "print(f'{total}')", "with lock:\n    print('in')", "print()",
    ),
    targets=("print",),
)  # fmt: skip

EXCEPTIONS: Final = Theme(
    head="class Own(Exception):\n    pass\nerrors = []\nclass Ctx:\n    def __enter__(self):\n        global total\n        total += 1\n    def __exit__(self, *_):\n        global total\n        total -= 1",
    operations=(
        "raise Own('x')", "try:\n    raise Own(total)\nexcept Own as error:\n    errors.append(error.args)",
        "out.append(len(errors))", "try:\n    out.pop()\nexcept IndexError:\n    total += 1", "1 / total",
        "try:\n    total += 1\nfinally:\n    out.append('f')", "lock.acquire()\nraise Own('held')",
        "with lock:\n    raise Own('freed')", "with Ctx():\n    out.append(total)", "lock.release()",
        "try:\n    lock.release()\nexcept RuntimeError:\n    out.append('free')", "out.append(int(str(total)))",
        "assert not errors, 'there are'",
    ),
)  # fmt: skip

DAEMONS: Final = Theme(
    head=(
        "def beat():\n    global total\n    total += 1\n    out.append(total)\n"
        "def slow():\n    pause.wait()\n    out.append('never')\npause = threading.Event()"
    ),
    operations=(
        "threading.Thread(target=beat, daemon=True).start()", "out.append(len(out))",
        "threading.Thread(target=slow, daemon=True).start()", "pause.set()",
        "d = threading.Thread(target=beat)\nd.daemon = True\nd.start()",
    ),
)  # fmt: skip

POOLS: Final = Theme(
    imports=("from concurrent.futures import ThreadPoolExecutor",),
    head=(
        "def job(x):\n    global total\n    total += x\n    return total"
    ),
    operations=(
        "with ThreadPoolExecutor(1) as pool:\n    f = pool.submit(job, 1)\n    out.append(f.done())",
        "with ThreadPoolExecutor(1) as pool:\n    out.append(list(pool.map(job, [1])))",
        "with ThreadPoolExecutor(1) as pool:\n    out.append(pool.submit(job, 2).result())",
        "job(1)",
    ),
)  # fmt: skip

QUEUES: Final = Theme(
    imports=("import queue",),
    head="q = queue.Queue()\nsmall = queue.Queue(maxsize=1)\npq = queue.PriorityQueue()",
    operations=(
        "q.put(1)", "out.append(q.get())", "out.append(q.qsize())", "out.append(q.empty())", "small.put(2)",
        "small.put(1)", "out.append(small.get())", "q.put(1)\nq.join()", "q.task_done()", "pq.put((2, 'b'))",
        "pq.put((1, 'a'))", "out.append(pq.get()[1])", "out.append(small.full())",
        "try:\n    out.append(q.get_nowait())\nexcept queue.Empty:\n    out.append('empty')",
        "try:\n    out.append(q.get(timeout=0.01))\nexcept queue.Empty:\n    out.append('late')",
        "if not q.empty():\n    out.append(q.get())",
    ),
    targets=("q.get", "q.task_done", "q.join"),
)  # fmt: skip

OWN_OBJECTS: Final = Theme(
    head=(
        "class Num:\n    def __init__(self, n):\n        self.n = n\n    def __eq__(self, other):\n"
        "        return self.n == other.n\n    def __lt__(self, other):\n        return self.n < other.n\n"
        "    def __hash__(self):\n        return 1\n    def __repr__(self):\n        return f'N{self.n}'\n"
        "    def __iadd__(self, k):\n        self.n += k\n        return self\na, b = Num(1), Num(2)\nnums = [b, a]"
    ),
    operations=(
        "a += 1", "out.append(a == b)", "nums.sort()", "out.append(repr(nums))", "a.n = 5", "out.append(min(nums).n)",
        "out.append(a in nums)", "nums.remove(a)", "out.append(str(a))", "a, b = b, a", "nums.append(Num(0))",
        "out.append({a: 1}.get(b))", "out.append(len(nums))",
    ),
    stores=("a", "b"),
    end="print(nums)",
)  # fmt: skip

LOCALS: Final = Theme(
    head="class Store(threading.local):\n    level = 0\nmine = Store()\nplain = threading.local()\nplain.x = 1",
    operations=(
        "mine.level += 1", "out.append(mine.level)", "Store.level = 4", 'out.append(hasattr(plain, "x"))',
        "plain.x = 2\nout.append(plain.x)", "out.append(getattr(plain, 'x', 0))",
    ),
)  # fmt: skip

THEMES: Final = (
    LATE_NAMES, CELLS, FUNCTIONS, CLASS_DEFAULTS, ATTRIBUTES, METHODS, ITERATORS, COUNTED, DEFAULTS, CACHES,
    CONTAINERS, CONTAINERS, NATIVE_TARGETS, TEXTS, OBSERVED, THREADS, THREADS, TIMERS, BARRIERS,
    SEMAPHORES, CONDITIONS, DRAWS, PRINTS, EXCEPTIONS, DAEMONS, POOLS, QUEUES, OWN_OBJECTS, LOCALS,
)  # fmt: skip
