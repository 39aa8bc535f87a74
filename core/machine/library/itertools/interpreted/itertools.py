"""`itertools`: iterators over others are the machine's own, see `core_itertools`."""
# loud

from itertools._choices import _combined, _permuted, _products


class chain:
    """The items of one iterable after the other."""

    def __new__(cls, *iterables):
        return _adaptor("chain", (iter(iterables),), None)

    @staticmethod
    def from_iterable(iterable):
        """The items of the iterables that *iterable* gives."""
        return _adaptor("chain", (iter(iterable),), None)


def count(start=0, step=1):
    """Numbers without end."""
    if isinstance(start, (str, list, tuple, dict)):
        raise TypeError("a number is required")
    return _adaptor("count", (), None, start, step)


def cycle(iterable):
    """The items again and again."""
    return _adaptor("cycle", (iter(iterable),), None, (), 0)


def repeat(object, times=None):
    """The same thing again and again, or *times* times."""
    if times is not None and not isinstance(times, int):
        times = _index(times)
    return _adaptor("repeat", (), None, object, times)


def accumulate(iterable, func=None, *, initial=None):
    """The sums so far."""
    return _adaptor("accumulate", (iter(iterable),), func, _MISSING, initial)


def takewhile(predicate, iterable):
    """The items up to the first for which *predicate* does not hold."""
    return _adaptor("takewhile", (iter(iterable),), predicate, False)


def dropwhile(predicate, iterable):
    """The items from the first for which *predicate* does not hold."""
    return _adaptor("dropwhile", (iter(iterable),), predicate, False)


def filterfalse(predicate, iterable):
    """The items for which *predicate* does not hold."""
    return _adaptor("filterfalse", (iter(iterable),), predicate, False)


def compress(data, selectors):
    """The items for which the selector at their place holds."""
    return _adaptor("compress", (iter(data), iter(selectors)), None)


def starmap(function, iterable):
    """What *function* makes of the arguments that *iterable* gives."""
    return _adaptor("starmap", (iter(iterable),), function)


def pairwise(iterable):
    """Each item with the next one."""
    return _adaptor("pairwise", (iter(iterable),), None, _MISSING)


def islice(iterable, *bounds):
    """The items from a start to a stop, by a step."""
    if not 1 <= len(bounds) <= 3:
        given = len(bounds) + 1
        least = "at least 2 arguments" if given < 2 else "at most 4 arguments"
        raise TypeError(f"islice expected {least}, got {given}")
    start = 0 if len(bounds) == 1 or bounds[0] is None else bounds[0]
    stop = bounds[0] if len(bounds) == 1 else bounds[1]
    step = bounds[2] if len(bounds) == 3 and bounds[2] is not None else 1
    if stop is not None and (not isinstance(stop, int) or stop == -1):
        what = "Stop argument for islice()"
        raise ValueError(f"{what} must be None or an integer: 0 <= x <= sys.maxsize.")
    if not isinstance(start, int) or start < 0 or (stop is not None and stop < 0):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not isinstance(step, int) or step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _adaptor("islice", (iter(iterable),), None, start, stop, step, 0)


def product(*iterables, repeat=1):
    """All ways to choose one item of each."""
    # All are read before anybody else comes in, unless code of the program gives the items.
    return _products(list(map(tuple, iterables)) * repeat)


def permutations(iterable, r=None):
    """All ways to choose *r* items in an order."""
    pool = tuple(iterable)
    size = len(pool) if r is None else r
    if size < 0:
        raise ValueError("r must be non-negative")
    return _permuted(pool, size)


def combinations(iterable, r):
    """All ways to choose *r* items, their order aside."""
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combined(tuple(iterable), r, 1)


def combinations_with_replacement(iterable, r):
    """All ways to choose *r* items, each as often as one likes."""
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combined(tuple(iterable), r, 0)


def tee(iterable, n=2):
    """*n* iterators over the same items."""
    if n < 0:
        raise ValueError("n must be >= 0")
    # Items wait in links for those behind; the flag says that program code is giving one.
    iterator, link, busy = iter(iterable), [None, None], [False]
    return tuple([_adaptor("tee", (iterator,), None, link, busy) for _ in range(n)])


def zip_longest(*iterables, fillvalue=None):
    """Tuples of one item of each, up to the end of the longest."""
    iterators = tuple([iter(iterable) for iterable in iterables])
    return _adaptor("zip_longest", iterators, None, fillvalue, (False,) * len(iterators), len(iterators))


def groupby(iterable, key=None):
    """Runs of items with the same key."""
    # The key and the item it is at, the key of the group that was given last, and that group.
    return _adaptor("groupby", (iter(iterable),), key, _END, _END, _END, None)
