def plain(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(plain(1, c=3))
print(plain(1, 5, 6, 7, c=3, e=9, d=0))
print(plain(*(1, 2, 3), **{"c": 4, "z": 5}))
print(plain(*[1], *[2, 3], c=0, **{"x": 1}, **{"y": 2}))


def only_positional(a, b, /, c, *, d=1):
    return a + b + c + d


print(only_positional(1, 2, 3), only_positional(1, 2, c=3, d=4))


def mutable(item, store=[]):
    store.append(item)
    return store


print(mutable(1), mutable(2), mutable(3, []))
for call in (
    lambda: plain(),
    lambda: plain(1),
    lambda: plain(1, 2, a=3, c=1),
    lambda: only_positional(a=1, b=2, c=3),
    lambda: only_positional(1),
    lambda: only_positional(1, 2, 3, 4),
    lambda: only_positional(1, 2, 3, e=4),
    lambda: mutable(),
    lambda: mutable(1, 2, 3),
    lambda: mutable(1, thing=3),
    lambda: mutable(*3),
    lambda: mutable(**3),
    lambda: (lambda x: x)(),
    lambda: plain(1, c=1, **{"c": 2}),
):
    try:
        call()
    except TypeError as error:
        print(error)


def three(a, b, c):
    pass


try:
    three()
except TypeError as error:
    print(error)
try:
    three(1)
except TypeError as error:
    print(error)


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(30), plain.__name__, (lambda: 0).__name__)


def documented(x: int, y: str = "a") -> bool:
    """Says something."""


print(documented(1), documented.__doc__)
print((lambda *a, **k: (a, k))(1, 2, x=3))
print(sorted([3, 1, 2], key=lambda n: -n), max([1, 5, 3], key=lambda n: n % 5))


def order(label, value):
    print(label, end=" ")
    return value


print(plain(order("a", 1), *order("star", [2]), c=order("c", 3), **order("kw", {"k": 1})))
