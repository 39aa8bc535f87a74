from dataclasses import dataclass
from collections import Counter, defaultdict, OrderedDict
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return self.n == (o.n if isinstance(o, K) else o)
    def __repr__(self): return f"K({self.n})"
@dataclass(frozen=True)
class P:
    k: K
    z: int
d = {P(K(1), 2): "p"}; print(d[P(K(1), 2)])
c = Counter([K(1), K(1), K(2)]); print(c, c[K(1)])
c.update([K(2)]); c[K(9)] += 1; print(c.most_common())
dd = defaultdict(list); dd[K(1)].append(1); dd[K(1)].append(2); print(dd)
s = {K(1), K(2)}; t = {K(2), K(3)}
print(s | t, s & t, s - t, s ^ t, s <= t, s == {K(2), K(1)}, s.union([K(5)]), s.issubset([K(1), K(2), K(3)]))
d = dict([(K(1), 1)]); d.update({K(1): 2, K(3): 4}); print(d, {**d, K(1): 9}, d | {K(3): 5}, d == {K(3): 4, K(1): 2})
print(1 in {K(1): 0}, K(1) in {1: 0}, {1: "i"}[K(1)])
print({k.n: v for k, v in d.items()}, list(d.keys()), d.keys() & {K(1)}, frozenset([K(1), K(1)]))
del d[K(1)]; print(d)
try: d[K(7)]
except KeyError as e: print("KeyError", e)
k = K(10); dd = {k: 1}; k.n = 11; print(k in dd, K(10) in dd, K(11) in dd, list(dd))
o = OrderedDict(); o[K(1)] = 1; o[K(2)] = 2; o.move_to_end(K(1)); print(o)
print(dict.fromkeys([K(1), K(1)], 0), {K(1): 1, K(1): 2}, {K(n % 2) for n in range(4)})


class Loud(K):
    """Says when it is hashed and compared."""

    def __hash__(self):
        print("hash", self.n)
        return self.n % 2

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


def told(what, operation):
    print(f"-- {what}")
    try:
        print(operation())
    except KeyError as error:
        print("KeyError", error)


one, two, three = Loud(1), Loud(2), Loud(3)
loud = {}
told("put", lambda: loud.setdefault(one, "a"))
told("same object", lambda: loud[one])
told("equal object", lambda: loud[Loud(1)])
told("same hash", lambda: loud.get(three))
told("other hash", lambda: two in loud)
told("put another", lambda: loud.update({three: 3}))
told("old key stays", lambda: [key is one for key in {**loud, Loud(1): "b"}])
told("pop", lambda: loud.pop(Loud(3)))
told("pop again", lambda: loud.pop(Loud(3)))
told("pop with default", lambda: loud.pop(Loud(5), "none"))
told("copy", lambda: loud.copy().get(Loud(1)))
told("of a dict", lambda: dict(loud))
told("or", lambda: loud | {two: 2})
told("equal", lambda: loud == {Loud(1): "a"})
told("items", lambda: (Loud(1), "a") in loud.items())
told("clear", lambda: loud.clear())
told("empty", lambda: Loud(1) in loud)
told("set", lambda: len({one, Loud(1), three}))
some = {one, three}
told("member", lambda: Loud(3) in some)
told("remove", lambda: some.remove(Loud(3)))
told("discard", lambda: some.discard(Loud(7)))
told("in a tuple", lambda: {(one, "x"): 1}[Loud(1), "x"])
told("frozenset", lambda: {frozenset([one])} == {frozenset([Loud(1)])})
told("most common", lambda: Counter([one, two, Loud(1)]).most_common(1))


class Bad:
    def __hash__(self):
        return "text"


class NoHash:
    def __eq__(self, other):
        return True


for key in (Bad(), NoHash(), (1, NoHash())):
    try:
        print({key: 1})
    except TypeError as error:
        print("TypeError", error)




moved = OrderedDict([(K(1), 1), (K(2), 2)])
moved.move_to_end(K(2), last=False)
print(moved, moved.popitem(), moved.pop(K(2)), moved)
groups = defaultdict(list)
for number in (1, 2, 1):
    groups[K(number)].append(number)
print(dict(groups), K(1) in groups.keys(), {K(1)} < groups.keys(), groups.keys() ^ {K(3), K(1)})
sums = Counter()
sums[K(1)] += 2
sums += Counter({K(1): 1, K(2): 5})
print(sums, sums - Counter([K(1)]), sums.total(), sorted(key.n for key in sums.elements()))
print({K(1), 1}, len({1, K(1)}), {K(1)} == {1}, K(1) in [1], {K(1): 0} == {1: 0})
