print([x * y for x in range(4) if x % 2 for y in (1, 10)])
print({x % 3 for x in range(10)}, {k: v for k, v in zip("abc", range(3))})
print([[c for c in row] for row in ("ab", "cd")])
print([(i, j) for i, (j, *_) in enumerate(["xy", "zw"])])
x = "outer"
print([x for x in range(3)], x)
print([n for n in range(20) if n % 2 if n % 3])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(map(list, zip(*matrix))))
print({**{"a": 1}, "b": 2, **{"a": 3}}, [*range(3), *"ab"], (*[1], 2), {*[1, 2], *(2, 3)})
print([last := n, last * 2] if (n := 4) else None)
print([total := total + v for v in [1, 2, 3]] if (total := 0) == 0 else 0, total)
print({w: len(w) for w in "the quick brown".split()}, [a if a else "none" for a in ["", "x"]])
print([f(2) for f in [lambda v: v + 1, lambda v: v * 5]])


def local(limit):
    return [[limit * i + j for j in range(limit)] for i in range(limit)]


print(local(3))


class Holder:
    size = 3
    items = [i for i in range(size)]


print(Holder.items)
print(sorted({c for c in "hello"}), sum(1 for _ in range(7)), "".join(c.upper() for c in "abc" if c != "b"))
print([(a, b) for a in "ab" for b in "cd" if a + b != "bc"])
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda v: v > 1, [1, 2, 3])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])))
try:
    [1 / v for v in (1, 0)]
except ZeroDivisionError as error:
    print(error)
