"""What single-threaded programs do with the library, topic by topic."""

from __future__ import annotations

from typing import Final

from tests.fuzz.topics import Topic

COLLECTIONS: Final = Topic(
    imports=("from collections import Counter, OrderedDict, defaultdict, deque, namedtuple",),
    head="Point = namedtuple('Point', 'x y', defaults=[5])\nc, q, dd, od, p = Counter('abca'), deque([1, 2, 3], maxlen=4), defaultdict(list), OrderedDict(a=1, b=2, c=3), Point(1)",
    lines=(
        "c, c['zz'], c.most_common(<int>)", "c.update(<words>)\nprint(c)", "c.subtract(<words>)\nprint(c)", "c + Counter(<words>)", "c - Counter('ab')", "c & Counter(a=1), c | Counter(z=<int>)", "+c, -c", "sorted(c.elements())", "c.total(), sum(c.values())", "c['a'] -= <int>\nprint(c)", "del c['zz'], c['a']\nprint(c)", "c == Counter('aabc'), c <= Counter(a=9)",
        "c.pop('a'), c", "Counter(<dict>), Counter(<list>)", "Counter(a=<int>) == {'a': 1}", "dict(c), list(c)", "c.clear(), c", "q.append(<int>)\nprint(q)", "q.appendleft(<int>)\nprint(q)", "q.extendleft(<list>)\nprint(q)", "q.rotate(<int>)\nprint(q)", "q.pop(), q.popleft(), q", "q[<int>], len(q), q.maxlen", "q.insert(<int>, 9)\nprint(q)", "q.remove(<int>)\nprint(q)", "q.index(<int>)", "q.count(2), 2 in q", "list(reversed(q)), q.copy() == q",
        "q + deque(<list>)", "q += <list>\nprint(q)", "q * 2", "q[0] = <int>\nprint(q)", "del q[<int>]\nprint(q)", "q.reverse()\nprint(q)", "for x in q:\n    q.append(x)", "deque(<words>, 2)", "deque().pop()", "q < deque([2])", "dd[<str>].append(<int>)\nprint(dd)", "dd.get('x'), dict(dd)", "dd['n'], 'n' in dd", "defaultdict(int, <dict>)['q']", "defaultdict(<fn>)['z']", "defaultdict()['z']", "dd.default_factory = None\ndd['none']",
        "for w in <words>:\n    dd[len(w)].append(w)\nprint(sorted(dd.items()))", "od.move_to_end('a')\nprint(od)", "od.move_to_end('c', last=False)\nprint(list(od))", "od.popitem(last=False), od", "od == {'c': 3, 'b': 2, 'a': 1}, od == OrderedDict(c=3, b=2, a=1)", "list(reversed(od)), od.keys()", "od.pop('b'), od.setdefault('z', <int>), od", "od.move_to_end('q')", "od | <dict>",
        "p, p.x, p[1], len(p)", "p._replace(x=<int>), p._asdict()", "Point(*<list>)", "Point._fields, Point._make([1, 2])", "x, y = p\nprint(x, y)", "p == (1, 5), p < (2,), hash(p) == hash((1, 5))", "p.x = 1", "p + (<int>,)", "Point(y=<int>, x=0)", "sorted([Point(2, 1), Point(1, 9)])",
    ),
)  # fmt: skip

