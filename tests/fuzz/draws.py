"""Programs that draw at random, hand on what they drew, and look at it sooner or later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.writing import function, threads

if TYPE_CHECKING:
    from random import Random

HEAD = """import queue
import random
import threading
import time
from datetime import datetime
total = 0
out = []
slots = [0, 1]
box = {}
lock = threading.Lock()
q = queue.Queue()
mine = threading.local()
class Thing:
    def __init__(self, value):
        self.value = value
    def add(self, more):
        self.value += more
        return self.value
thing = Thing(1)
def twice(n, more=0):
    return n + n + more"""
DRAWS = (
    "x = random.randint(1, 3)", "x = random.choice([0, 5])", "x = random.randrange(0, 6, 2)",
    "x += random.randrange(2)", "x = random.choice(('a', 'bb'))", "x = random.randint(-1, 1)",
    "x = random.choice([1, 'one', None])", "x = (me, random.randint(1, 2))[1]",
    "x = datetime.now()", "x = datetime.now()\ntime.sleep(1)\nx = datetime.now() - x",
    "x = time.perf_counter()", "x = time.strftime('%S')", "x = time.time()\ntime.sleep(1)\nx = time.time() - x",
    "x = Thing(random.randint(0, 2)).value", "x = twice(random.randint(1, 2), more=me)",
)  # fmt: skip
CARRIED = (
    "total += x", "total = x", "out.append(x)", "out.append((me, x))", "slots[0] = x",
    "box['v'] = x", "x = box.get('v', 0)", "thing.value = x", "x = thing.value", "thing.add(x)",
    "q.put(x)", "if not q.empty():\n    x = q.get()", "with lock:\n    total += x", "x = x * 2 - 1",
    "x = [x, 4][0]", "x, y = 2, x", "x = twice(x)", "x = thing.add(x)", "print(x)", "x = -x",
    "print(f'{x}', me)", "print('%s of %s' % (x, me))", "print('{}!'.format(x))", "x = str(x)",
    "for x in [x, 1]:\n    pass", "x = (lambda: x)()", "x = (lambda n=x: n)()", "slots = [x, total]", "x = x / 2",
    "x = box.setdefault(me, x)", "x = f'<{x}>' + '!'", "time.sleep(x)", "x = next(iter([x]))",
    "print(out)", "print(*out)", "print((me, x))", "print([x, me], box)", "x = str([x])", "x = f'{out}'",
    "x = repr((x, 'a'))", "out.extend([x, 1])", "out = list(out)", "x = len(out)", "out = [*out, x]",
    "x = tuple([x, x])[1]", "mine.v = x", "x = getattr(mine, 'v', 1)", "thing.value -= x",
)  # fmt: skip
LOOKS = (
    "if x:\n    total += 1", "if x == 2:\n    out.append(me)", "if total != x:\n    total = 0",
    "assert x != 3", "assert total < 5", "slots[x % 2] += 1", "for _ in range(x):\n    total += 1",
    "x = max(x, total)", "x = sorted([x, 2])[0]", "x = abs(x - 2)", "x = [4, 5, 6][x]", "x = int(x)",
    "x = {1: 10, 2: 20}.get(x, 0)", "x = len(f'{x}')", "x = x if isinstance(x, int) else 0",
    "x = x or 7", "x = x ** 2", "out = sorted(out)", "x = sum(slots)", "x = x in out", "x = x // 2",
    "if x is None:\n    total = 4", "while x > 1:\n    x -= 1", "x = round(x / 3, 1)", "x = min(x, 1)",
    "if thing.value > x:\n    thing.value = x", "print(out, slots)", "x = hash(x) % 2", "x = repr(x)",
    "box[x] = me", "raise ValueError(x)", "x = 'bb' == x", "x = x % 3", "x = divmod(x, 2)[1]",
    "match x:\n    case 1:\n        total = 8\n    case _:\n        pass", "x = any([x])", "del slots[x]",
    "x = sum(out)", "x = sum(box.values())", "assert x == x", "x = x - x", "x = 'v' in box",
    "if total == x + total - x:\n    total += 1", "if total >= x:\n    total -= x",
    "x = x == total", "x = len(str(out))", "x = str(out) == '[1]'", "assert thing.value >= x",
)  # fmt: skip
ENDS = ("print(total)", "print(total, out)", "assert total != 4", "print(slots, thing.value)",
        "assert thing.value != 2, thing.value", "pass", "print(out, box)",
        "assert total == sum(out), out", "print(f'{out} {slots!r}')", "assert sum(slots) == 1")  # fmt: skip
STORES = ("total", "out", "slots")


def program(luck: Random) -> str:
    """A program of one to three threads, each of which draws."""
    number = luck.choice((1, 2, 2, 2, 3))
    names = [f"work{each}" for each in range(number)]
    most = 5 - number
    works = [
        function(name, "", STORES, [f"me = {each}", "x = 0", *_body(luck, most)])
        for each, name in enumerate(names)
    ]
    between = [luck.choice(CARRIED[:3]).replace("x", "3")] if luck.random() < 0.2 else []
    return "\n".join([HEAD, *works, threads(luck, names, between, luck.choice(ENDS))]) + "\n"


def _body(luck: Random, most: int) -> list[str]:
    kinds = (DRAWS[:2], CARRIED, CARRIED, LOOKS)
    more = [luck.choice(luck.choice(kinds)) for _ in range(luck.randint(1, most))]
    return [luck.choice(DRAWS), *more]
