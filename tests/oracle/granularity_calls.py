"""Calls of the library on what another thread changes, for `test_granularity.py`.

Each is the body of a function of one thread, beside one change by another.
"""

from __future__ import annotations

from typing import Final

SETUP: Final = """\
import copy, csv, functools, heapq, bisect, io, itertools, json, math, operator, re, statistics
import string, struct
from collections import Counter, OrderedDict, defaultdict, deque
xs = [3, 1, 2]
d = {"a": 1, "b": 2}
s = {1, 2, 3}
q = deque([3, 1, 2])
c = Counter("aab")
out = []
"""
"""What all cases begin with."""
TOLD: Final = {
    "list": "xs",
    "dict": "d",
    "set": "sorted(s)",
    "deque": "list(q)",
    "Counter": "dict(c)",
}
"""What tells how the container is at the end."""
CHANGES: Final = {
    "list": ("xs.append(9)", "xs.clear()"),
    "dict": ('d["z"] = 5', "d.clear()"),
    "set": ("s.add(9)", "s.clear()"),
    "deque": ("q.append(9)", "q.clear()"),
    "Counter": ('c["z"] = 4', "c.clear()"),
}
"""By kind of container: what the other thread does."""
CALLS: Final = {
    "list": """
out.append(list(xs))
out.append(xs[:])
out.append(xs.copy())
out.append(tuple(xs))
out.append(set(xs))
out.append(sorted(xs))
out.append(sorted(xs, key=lambda x: -x))
xs.sort()
xs.sort(key=lambda x: -x)
xs.sort(reverse=True)
xs.reverse()
xs.extend([5, 6])
xs.extend(xs)
xs.extend(x for x in (5, 6))
xs.extend(x for x in xs[:2])
xs.remove(2)
xs.pop()
xs.pop(0)
xs.insert(1, 5)
xs += [5, 6]
xs *= 2
xs[0] += 1
xs[0], xs[1] = xs[1], xs[0]
xs[1:] = [5, 5]
xs[:] = [x for x in xs if x > 1]
del xs[0]
out.append(xs + xs)
out.append(xs * 2)
out.append(sum(xs))
out.append(max(xs))
out.append(max(xs, default=0))
out.append(max(xs, key=lambda x: -x))
out.append(min(xs, key=abs))
out.append(any(xs))
out.append(all(x for x in xs))
out.append(list(map(abs, xs)))
out.append(list(map(lambda x: x + 1, xs)))
out.append([x for x in xs])
out.append({x: x for x in xs})
out.append(list(filter(None, xs)))
out.append(list(filter(lambda x: x > 1, xs)))
out.append(list(zip(xs, xs)))
out.append(dict(zip(xs, xs)))
out.append(list(enumerate(xs)))
out.append(list(reversed(xs)))
out.append(str(xs))
out.append(f"{xs}")
out.append("%s" % xs)
out.append(",".join(map(str, xs)))
out.append(",".join(str(x) for x in xs))
out.append(xs == [3, 1, 2])
out.append(xs < [3, 1, 2, 4])
out.append(2 in xs)
out.append(xs.index(2))
out.append(xs.count(2))
out.append(len(xs) + len(xs))
out.append(copy.copy(xs))
out.append(copy.deepcopy(xs))
out.append(json.dumps(xs))
heapq.heapify(xs)
heapq.heappush(xs, 0)
out.append(heapq.heappop(xs))
out.append(heapq.heappushpop(xs, 0))
out.append(heapq.nlargest(2, xs))
out.append(heapq.nsmallest(2, xs, key=abs))
out.append(list(heapq.merge(xs, [5])))
bisect.insort(xs, 2)
bisect.insort(xs, 2, key=abs)
out.append(bisect.bisect(xs, 2))
out.append(statistics.mean(xs))
out.append(statistics.median(xs))
out.append(functools.reduce(operator.add, xs))
out.append(functools.reduce(lambda a, b: a + b, xs))
out.append(Counter(xs))
out.append(dict.fromkeys(xs))
out.append(math.fsum(xs))
out.append(math.prod(xs))
out.append(list(itertools.chain(xs, xs)))
out.append(list(itertools.accumulate(xs)))
out.append(list(itertools.islice(xs, 2)))
out.append(list(itertools.takewhile(lambda x: x > 0, xs)))
out.append(list(itertools.chain.from_iterable([xs, xs])))
out.append(list(itertools.pairwise(xs)))
out.append(list(itertools.combinations(xs, 2)))
out.append(list(itertools.product(xs, xs))[:4])
out.append([k for k, g in itertools.groupby(xs)])
a, *b = xs; out.append((a, b))
a, b, e = xs; out.append(a)
out.append(struct.pack("3b", *xs))
out.append(bytes(xs))
out.append(deque(xs))
out.append(deque(xs, 2))
out.append(frozenset(xs))
out.append(operator.itemgetter(0, 1)(xs))
out.append((lambda *a: a)(*xs))
out.append("{0[0]} {0[1]}".format(xs))
for x in xs: out.append(x)
for i in range(len(xs)): out.append(xs[i])
while xs: out.append(xs.pop())
out.append(next(iter(xs)))
csv.writer(io.StringIO()).writerow(xs); out.append(len(xs))
out.append(re.sub("a", lambda m: str(len(xs)), "aa"))
assert len(xs) == 3 and xs[0] == 3
out.append(xs[-1])
out.append(xs[len(xs) - 1])
out.append(bool(xs) and xs[0])
""",
    "dict": """
out.append(dict(d))
out.append(d.copy())
out.append({**d})
out.append({**d, **d})
out.append(d | {"c": 3})
d |= {"c": 3}
d.update({"c": 3})
d.update(c=3, e=4)
d.update([("c", 3), ("e", 4)])
d.update((k, 1) for k in "ce")
d.update(d)
out.append(list(d))
out.append(list(d.items()))
out.append(sorted(d))
out.append(sorted(d.items(), key=lambda i: -i[1]))
out.append(list(d.values()))
out.append(sum(d.values()))
out.append(max(d, key=d.get))
out.append(max(d.values()))
out.append([k for k in d])
out.append({k: v for k, v in d.items()})
for k in d: out.append(k)
for k, v in d.items(): out.append(v)
for k in list(d): out.append(d[k])
for k in list(d): del d[k]
out.append(d.setdefault("c", 3))
out.append(d.pop("a"))
out.append(d.popitem())
out.append(d.get("a", 0))
d["a"] += 1
d["a"] = d.get("a", 0) + 1
out.append("a" in d and d["a"])
out.append(d == {"a": 1, "b": 2})
out.append(len(d))
out.append(str(d))
out.append(json.dumps(d))
out.append(copy.copy(d))
out.append(copy.deepcopy(d))
out.append("%(a)s %(b)s" % d)
out.append("{a} {b}".format(**d))
out.append("{a} {b}".format_map(d))
out.append((lambda **k: k)(**d))
out.append(d.keys() & {"a"})
out.append(sorted(d.keys() - {"a"}))
out.append(d.items() >= {("a", 1)})
out.append(sorted(set(d)))
out.append(tuple(d))
out.append(OrderedDict(d))
out.append(defaultdict(int, d))
out.append(Counter(d))
out.append(list(map(d.get, "ab")))
out.append([d[k] for k in "ab"])
out.append(list(zip(d, d.values())))
out.append(list(reversed(d)))
out.append(list(filter(d.get, d)))
out.append(operator.itemgetter("a", "b")(d))
out.append(any(d.values()))
out.append(bool(d))
out.append(next(iter(d)))
out.append(min(d.items()))
out.append(dict(sorted(d.items())))
out.append(dict(d, c=1))
out.append(statistics.mean(d.values()))
""",
    "set": """
out.append(set(s))
out.append(s.copy())
out.append(sorted(s))
out.append(s | {5})
out.append(s & {1})
out.append(s - {1})
out.append(s ^ {1})
s |= {5}
s -= {1}
s.update([5, 6])
s.update(x for x in (5, 6))
s.intersection_update([1, 2])
s.difference_update([1])
s.add(5)
s.discard(1)
s.remove(1)
out.append(s.pop())
out.append(len(s))
out.append(1 in s)
for x in s: out.append(x)
out.append([x for x in s])
out.append({x for x in s})
out.append(sum(s))
out.append(max(s))
out.append(s == {1, 2, 3})
out.append(s <= {1, 2, 3, 4})
out.append(s.issubset([1, 2, 3]))
out.append(s.union([7], [8]))
out.append(frozenset(s))
out.append(str(s))
out.append(list(map(str, s)))
out.append(copy.copy(s))
out.append(copy.deepcopy(s))
out.append(s.isdisjoint([9]))
""",
    "deque": """
out.append(list(q))
out.append(q.copy())
out.append(sorted(q))
q.extend([5, 6])
q.extend(x for x in (5, 6))
q.extendleft([5, 6])
q.append(5)
out.append(q.popleft())
out.append(q.pop())
q.remove(2)
q.rotate(1)
q.reverse()
out.append(q.index(2))
out.append(q.count(2))
out.append(2 in q)
for x in q: out.append(x)
out.append([x for x in q])
out.append(sum(q))
out.append(max(q))
out.append(str(q))
out.append(list(reversed(q)))
out.append(q[0])
out.append(q[-1])
out.append(q == deque([3, 1, 2]))
out.append(q + deque([1]))
out.append(deque(q, maxlen=2))
q *= 2
q.insert(1, 4)
del q[0]
q[0] += 1
while q: out.append(q.popleft())
out.append(copy.copy(q))
out.append(list(itertools.islice(q, 2)))
out.append(tuple(q))
out.append(len(q))
""",
    "Counter": """
c.update("ab")
c.update({"a": 2})
c.update(a=1)
c.update(["a", "q"])
c.update(x for x in "ab")
c.subtract("ab")
c.subtract({"a": 1})
out.append(c + c)
out.append(c - Counter("a"))
out.append(c | Counter("q"))
out.append(c & Counter("a"))
c += Counter("a")
c -= Counter("a")
out.append(c.most_common())
out.append(c.most_common(1))
out.append(c.total())
out.append(sum(c.values()))
out.append(c["a"])
out.append(c["nope"])
c["a"] += 1
out.append(c.copy())
out.append(+c)
out.append(c == Counter("aab"))
out.append(c <= Counter("aabb"))
out.append(dict(c))
out.append(list(c))
out.append(max(c, key=c.get))
del c["a"]
out.append(Counter(c))
""",
}
"""By kind of container: a call a line."""