ITERATION: Final = Topic(
    imports=("import itertools", "from itertools import chain, islice", "import operator", "from functools import reduce, partial, lru_cache, cmp_to_key, total_ordering, wraps, cached_property"),
    head="""\
@lru_cache(maxsize=2)
def slow(n):
    print("computing", n)
    return n * n


@total_ordering
class Rank:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    @cached_property
    def big(self):
        print("big")
        return self.n * 100


def logged(f):
    @wraps(f)
    def inner(*args):
        return f.__name__, f(*args)

    return inner
""",
    lines=(
        "list(chain(<list>, <words>)), list(chain.from_iterable([<list>, 'ab']))", "list(islice(numbers(9), <int>))", "list(islice(itertools.count(<int>, 2), 3))", "list(islice(itertools.cycle(<words>), 5))", "list(itertools.repeat(<any>, 2))", "list(itertools.accumulate(<list>))", "list(itertools.accumulate(<list>, max, initial=<int>))", "list(itertools.takewhile(lambda x: x > 0, <list>))", "list(itertools.dropwhile(lambda x: x > 1, <list>))",
        "[(k, list(g)) for k, g in itertools.groupby(<list>, key=lambda x: x > 1)]", "[(k, len(list(g))) for k, g in itertools.groupby(<str>)]", "list(itertools.product(<list>, 'ab'))[:5]", "list(itertools.permutations(<list>, 2))[:5]", "list(itertools.combinations('abc', <int>))", "list(itertools.combinations_with_replacement('ab', 2))", "list(itertools.zip_longest(<list>, <words>, fillvalue='-'))", "list(itertools.starmap(pow, [(2, <int>), (3, 2)]))", "list(itertools.filterfalse(<test>, <list>))", "list(itertools.pairwise(<list>))",
        "x, y = itertools.tee(<list>)\nprint(next(x, None), list(y), list(x))", "list(zip(*[iter(<list>)] * 2))", "it = iter(<list>)\nprint(next(it, 'x'), list(it), next(it, 'over'))", "it = iter([1, 2])\nprint([(x, y) for x, y in zip(it, it)])", "e = enumerate(<words>)\nprint(next(e), list(e))", "m = map(<fn>, <list>)\nprint(next(m, None), list(m))", "for x in iter(lambda: xs.pop(), 2):\n    print(x)", "list(iter(xs.pop, <int>))", "reduce(operator.add, <list>)", "reduce(lambda x, y: f'({x}{y})', <words>, <str>)", "reduce(max, [])",
        "partial(pow, 2)(<int>), partial(int, base=2)('101')", "partial(print, <any>, sep='/')(1, end='!\\n')", "[slow(n) for n in (1, 2, 1, 3, 1)]", "slow.cache_info(), slow(<int>), slow.cache_info()", "slow.cache_clear(), slow(2)", "sorted(<list>, key=cmp_to_key(lambda x, y: y - x))", "Rank(1) <= Rank(<int>), Rank(2) > Rank(1), Rank(3) >= Rank(3)", "r = Rank(<int>)\nprint(r.big, r.big)", "logged(twice)(<int>), logged(twice).__name__", "operator.itemgetter(<int>)(<list>)", "operator.itemgetter('k', 'a')(d)", "operator.attrgetter('real')(<int>)", "operator.methodcaller('upper')(<str>)",
        "sorted(<pairs>, key=operator.itemgetter(1))", "operator.mul(<int>, <int>), operator.contains(<list>, 1)", "max(<words>, key=lambda w: (len(w), w))", "list(map(str.upper, <words>))", "dict(map(reversed, [(1, 2)]))", "sum(map(len, <words>))", "list(reversed(range(<int>)))", "list(zip(range(<int>), numbers(3)))",
    ),
)  # fmt: skip

