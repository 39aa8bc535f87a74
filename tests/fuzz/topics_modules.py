"""What single-threaded programs do with the smaller modules and with reflection."""

from __future__ import annotations

from typing import Final

from tests.fuzz.topics import Topic

DATA: Final = Topic(
    imports=("import json", "import copy", "import re", "import textwrap", "import fnmatch", "import base64", "import struct", "import zlib"),
    head="""\
data = {"name": "Ann", "tags": ["x", "y"], "n": <int>, "f": <float>, "none": None, "yes": True, "in": {"a": [1, {"b": 2}]}}
text = "The rain in Spain: 12 mm, 3.5 km/h; a@b.org, 2024-05-06"


class Box:
    def __init__(self, items=()):
        self.items = list(items)
        self.twin = self

    def __eq__(self, other):
        return self.items == other.items


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deeply"
""",
    lines=(
        "json.dumps(data)", "json.dumps(data, indent=2, sort_keys=True)", "json.dumps(<any>)", "json.dumps([<any>, <str>, <float>])", "json.dumps({1: 2, None: 3, True: 4, 1.5: <str>})", "json.dumps('\\u00e4\\n\\t\"', ensure_ascii=False), json.dumps('\\u00e4')", "json.loads(json.dumps(data)) == data", "json.loads('[1, 2.5, \"x\", null, true, {\"a\": []}]')", "json.loads('{\"a\": 1')", "json.loads(<str>)", "json.loads('[1, 2')", "json.loads('\\\"\\\\u0041\\\\n\\\"')",
        "json.dumps(data, separators=(',', ':'))", "json.dumps({<int>: <int>}, default=str)", "json.dumps(Box(), default=lambda o: o.items)", "json.dumps((1, (2, <int>)))", "json.dumps({(1, 2): 3})", "json.dumps({(1,): 2}, skipkeys=True)", "json.dumps(float('inf'))", "json.dumps([1, 2], indent='-')", "json.loads('1e3'), json.loads('-0.5')", "json.loads('{\"a\": 1, \"a\": 2}')",
        "copy.copy(<any>)", "copy.deepcopy(data) == data, copy.deepcopy(data)['in'] is data['in']", "b = copy.copy(Box(<list>))\nprint(b.items, b.twin is b)", "b = copy.deepcopy(Box(<list>))\nprint(b.items, b.twin is b)", "copy.copy(Own()), copy.deepcopy(Own()), copy.deepcopy([Own()])", "x = [1]\nx.append(x)\ny = copy.deepcopy(x)\nprint(y[1] is y, y[0])", "copy.deepcopy((1, [2], <any>))", "copy.copy(twice) is twice",
        "re.findall(r'\\d+', text)", "re.findall(r'(\\w+)@(\\w+)', text)", "re.sub(r'[aeiou]', '*', text)", "re.sub(r'(\\w)(\\w*)', r'\\2\\1', <str>)", "re.sub(r'\\d', lambda m: str(int(m[0]) + 1), text, count=<int>)", "re.split(r'[,;:]\\s*', text)", "re.split(r'(\\s)', 'a b c', maxsplit=1)", "re.match(r'(\\w+) (?P<noun>\\w+)', text).groups()", "m = re.search(r'(?P<y>\\d{4})-(\\d\\d)', text)\nprint(m.group(), m['y'], m.span(), m.groupdict(), m.start(2))", "re.search('z+', text)",
        "re.fullmatch(r'[a-zA-Z ,]*', <str>) is not None", "[m.start() for m in re.finditer('in', text)]", "re.compile(r'^the', re.I).match(text)[0]", "re.findall(r'(?<=S)p|n(?=:)', text)", "re.findall(r'a.*?n', text), re.findall(r'a.*n', text)", "re.findall(r'^\\w', 'a\\nb', re.M)", "re.escape('a.b*c')", "re.compile('(')", "re.sub(r'\\bin\\b', 'IN', text)", "re.subn('a', 'b', text)[1]", "re.findall(r'(a|b)+', 'abba cab')", "re.match(r'(a)?(b)?', 'b').groups('-')", "re.findall(r'[^\\W\\d_]+', text)[:4]", "re.sub('x*', '-', 'abxd')", "re.match('a{2,3}', 'aaaa')[0], re.match('a{2,3}?', 'aaaa')[0]",
        "textwrap.wrap(text, 20)", "textwrap.fill(text, width=25, initial_indent='* ')", "textwrap.dedent('  a\\n    b\\n'), textwrap.indent('a\\nb', '> ')", "textwrap.shorten(text, 20)", "fnmatch.fnmatch('a.py', '*.p?'), fnmatch.filter(['a', 'ab', 'b'], 'a*')", "base64.b64encode(<str>.encode()), base64.b64decode(b'YWI=')", "struct.pack('<hI', 1, 2), struct.unpack('>H', b'\\x01\\x02')", "zlib.crc32(<str>.encode())",
    ),
)  # fmt: skip

