from functools import reduce
import operator


class Vec:
    def __init__(self, *c):
        self.c = c

    def __repr__(self):
        return f"Vec{self.c}"

    def __add__(self, o):
        return Vec(*map(operator.add, self.c, o.c)) if isinstance(o, Vec) else NotImplemented

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __mul__(self, k):
        return Vec(*(x * k for x in self.c))

    __rmul__ = __mul__

    def __matmul__(self, o):
        return sum(map(operator.mul, self.c, o.c))

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self @ self) ** 0.5

    def __eq__(self, o):
        return self.c == o.c

    def __iter__(self):
        return iter(self.c)

    def __iadd__(self, o):
        print("in place")
        self.c = (self + o).c
        return self

    def __bool__(self):
        return any(self.c)

    def __format__(self, spec):
        return "<" + " ".join(format(x, spec) for x in self.c) + ">"

    def __call__(self, i):
        return self.c[i]


v, w = Vec(3, 4), Vec(1, 2)
print(v + w, 2 * v, v @ w, -v, abs(v), v == Vec(3, 4), list(v), bool(Vec(0, 0)), f"{v:.1f}", v(1))
v += w
print(v, sum([v, w]), max([v, w], key=abs))
try:
    v + 1
except TypeError as e:
    print(e)
print(operator.itemgetter(1, 0)("ab"), operator.attrgetter("c")(w), operator.methodcaller("upper")("x"))
print(reduce(operator.xor, [1, 2, 4]), operator.truediv(7, 2), operator.concat("a", "b"), operator.contains([1], 1))
