"""What threads do to shared objects by calls of the library, theme by theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.fuzz.students import program_on
from tests.fuzz.themes import Theme

if TYPE_CHECKING:
    from random import Random

GUARDED: Final = "try:\n    {}\nexcept (LookupError, RuntimeError, ValueError, TypeError) as error:\n    out.append(type(error).__name__)"


def _guarded(*lines: str) -> tuple[str, ...]:
    """*lines*, each with what it raises caught and kept."""
    return tuple(GUARDED.format(line.replace("\n", "\n    ")) for line in lines)


LISTS: Final = Theme(
    head="xs = [3, 1, 2]\nkey = lambda x: -x",
    operations=_guarded(
        "xs.append(4)", "xs.pop()", "xs.sort()", "xs.sort(key=key)", "xs.reverse()", "xs.remove(1)", "xs.insert(0, 9)", "xs.extend(xs)", "xs[:] = [7]", "xs[0] += 1",
        "del xs[0]", "out.append(xs.index(2))", "out.append(xs[-1])", "out.append(sorted(xs))", "out.append(sorted(xs, key=key))", "out.append(list(reversed(xs)))", "out.append([x for x in reversed(xs)])", "out.append([x for x in xs])",
        "out.append(sum(xs))", "out.append(max(xs, key=key))", "out.append(list(enumerate(xs)))", "out.append(list(zip(xs, xs)))", "a, b, *c = xs\nout.append(c)", "out.append(xs == [3, 1, 2])", "out.append(str(xs))", "out.append(','.join(map(str, xs)))",
        "out.append(any(x > 2 for x in xs))", "out.append(xs.copy())", "xs += [5]", "xs *= 2", "out.append(len(xs))", "out.append(tuple(xs))", "xs.clear()", "out.append(xs.count(1))", "for i in range(len(xs)):\n    out.append(xs[i])",
        "match xs:\n    case [a, b, c]:\n        out.append(a)\n    case [a, *_]:\n        out.append([a])\n    case _:\n        out.append('none')",
    ),
    end="print(xs)",
)  # fmt: skip

DICTS: Final = Theme(
    head="d = {'a': 1, 'b': 2}",
    operations=_guarded(
        "d['a'] += 1", "d['c'] = 3", "del d['a']", "out.append(d.pop('b'))", "out.append(d.popitem())", "out.append(list(d))", "for k in d:\n    out.append(k)", "for k, v in d.items():\n    out.append(v)", "out.append([k for k in d if k in d])", "out.append(dict(d))",
        "d.update(c=5)", "d.update(d)", "out.append(d.setdefault('x', len(d)))", "d.clear()", "out.append(sum(d.values()))", "out.append(sorted(d.items()))", "out.append('a' in d and d['a'])", "out.append(d.get('a', 0))", "out.append(max(d, key=d.get))", "out.append({v: k for k, v in d.items()})",
        "out.append(str(d))", "out.append(len(d))", "d |= {'z': 0}", "out.append(d == {'a': 1, 'b': 2})", "out.append(list(reversed(d)))", "out.append(next(iter(d)))", "d['a'], d['b'] = d['b'], d['a']", "match d:\n    case {'a': x, **rest}:\n        out.append((x, rest))\n    case _:\n        out.append('none')", "out.append(f'{d}')", "out.append(d.keys() <= {'a', 'b'})",
    ),
    end="print(d)",
)  # fmt: skip

SETS: Final = Theme(
    head="s, other = {1, 2}, {2, 3}",
    operations=_guarded(
        "s.add(3)", "s.discard(1)", "s.remove(2)", "out.append(s.pop())", "s |= other", "s.update(other)", "s -= other", "out.append(sorted(s))", "for x in s:\n    out.append(x)", "out.append([x for x in s])", "out.append(s & other)", "out.append(s <= other)", "out.append(1 in s)", "out.append(len(s))", "s.clear()", "other.add(9)", "out.append(s == other)", "s.symmetric_difference_update(other)", "out.append(frozenset(s))", "out.append(sum(s))", "s.intersection_update(other)",
    ),
    end="print(sorted(s), sorted(other))",
)  # fmt: skip

DEQUES: Final = Theme(
    imports=("from collections import deque",),
    head="q = deque([0, 0], maxlen=3)",
    operations=_guarded(
        "q.append(0)", "q.appendleft(1)", "out.append(q.pop())", "out.append(q.popleft())", "q.rotate()", "q.rotate(2)", "q.extend([0, 0])", "out.append(list(q))", "for x in q:\n    out.append(x)", "for x in reversed(q):\n    out.append(x)", "out.append(q[0])", "q[0] = 5", "del q[0]", "q.remove(0)", "out.append(len(q))", "out.append(q.count(0))", "q.clear()", "out.append(0 in q)", "out.append(q == deque([0, 0]))", "q += [7]", "q.reverse()", "out.append(str(q))", "q.insert(1, 8)", "out.append(q.index(0))", "while q:\n    q.pop()",
    ),
    end="print(q)",
)  # fmt: skip

COUNTERS: Final = Theme(
    imports=("from collections import Counter, OrderedDict, defaultdict",),
    head="c, dd, od = Counter('aab'), defaultdict(list), OrderedDict(a=1, b=2)",
    operations=_guarded(
        "c['a'] += 1", "c.update('ab')", "c.update(a=2)", "c.subtract('a')", "c.subtract({'b': 1})", "out.append(c['zz'])", "out.append(c.most_common(1))", "out.append(+c)", "out.append(c + c)", "out.append(c - Counter('a'))", "out.append(c & Counter('ab'))", "c |= Counter('z')", "del c['a']", "out.append(sorted(c.elements()))", "out.append(c.total())", "c.clear()", "out.append(dict(c))", "c += Counter('b')",
        "dd['x'].append(1)", "dd['y'].append(2)", "out.append(len(dd))", "out.append(sorted(dd))", "out.append(dd.get('x'))", "out.append(dd.pop('x', None))", "for k in dd:\n    out.append(k)", "od.move_to_end('a')", "out.append(od.popitem(last=False))", "od['a'] = 5", "od['z'] = 0", "out.append(list(od))", "for k in od:\n    out.append(k)", "del od['b']", "out.append(od == OrderedDict(b=2, a=1))",
    ),
    end="print(sorted(c.items()), sorted(dd.items()), od)",
)  # fmt: skip

WALKS: Final = Theme(
    imports=("import itertools", "from itertools import chain, islice"),
    head=(
        "xs = [1, 2, 3]\ndef gen():\n    for x in xs:\n        yield x\ng = gen()\nit = iter(xs)\nz = zip(it, xs)\nm = map(lambda x: x * 2, xs)\n"
        "f = filter(None, iter(xs))\ne = enumerate(xs)\nc = itertools.count()\ncy = itertools.cycle(xs)\nch = chain(g, xs)\nsl = islice(gen(), 2)\nt1, t2 = itertools.tee(xs)\nacc = itertools.accumulate(xs)\nrev = reversed(xs)"
    ),
    operations=_guarded(
        "out.append(next(g, 'end'))", "out.append(next(it, 'end'))", "out.append(next(z, 'end'))", "out.append(next(m, 'end'))", "out.append(next(f, 'end'))", "out.append(next(e, 'end'))", "out.append(next(c))", "out.append(next(cy, 'end'))", "out.append(next(ch, 'end'))", "out.append(next(sl, 'end'))", "out.append(next(acc, 'end'))", "out.append(next(rev, 'end'))",
        "for x in g:\n    out.append(x)", "for x in it:\n    out.append(x)", "for x in m:\n    out.append(x)", "out.append(list(z))", "out.append(list(e))", "out.append(list(sl))", "out.append(list(rev))", "out.append(list(islice(c, 2)))", "out.append(sum(f))", "xs.append(4)", "xs.pop()", "g.close()", "out.append(list(g))", "out.append(next(t1, 'end'))", "out.append(list(t2))", "out.append(next(t2, 'end'))",
    ),
)  # fmt: skip

CALLS: Final = Theme(
    imports=("from functools import cache, cached_property, lru_cache, partial, reduce", "import operator"),
    head=(
        "calls = []\n@cache\ndef slow(n):\n    calls.append(n)\n    return len(calls)\n@lru_cache(maxsize=1)\ndef small(n):\n    calls.append(n)\n    return n\n"
        "class Box:\n    level = 0\n    @cached_property\n    def once(self):\n        calls.append('once')\n        return len(calls)\n    @property\n    def seen(self):\n        return len(calls)\nbox = Box()\nadd = partial(calls.append, 9)\nitems = [1, 2]"
    ),
    operations=_guarded(
        "out.append(slow(1))", "out.append(slow(2))", "out.append(small(1))", "small(2)", "out.append(small.cache_info().hits)", "small.cache_clear()", "out.append(box.once)", "out.append(box.seen)", "add()", "out.append(reduce(operator.add, items, 0))", "items.append(3)", "box.level += 1", "setattr(box, 'level', 5)", "out.append(getattr(box, 'level'))", "out.append(operator.itemgetter(0)(items))", "operator.setitem(items, 0, 7)", "operator.iadd(items, [4])", "out.append(list(map(slow, items)))", "out.append(hasattr(box, 'extra'))", "box.extra = 1", "del box.extra", "out.append(max(items, key=slow))", "items.sort(key=slow)", "out.append(sorted(items, key=operator.neg))", "slow.extra = 1", "out.append(getattr(slow, 'extra', 0))",
    ),
    end="print(calls, items)",
)  # fmt: skip

RECORDS: Final = Theme(
    imports=("from dataclasses import dataclass, field, replace, asdict, astuple", "from enum import Enum", "from collections import namedtuple"),
    head=(
        "@dataclass\nclass Item:\n    a: int = 0\n    b: int = 0\n    tags: list = field(default_factory=list)\n"
        "@dataclass(order=True)\nclass Pair:\n    x: int\n    y: int = 0\n"
        "class Color(Enum):\n    RED = 1\n    BLUE = 2\n    def tell(self):\n        return self.name\nP = namedtuple('P', 'x y')\nitem, one, two = Item(), Pair(1), Pair(2)"
    ),
    operations=_guarded(
        "item.a += 1", "item.a, item.b = 5, 5", "out.append(asdict(item))", "out.append(astuple(item))", "out.append(item == Item())", "out.append(str(item))", "item.tags.append(1)", "out.append(replace(item, a=9))", "out.append(one < two)", "one.x = 3", "two.y = 4", "out.append(sorted([two, one]))", "out.append(Color(1).tell())", "Color.RED.extra = 1" , "out.append(hasattr(Color.RED, 'extra'))", "out.append(P(item.a, item.b))", "one, two = two, one", "out.append(max(one, two))", "out.append(hash(P(1, 2)) == hash((1, 2)))", "match item:\n    case Item(a=1):\n        out.append('one')\n    case Item(tags=[]):\n        out.append('no tags')\n    case _:\n        out.append('other')",
    ),
    stores=("one", "two"),
)  # fmt: skip

JOBS: Final = Theme(
    imports=("import queue",),
    head=(
        "class Jobs(queue.Queue):\n    def _put(self, item):\n        if item not in self.queue:\n            super()._put(item)\n    def first(self):\n        return self.queue[0]\n"
        "class Best(queue.PriorityQueue):\n    pass\njobs, best, stack = Jobs(), Best(), queue.LifoQueue()"
    ),
    operations=_guarded(
        "jobs.put(1)", "jobs.put(2)", "out.append(jobs.get_nowait())", "out.append(jobs.qsize())", "out.append(jobs.first())", "jobs.task_done()", "with jobs.mutex:\n    jobs.queue.clear()", "best.put(2)", "best.put(1)", "out.append(best.get_nowait())", "out.append(best.empty())", "stack.put(1)", "stack.put(2)", "out.append(stack.get_nowait())", "out.append(len(jobs.queue))", "out.append(jobs.unfinished_tasks)",
    ),
)  # fmt: skip

LOGS: Final = Theme(
    imports=("import logging", "import sys"),
    head=(
        "logging.basicConfig(level=logging.INFO, stream=sys.stdout, format='%(levelname)s %(message)s')\nlog = logging.getLogger('x')\nxs = [1]\n"
        "class R:\n    def __str__(self):\n        with lock:\n            return str(len(xs))"
    ),
    operations=(
        "log.info('a %s', xs)", "logging.warning('b')", "log.info('%s', R())", "xs.append(2)", "with lock:\n    log.info('in')", "log.debug('never')", "log.setLevel(logging.ERROR)", "log.error('%d', len(xs))", "out.append(log.isEnabledFor(logging.INFO))", "print('p', xs)", "print(R())", "logging.getLogger('y').info('y')",
    ),
)  # fmt: skip

CLASSES: Final = Theme(
    head=(
        "class Meta(type):\n    made = {}\n    def __call__(cls, *args):\n        if cls not in Meta.made:\n            Meta.made[cls] = super().__call__(*args)\n        return Meta.made[cls]\n"
        "class One(metaclass=Meta):\n    count = 0\n    def __init__(self):\n        One.count += 1\n        self.__n = 0\n    def up(self):\n        self.__n += 1\n        return self.__n\n"
        "class Local(threading.local):\n    level = 0\n    def __init__(self, start=1):\n        self.start = start\n    def up(self):\n        self.level += 1\n        return self.level\nlocal = Local(5)"
    ),
    operations=_guarded(
        "out.append(One().up())", "out.append(One() is One())", "out.append(One.count)", "One.count = 9", "Meta.made.clear()", "out.append(len(Meta.made))", "out.append(local.up())", "out.append(local.start)", "local.start += 1", "Local.level = 3", "out.append(local.level)", "local.other = 1\nout.append(hasattr(local, 'other'))", "out.append(Local.level)", "del local.level" , "One.up = lambda self: 'new'", "out.append(type(One()).__name__)",
    ),
    end="print(One.count)",
)  # fmt: skip

THEMES: Final = (
    LISTS, DICTS, SETS, DEQUES, COUNTERS, WALKS, CALLS, RECORDS, JOBS, LOGS, CLASSES,
)  # fmt: skip


def program(luck: Random) -> str:
    """A program in which threads use a shared object, or those of two themes."""
    return program_on(luck, THEMES)