ORDERS: Final = Topic(
    imports=("import heapq", "import bisect", "import statistics", "from fractions import Fraction", "from types import SimpleNamespace", "import calendar", "import time"),
    head="""\
class Task:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return self.name


heap, ns = [5, 1, 4], SimpleNamespace(a=1, b=<str>)
tasks = [Task(3, "c"), Task(1, "a"), Task(2, "b")]
heapq.heapify(heap)
""",
    lines=(
        "heap, heapq.heappop(heap), heap", "heapq.heappush(heap, <int>)\nprint(heap)", "heapq.heappushpop(heap, <int>), heapq.heapreplace(heap, <int>), heap", "heapq.nlargest(2, <list>), heapq.nsmallest(2, <words>, key=len)", "heapq.heapify(tasks)\nheapq.heappush(tasks, Task(<int>, 'n'))\nprint([heapq.heappop(tasks) for _ in range(4)])", "list(heapq.merge([1, 4], <list>))", "h = <list>[:]\nheapq.heapify(h)\nprint(h)", "h = []\nfor x in <words>:\n    heapq.heappush(h, (len(x), x))\nprint(h[0])", "heapq.heappop([])", "heapq.heappush(heap, 'a')",
        "bisect.bisect([1, 3, 5], <int>), bisect.bisect_left([1, 3, 3], 3)", "xs.sort()\nbisect.insort(xs, <int>)\nprint(xs)", "bisect.bisect(<words>, 'b')", "bisect.bisect([3, 2, 1], <int>, key=lambda x: -x)", "bisect.insort(tasks, Task(<int>, 'i'))\nprint(tasks)", "bisect.bisect([1, 2, 3, 4], 3, 1, <int>)",
        "statistics.mean(<list>)", "statistics.median(<list>), statistics.mode([1, 1, 2])", "statistics.stdev([1, 2, <int>, 4])", "statistics.mean([<float>, 2])", "statistics.quantiles([1, 2, 3, 4, <int>])", "statistics.pvariance([1.5, <int>])", "statistics.multimode(<words>)", "statistics.fmean([1, <int>])", "statistics.mean([])",
        "Fraction(<int>, 3) + Fraction(1, 6)", "Fraction('0.25') * <int>, float(Fraction(1, 3))", "Fraction(1, 0)", "Fraction(3, 6).numerator, Fraction(2, 4) == 0.5, max(Fraction(1, 3), Fraction(1, 2))", "Fraction(<int>, 4) // 1, round(Fraction(7, 3), 1), -Fraction(1, 2)",
        "ns, ns.a, ns == SimpleNamespace(a=1, b=ns.b)", "ns.c = <any>\nprint(vars(ns))", "ns.missing", "calendar.isleap(2024), calendar.monthrange(2023, 2)", "time.strftime('%Y-%m-%d %H:%M', time.gmtime(<int> * 86400))", "time.gmtime(0).tm_year, time.gmtime(86400).tm_wday", "time.strptime('2024-05-06', '%Y-%m-%d').tm_yday",
    ),
)  # fmt: skip

