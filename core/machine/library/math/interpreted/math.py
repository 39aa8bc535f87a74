"""The functions of `math` that go through an iterable of the program."""
# loud

from math import dist, fsum


def _prod(iterable, *, start=1):
    """The result of ``math.prod``."""
    product = start
    for item in iterable:
        product = product * item
    return product


def _fsum(seq):
    """The result of ``math.fsum``."""
    return fsum([item for item in seq])


def _dist(p, q):
    """The result of ``math.dist``."""
    return dist([item for item in p], [item for item in q])


def _by_method(number, name):
    """What the method *name* of an object says, as `math.floor` does."""
    return _call_type(number, name)
