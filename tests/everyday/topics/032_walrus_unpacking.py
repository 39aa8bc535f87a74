import io

f = io.StringIO("a b\nc d\n\nrest\n")
while (line := f.readline().strip()):
    print(line.split())
data = [1, 5, 12, 7]
print([y for x in data if (y := x * 2) > 9], y)
if (n := len(data)) > 3:
    print(f"{n} items", (m := max(data)) - n, m)
print(any((hit := x) > 6 for x in data), hit)
a, *b, c = range(6)
(d, (e, *g)), h = [1, "xyz"], 4
print(a, b, c, d, e, g, h)
*i, = "hi"
j, k = k, j = 1, 2
print(i, j, k, [*b, *"xy", *{1: 2}], {**{"a": 1, "b": 2}, "b": 3}, (*range(2), 9))


def f(a, /, b, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, 2, 3, c=5, e=6), f(*[1, 2], **{"c": 3, "a": 7}))
for bad in ("x, y = 1, 2, 3", "x, y, *z = [1]", "f(a=1, b=2, c=3)", "f(1, 2)", "f(1, 2, c=1, **{'c': 2})"):
    try:
        exec(bad)
    except (ValueError, TypeError) as err:
        print(type(err).__name__, err)
x = y = []
x.append(1)
x, x2 = y, x
print(y, x is y, [p + q for p, q in zip(*[[1, 2], [3, 4]])], list(zip(*[(1, "a"), (2, "b")])))
