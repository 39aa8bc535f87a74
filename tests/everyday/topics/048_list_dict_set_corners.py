a = [3, 1, 2]
a[1:1] = [7, 8]
a[::2] = [0, 0, 0]
print(a, a[-2:], a[::-1], a * 2, a.count(0), sorted(a, reverse=True), [1, 2] < [1, 3], a.index(0, 1))
del a[1:3]
a.insert(-1, "x")
print(a, a.pop(0), a.remove("x"), a, list(range(10, 0, -3)), [[0] * 2 for _ in range(2)])
words = ["bb", "A", "ccc", "a"]
words.sort(key=str.lower)
print(words, sorted(words, key=lambda w: (-len(w), w)), max(words, key=len), list(enumerate(words, 1))[:2], list(reversed(words)))
d = {"a": 1, "b": 2}
d.update(c=3)
d |= {"d": 4}
print(d.pop("a"), d.setdefault("z", []), d.get("q", 0), list(d.items()), "b" in d, d | {"b": 9}, dict(zip("xy", [1, 2])))
print({v: k for k, v in d.items() if k != "z"}, dict.fromkeys("ab", 0), list(d), d.popitem(), len(d), {1: "a", 1.0: "b", True: "c"})
print(d.keys() & {"b", "q"}, d.keys() - {"b"} == {"c", "d"}, list(d.values()), dict(sorted(d.items(), key=lambda kv: -kv[1])))
s, t = {1, 2, 3}, {3, 4}
print(s & t, s | t, s - t, s ^ t, s <= {1, 2, 3, 4}, s.isdisjoint({9}), sorted(s.union("ab", [0]), key=str), frozenset([1]) == {1})
s.discard(99)
s.add(2)
print(len(s), {frozenset({1}): 1}[frozenset([1])], set(), type({}), (1,) + (2,), (1, 2).index(2), tuple("ab"))
for bad in ("[][0]", "{}['k']", "[1].remove(2)", "set().pop()", "{[]: 1}", "(1, 2)[0:1][5]", "'abc'[10]", "[1, 2].index(5)", "next(iter([]))"):
    try:
        eval(bad)
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
d = {1: 1}
try:
    for k in d:
        d[k + 1] = 1
except RuntimeError as e:
    print(e)