MIRRORS: Final = Topic(
    imports=("from functools import wraps",),
    head="""\
class Base:
    "a base"
    level = 1

    def __init__(self, x=<int>):
        self.x = x
        self.y = [x]

    def method(self):
        return self.x

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()
        Base.seen = getattr(Base, "seen", []) + [cls.__name__]


class Child(Base):
    level = 2

    def __eq__(self, other):
        return isinstance(other, Child) and self.x == other.x

    def __hash__(self):
        return hash(self.x) % 3

    def __getattribute__(self, name):
        return "magic" if name == "zz" else super().__getattribute__(name)


class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f"{self.name} wants int")
        setattr(obj, self.name, value)


class Uses:
    n = Typed()


class Keyed(dict):
    def __missing__(self, key):
        return f"no {key}"


class Stack(list):
    def push(self, item):
        self.append(item)
        return self


b, c, u, k, st = Base(), Child(<int>), Uses(), Keyed(a=1), Stack([1])
""",
    lines=(
        "vars(b), b.__dict__ == {'x': b.x, 'y': b.y}", "b.__dict__['z'] = <any>\nprint(b.z)", "b.__dict__.update(x=9)\nprint(b.x)", "for name, value in vars(b).items():\n    print(name, value)", "sorted(n for n in dir(b) if not n.startswith('_'))", "type(c).__mro__, Child.__bases__, Child.__base__.__name__", "Base.__doc__, Base.__name__, Base.__module__, Base.method.__qualname__", "Base.seen, hasattr(Child, 'seen')", "c.zz, c.x", "'x' in vars(c), len(vars(c))", "del b.__dict__['x']\nprint(hasattr(b, 'x'))",
        "{c: 1}[Child(c.x)]", "len({Child(1), Child(1), Child(2)})", "d2 = {Child(i): i for i in range(5)}\nprint(d2[Child(3)], Child(9) in d2, d2.pop(Child(0)), len(d2))", "{c, Child(c.x)} == {c}", "[Child(1), Child(2)].index(Child(2)), [c].count(Child(c.x))", "d2 = {c: 'old'}\nd2[Child(c.x)] = 'new'\nprint(d2[c], len(d2))", "{Child(1)} | {Child(1), Child(3)} == {Child(3), Child(1)}", "frozenset([c]) == frozenset([Child(c.x)])",
        "u.n, Uses.n.name", "u.n = <any>\nprint(u.n, vars(u))", "u.n = <int>\nprint(u.n + 1)", "k['a'], k['q'], k.get('q'), len(k)", "k['new'] = 1\nprint(k, isinstance(k, dict), k == {'a': 1, 'new': 1})", "st.push(<int>).push(2), len(st), st[-1], st == [1, 2]", "st[0] = <any>\nst.extend('ab')\nprint(st, st.pop())", "sorted(Stack([3, 1])), Stack('ab') + [1]", "k.update(b=2)\nprint(sorted(k), {**k})",
        "globals()['a'], 'nothing' in globals()", "def g(p, q=2):\n    r = p\n    return sorted(locals())\nprint(g(1))", "twice.__name__, twice.__doc__, twice.__defaults__", "@wraps(twice)\ndef g(*a):\n    return twice(*a)\nprint(g.__name__, g.__wrapped__ is twice)", "isinstance(<any>, type(<any>))", "issubclass(bool, int), type(type), type(<any>).__name__", "callable(Base), callable(b), callable(b.method)", "getattr(Base, 'method')(b)", "object() == object(), type(None)() is None", "id(b) == id(b), b is not c",
        "class Meta(type):\n    def __new__(m, name, bases, ns, **kw):\n        ns['tag'] = name.lower()\n        return super().__new__(m, name, bases, ns)\nclass Tagged(metaclass=Meta, extra=1):\n    def __init__(self):\n        pass\nprint(Tagged.tag, type(Tagged).__name__)", "class Con:\n    def __contains__(self, x):\n        return x == 1\n    def __reversed__(self):\n        return iter('rev')\nprint(1 in Con(), 2 in Con(), list(reversed(Con())))", "class S:\n    __slots__ = ('p',)\ns_ = S()\ns_.p = 1\nprint(s_.p)\ns_.q = 2", "class G:\n    def __class_getitem__(cls, item):\n        return item\nprint(G[<int>])",
    ),
)  # fmt: skip

TOPICS: Final = (DATA, DATA, ORDERS, MIRRORS, MIRRORS)
