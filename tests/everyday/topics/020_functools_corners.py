import functools
import operator


@functools.lru_cache(maxsize=2)
def f(x):
    print("compute", x)
    return x * 2


print(f(1), f(2), f(1), f(3), f(2), f.cache_info())
f.cache_clear()
print(f.cache_info().currsize, f.__wrapped__(5))
print(functools.reduce(operator.mul, range(1, 6)), functools.reduce(max, [3, 9, 2], 4))
basetwo = functools.partial(int, base=2)
print(basetwo("1010"), basetwo.func is int, basetwo.keywords)


@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))
print(sorted(["b10", "a2", "b9"], key=functools.cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))))


@functools.singledispatch
def show(x):
    return "thing"


@show.register
def _(x: int):
    return "int"


@show.register(list)
def _(x):
    return "list of " + ",".join(map(show, x))


print(show("a"), show(True), show([1, "x"]))


class Data:
    @functools.cached_property
    def big(self):
        print("once")
        return 42


d = Data()
print(d.big, d.big, d.__dict__)
