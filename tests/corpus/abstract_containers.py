import threading
from collections.abc import Callable, Collection, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized
import typing
import collections.abc


class SafeDict(MutableMapping):
    def __init__(self, *args, **kw):
        self._d = dict(*args, **kw)
        self._lock = threading.RLock()

    def __getitem__(self, k):
        with self._lock:
            return self._d[k]

    def __setitem__(self, k, v):
        with self._lock:
            self._d[k] = v

    def __delitem__(self, k):
        with self._lock:
            del self._d[k]

    def __iter__(self):
        with self._lock:
            return iter(list(self._d))

    def __len__(self):
        return len(self._d)


class Frozen(Mapping[str, int]):
    def __init__(self, d):
        self._d = d

    def __getitem__(self, k):
        return self._d[k]

    def __iter__(self):
        return iter(self._d)

    def __len__(self):
        return len(self._d)


class Row(MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)

    def __repr__(self):
        return f"Row({self.items})"


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"Bag({sorted(self.items)})"


class Down(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Tree(collections.abc.Iterable, Sized):
    def __iter__(self):
        yield 1

    def __len__(self):
        return 1


class Job(typing.Iterator[int]):
    def __next__(self):
        raise StopIteration


class Partial(typing.MutableMapping[str, int]):
    def __getitem__(self, k):
        return 1


class Half(Sequence, Hashable):
    pass


d = SafeDict(a=1)
d.update({"b": 2}, c=3)
d.update([("e", 5)])
d.update(Frozen({"x": 9}))
print(dict(d), d.get("z", 0), d.pop("a"), d.pop("q", None), d.setdefault("b", 7), d.setdefault("n", 8), "c" in d, "q" in d)
print(sorted(d.keys()), sorted(d.values()), sorted(d.items()), len(d), d == {"b": 2}, d == dict(d.items()))
try:
    d.pop("nope")
except KeyError as e:
    print(repr(e))
print(d.popitem(), isinstance(d, Mapping), isinstance(d, MutableMapping), isinstance(d, dict), isinstance(d, Sized), isinstance(d, typing.Mapping))
d.clear()
print(len(d), bool(d))
f = Frozen({"x": 1})
print(f == Frozen({"x": 1}), f != {"x": 2}, isinstance(f, MutableMapping), list(f.items()), f.get("y"), {**f})
try:
    hash(f)
except TypeError as e:
    print(e)
try:
    reversed(f)
except TypeError as e:
    print(e)
r = Row([3, 1, 2])
r.append(4)
r.extend([5, 6])
r += [7]
r.reverse()
print(r, r.index(5), r.count(1), r.pop(), r.pop(0), 6 in r, list(reversed(r)), len(r))
r.remove(5)
print(r, isinstance(r, Sequence), r[1:3], sorted(r))
try:
    r.index(99)
except ValueError as e:
    print(repr(e))
r.clear()
print(r)
a, b = Bag([1, 2, 3]), Bag([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, a == Bag([3, 2, 1]), a.isdisjoint([9]), Bag([1]) < a, a > Bag([1]), a >= {1}, {1, 2, 3} == a)
a |= [7]
a -= {1}
a &= Bag([2, 7])
print(a, isinstance(a, Set), isinstance(a, set))
a.remove(2)
try:
    a.remove(2)
except KeyError as e:
    print(repr(e))
print(list(Down(3)), sum(Down(4)), list(Tree()), len(Tree()), list(Job()), isinstance(Tree(), Collection), isinstance(Down(1), Iterator), iter(Down(1)) is not None)
for cls in (Partial, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(issubclass(SafeDict, Mapping), issubclass(Bag, collections.abc.Set), [c.__name__ for c in SafeDict.__mro__][:3], SafeDict.__bases__)
