a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.insert(0, 0); a.insert(-1, 9); a.insert(100, 7)
print(a, a.pop(), a.pop(0), a.pop(-2), a, a.index(2), a.count(1), len(a))
a.remove(9) if 9 in a else None
a.sort(); print(a); a.reverse(); print(a); a.sort(key=lambda n: n % 3); print(a); a.sort(reverse=True, key=str); print(a)
b = a.copy(); b.clear(); print(a, b, a[:] == a, a[:] is a, a is not b)
print(a[1:3], a[::2], a[::-1], a[-2:], a[:-2], a[5:], a[-100:100], a[3:1], a[1:4:2], a[4:1:-1], a[:0:-1])
print([1, 2] + [3], [1] * 3, 2 in [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] == [], [[1], [2]] == [[1], [2]], [1, 2] != [2, 1], [3] > [2, 9])
n = [[0] * 2 for _ in range(2)]; n[0][0] = 1; m = [[0] * 2] * 2; m[0][0] = 1
print(n, m, sum(n, []), len(n), [*n[0], *n[1]])
c = list(range(10)); c[2:5] = ["x"]; print(c); c[1:1] = [8, 8]; print(c); c[::3] = [0] * len(c[::3]); print(c); del c[1:4]; print(c); del c[::2]; print(c); c[:] = []; print(c)
c += (1, 2); c += "ab"; c *= 2; print(c)
d = [1]; d.append(d); print(d, len(d), d[1] is d, d[1][1][0])
print(sorted([3, 1, 2]), sorted("hello", reverse=True), sorted({"b": 1, "a": 2}), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted(["b", "A", "c"], key=str.lower), sorted([1.5, 1, 0.5]), sorted([True, False, 2]))
print(list(reversed(a)), list(enumerate("ab")), list(zip([1, 2], "ab", (True, False))), list(map(str, a))[:2], list(filter(lambda n: n > 2, a)), any([0, 1]), all([]), all([1, 0]))
for i, row in enumerate([[1, 2], [3, 4]], start=1):
    print(i, *row, sep="-", end=";")
print()
it = iter([1, 2, 3]); print(next(it), list(it), next(it, "done"))
stack, queue = [], []
for i in range(3):
    stack.append(i); queue.insert(0, i)
print(stack.pop(), queue.pop(), stack, queue, list(range(5, 0, -2)), range(3), list(range(0)), range(10)[3], range(10)[2:5], 3 in range(5), len(range(0, 10, 3)), range(5) == range(0, 5), range(10).index(4))
x, *y = [1]; print(x, y); (p, q), r = [1, 2], 3; print(p, q, r)
print([1, [2, [3, None]], "a", 1.5, True, (), {}, set()], str([1, "b"]), repr(["it's"]))
e = [5, 3, 8]; e[0], e[2] = e[2], e[0]; print(e, max(e), min(e), sum(e), sum(e) / len(e), e.index(3, 1), e.index(3, -2, 3))
words = "the quick brown fox the lazy dog the end".split(); counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3], max(counts, key=counts.get))
for bad in (lambda: a[99], lambda: a.pop(99), lambda: [].pop(), lambda: a.remove("z"), lambda: a.index("z"), lambda: a["x"], lambda: a[1.0], lambda: a + (1,), lambda: a * "a", lambda: a.append(), lambda: a.append(1, 2), lambda: a.sort(1), lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: [1] < [None], lambda: a.extend(5), lambda: a.insert(1), lambda: list(5), lambda: a.foo, lambda: a.__setitem__(99, 1), lambda: a[::0], lambda: [1, 2].index(3, 0, 1), lambda: a.copy(1), lambda: a.reverse(1), lambda: a.count(), lambda: [[]][0][0], lambda: [].sort(key=5) or [2, 1].sort(key=5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    a[::2] = [1]
except ValueError as error:
    print(error)
try:
    a[99] = 1
except IndexError as error:
    print(error)
try:
    del a[99]
except IndexError as error:
    print(error)
try:
    a[0:1] = 5
except TypeError as error:
    print(error)
