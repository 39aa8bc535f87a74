from functools import (
    cache,
    cached_property,
    cmp_to_key,
    lru_cache,
    partial,
    reduce,
    total_ordering,
    wraps,
)


@lru_cache(maxsize=2)
def square(x):
    print("square", x)
    return x * x


print(square(2), square(2), square(3), square(4), square(2), square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class K:
    n = 0

    @cached_property
    def slow(self):
        self.n += 1
        return self.n


k = K()


def plus_one(f):
    @wraps(f)
    def inner(*args):
        return f(*args) + 1

    return inner


@plus_one
def named(x):
    return x


@total_ordering
class T(V):
    def __lt__(self, o):
        return self.x < o.x


print(fib(30), k.slow, k.slow, named(3), named.__name__, T(1) <= T(1), T(1) > T(2), T(3) >= T(2))
print(
    partial(int, base=2)("101"),
    reduce(lambda p, q: p + q, [1, 2, 3]),
    sorted([1, 3], key=cmp_to_key(lambda p, q: q - p)),
)
say(lambda: reduce(lambda p, q: p, []))