RECORDS: Final = Topic(
    imports=("from dataclasses import dataclass, field, replace, asdict, astuple", "from enum import Enum, IntEnum, Flag, auto", "from typing import NamedTuple", "from contextlib import contextmanager, suppress, ExitStack, nullcontext, closing"),
    head="""\
@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)

    def total(self, n=2):
        return n * self.price


@dataclass(frozen=True, order=True)
class Key:
    a: int
    b: str = "b"


@dataclass
class Sub(Item):
    extra: int = 0

    def __post_init__(self):
        self.extra += 1


class Color(Enum):
    RED = 1
    GREEN = "g"
    ALSO_RED = 1

    @property
    def short(self):
        return self.name[0]


class Level(IntEnum):
    LOW = 1
    HIGH = auto()


class Mode(Flag):
    R = 1
    W = 2


class Pair(NamedTuple):
    x: int
    y: str = "y"

    def swap(self):
        return self.y, self.x


@contextmanager
def opened(name):
    print("open", name)
    try:
        yield name.upper()
    except KeyError as error:
        print("swallowed", error)
    finally:
        print("close", name)


item, key = Item("pen"), Key(<int>)
""",
    lines=(
        "item, item == Item('pen'), item.total()", "item.tags.append(<int>)\nprint(item, Item('x').tags)", "replace(item, price=<float>)", "asdict(item), astuple(Sub('s', 2.0))", "Sub('t', extra=<int>)", "Item()", "Item('a', 1, [2], 3)", "key < Key(2), sorted([Key(2), Key(1, 'z'), Key(1)])", "key.a = 2", "hash(key) == hash(Key(key.a)), {key: 1}[Key(key.a)]", "{item: 1}", "Key(<any>, <any>)", "repr(Sub('q'))",
        "Color.RED, Color('g'), Color['RED'], Color.ALSO_RED", "Color(<int>)", "list(Color), len(Color), Color.RED in Color", "Color.RED.short, Color.RED.value, Color.GREEN.name", "Color.RED == 1, Level.LOW == 1, Level.HIGH > 1", "Color.RED is Color.ALSO_RED, str(Color.RED), f'{Level.HIGH}'", "Level(2) + 1, sorted(Level), Level.LOW < Level.HIGH", "Color.RED < Color.GREEN", "Color.BLUE", "Color.RED = 3", "{Color.RED: 'r'}[Color(1)]", "Mode.R | Mode.W, Mode.R in (Mode.R | Mode.W), Mode(3) & Mode.W", "bool(Mode(0)), ~Mode.R", "isinstance(Level.LOW, int)",
        "match Color(1):\n    case Color.RED:\n        print('red')\n    case _:\n        print('other')", "match item:\n    case Item(name='pen', price=p) if p > 1:\n        print('pen', p)\n    case Item():\n        print('item')", "match Pair(1):\n    case (0, y):\n        print(y)\n    case Pair(x=n):\n        print('n', n)", "match <any>:\n    case [x, *_] | (x, _):\n        print('seq', x)\n    case {'k': [y]}:\n        print('map', y)\n    case int() | float() as n:\n        print('num', n)\n    case None | str():\n        print('none or text')\n    case _:\n        print('other')",
        "Pair(1), Pair(1).swap(), Pair(2, 'z') > Pair(1), Pair(x=<int>)._replace(y=<any>)", "with opened('f') as f:\n    print(f)", "with opened('f') as f:\n    raise KeyError(f)", "with opened('f'), opened('g') as g:\n    print(g)\n    1 // <int>", "with suppress(ZeroDivisionError, KeyError):\n    print(1 // <int>)\nprint('after')", "with ExitStack() as stack:\n    for n in 'ab':\n        stack.enter_context(opened(n))\n    stack.callback(print, 'callback', <int>)", "with nullcontext(<any>) as n:\n    print(n)",
        "class R:\n    def close(self):\n        print('closed')\nwith closing(R()):\n    print('in')", "@opened('deco')\ndef g(x):\n    print('body', x)\n    return x\nprint(g(<int>))",
    ),
)  # fmt: skip

TIME_AND_LUCK: Final = Topic(
    imports=("import random", "import string", "from datetime import date, datetime, time, timedelta"),
    head="random.seed(<int>)\nday, moment = date(2024, 2, 28), datetime(2024, 12, 31, 23, 59, 30)",
    lines=(
        "random.random(), random.randint(1, 6)", "random.choice(<words>)", "random.shuffle(xs)\nprint(xs)", "random.sample(range(9), <int>)", "random.choices(<words>, k=3)", "random.uniform(1, 2), random.gauss(0, 1)", "random.randrange(<int>)", "random.choice([])", "random.Random(5).random(), random.getrandbits(8)", "random.choices('ab', weights=[1, <int>], k=2)", "random.randrange(1, 10, 3)", "random.expovariate(1.5)",
        "day + timedelta(days=<int>), day.weekday(), day.isoformat()", "moment - datetime(2024, 1, 1), moment.strftime('%d/%m/%y %H:%M')", "timedelta(hours=<int>, minutes=90), timedelta(seconds=<float>).total_seconds()", "day < date(2024, 3, 1), max(day, date(2020, 1, 1))", "date.fromisoformat('2024-02-30')", "day.replace(month=<int>)", "moment.date(), moment.time(), repr(moment)", "timedelta(days=1) / 2, timedelta(days=7) // timedelta(days=2)", "time(12, <int>), f'{moment:%A}', str(day)",
        "string.ascii_lowercase[:<int>], string.digits, string.capwords(<str>)", "datetime.strptime('2024-05-06', '%Y-%m-%d')", "(date(2025, 1, 1) - day).days", "day == moment, day == moment.date()", "day.isocalendar()[1]", "day - <int>",
    ),
)  # fmt: skip

