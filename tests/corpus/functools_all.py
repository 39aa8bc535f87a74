from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 5), reduce(max, [3, 9, 2]))
calls = []
@cache
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(20), len(calls), fib(20), len(calls))
@lru_cache(maxsize=2)
def sq(n):
    calls.append(("sq", n)); return n * n
calls.clear(); print([sq(n) for n in (1, 2, 1, 3, 2, 1)], calls, sq.cache_info()); sq.cache_clear(); print(sq.cache_info())
@lru_cache
def plain(a, b=1): return a + b
print(plain(1), plain(1, b=2), plain(1), plain.cache_info(), plain.__name__)
add = partial(lambda a, b, c=0: (a, b, c), 1, c=9); print(add(2), add(2, c=3), partial(int, base=2)("101"), add.args, add.keywords)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), max([V(1), V(5)], key=lambda v: v.n).n)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
class C:
    @cached_property
    def slow(self):
        print("computed"); return 42
c = C(); print(c.slow, c.slow); del c.slow; print(c.slow)
def deco(f):
    @wraps(f)
    def inner(*a): "inner doc"; return f(*a)
    return inner
@deco
def target(x): "target doc"; return x
print(target.__name__, target.__doc__, target(3))
for bad in (lambda: reduce(lambda a, b: a, []), lambda: fib([]), lambda: partial(5), lambda: add(), lambda: V(1) < 5):
    try: print(bad())
    except Exception as error: print(type(error).__name__, error)
