s = {3, 1, 2}
s.add(4); s.discard(9); s.discard(1); s.update([7], {8}); s |= {5}; s -= {8}; s &= {2, 3, 4, 5}; s ^= {2, 6}
print(s, len(s), 3 in s, 9 not in s, sorted(s), sum(s), min(s), {1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3})
print({1, 2} <= {1, 2, 3}, {1} < {1}, {1, 2} >= {1}, {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint({2}), {1, 2} == {2, 1}, set() == set([]), {1, 2}.union([3], (4,)), {1, 2, 3}.intersection([2, 3], [3]), {1, 2}.difference([1]), {1}.symmetric_difference([2]))
print(set(), frozenset(), frozenset([1, 2]), set("a"), {1, 1.0, True}, {(1, 2), (1, 2)}, len({"a", "b", "a"}), set(range(5)), {i % 3 for i in range(9)}, sorted(set("hello")), bool(set()), {frozenset([1]), frozenset([1])})
t = s.copy(); t.clear(); print(t, s, s.pop() in {2, 3, 4, 5, 6}, frozenset([1, 2]) | {3}, {3} | frozenset([1]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {1: "a"}.keys() | {2}, sorted({"b", "a"} | set("c")))
a = (1, 2, 3); print(a, a[0], a[-1], a[1:], a[::-1], len(a), 2 in a, a.index(2), a.count(3), a + (4,), a * 2, (), (1,), tuple([1, 2]), tuple("ab"), a == (1, 2, 3), a < (1, 2, 4), (1, "a", None, (2, [3])))
x, y, *z = a; print(x, y, z, hash(a) == hash((1, 2, 3)), {a: 1}[1, 2, 3], sorted([(2, "a"), (1, "b")]), max((1, 5), (2, 0)), sum(a), min(a), list(a), [*a, *a], ("only",) + a, a is a, not ())
def pair(): return 1, 2
p, q = pair(); print(p, q, pair(), pair()[0], (p, q) == pair(), *pair(), type(pair()).__name__, tuple(i * i for i in range(3)), tuple(zip(a, "abc")), dict((a[:2],)), isinstance(a, tuple))
for bad in (lambda: a[9], lambda: {[]}, lambda: {1} + {2}, lambda: {1}.remove(9), lambda: set().pop(), lambda: a.append(1), lambda: a.index(9), lambda: (1, "a") < (1, 2), lambda: set(5), lambda: frozenset([1]).add(2), lambda: {1} < [1], lambda: {1} | [1], lambda: hash([]), lambda: hash((1, [])), lambda: hash({1}), lambda: a + [1], lambda: {1, 2}.add(), lambda: a.count()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    a[0] = 1
except TypeError as error: print(error)
try:
    del a[0]
except TypeError as error: print(error)
try:
    for i in s: s.add(i + 10)
except RuntimeError as error: print(error)
b = ([],); b[0].append(1); print(b, b == ([1],)); b += (2,); print(b)