WAITING: Final = Topic(
    imports=("import queue", "import threading", "from concurrent.futures import ThreadPoolExecutor, as_completed"),
    head="""\
class Jobs(queue.Queue):
    def _put(self, item):
        super()._put((item, self._qsize()))


class Local(threading.local):
    level = 1

    def __init__(self, start=0):
        self.start = start


q, pq, lq, lock, r, jobs, local = queue.Queue(99), queue.PriorityQueue(), queue.LifoQueue(), threading.Lock(), threading.RLock(), Jobs(), Local(<int>)
sem, event, cond = threading.Semaphore(1), threading.Event(), threading.Condition()
""",
    lines=(
        "q.put(<any>)\nprint(q.qsize(), q.get(), q.empty(), q.full())", "q.get_nowait()", "one = queue.Queue(1)\none.put(1)\none.put_nowait(3)", "for x in <list>:\n    pq.put(x)\nprint([pq.get() for _ in range(pq.qsize())])", "for x in <words>:\n    lq.put(x)\nprint(lq.get())", "pq.put((1, 'a'))\npq.put((1, 'A'))\nprint(pq.get())", "q.task_done()", "q.get(timeout=0.01)", "jobs.put(<int>)\njobs.put(<str>)\nprint(jobs.get(), jobs.get(), jobs.unfinished_tasks)",
        "lock.acquire(), lock.locked(), lock.acquire(blocking=False)\nlock.release()\nprint(lock.locked())", "lock.release()", "with lock:\n    print(lock.locked())", "with r, r:\n    print('twice')", "r.release()", "sem.acquire(), sem.acquire(blocking=False), sem.release()", "event.is_set(), event.wait(0.01), event.set(), event.wait()", "cond.notify()", "with cond:\n    print(cond.wait(0.01), cond.notify_all())", "with cond:\n    print(cond.wait_for(lambda: <int>, 0.01))",
        "local.level += <int>\nprint(local.level, Local.level, local.start)", "def work():\n    print(local.level, local.start)\nt = threading.Thread(target=work)\nt.start()\nt.join()", "t = threading.Thread(target=print, args=(<any>,), name='w')\nprint(t.is_alive(), t.name, t.daemon)\nt.start()\nt.join()\nprint(t.is_alive())", "t = threading.Thread(target=len)\nt.join()", "threading.Thread(target=print, kwargs={'sep': 1})\nprint(threading.active_count(), threading.current_thread().name)",
        "class T(threading.Thread):\n    def run(self):\n        self.got = <int>\nt = T()\nt.start()\nt.join()\nprint(t.got, t.name)", "with ThreadPoolExecutor(1) as pool:\n    print(list(pool.map(<fn>, <list>)))", "with ThreadPoolExecutor(1) as pool:\n    f = pool.submit(twice, <any>)\n    print(f.result(), f.done(), f.exception())", "with ThreadPoolExecutor(1) as pool:\n    print([f.result() for f in as_completed([pool.submit(abs, <int>)])])", "b = threading.Barrier(1)\nprint(b.wait(), b.parties, b.broken)",
        "t = threading.Timer(0.01, print, ['tick', <int>])\nt.start()\nt.join()", "isinstance(q, queue.Queue), isinstance(jobs, queue.Queue), type(event) is threading.Event", "threading.BoundedSemaphore(1).release()", "t = threading.Thread(target=twice, args=(1,))\nt.start()\nt.start()", "local.nothing", "hasattr(local, 'start'), getattr(local, 'x', <int>)",
    ),
)  # fmt: skip

TOPICS: Final = (COLLECTIONS, ITERATION, RECORDS, TIME_AND_LUCK, WAITING)
