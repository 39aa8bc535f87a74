print(list(map(lambda p, q: p + q, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, a])))
print(list(zip([1, 2], "ab")), list(enumerate("xy", 5)), list(reversed({"a": 1, "b": 2})))
for call in (
    lambda: list(zip([1], [2, 3], strict=True)),
    lambda: map(len, 3),
    lambda: zip(3),
    lambda: max(x for x in ()),
    lambda: reversed({1}),
):
    say(call)
print(any(x > 2 for x in [1, 3]), all(V(k) for k in (1, 0)), sum(x * 0.1 for x in range(10)))
print(
    getattr(a, "x"),
    getattr(a, "no", 5),
    hasattr(a, "x"),
    hasattr(a, "no"),
    hash((a, 1)) == hash((7, 1)),
)
