"""`itertools`, as generators."""
# loud

from itertools_choices import (
    combinations, combinations_with_replacement, permutations, product,
)


class chain:
    """The items of one iterable after the other."""

    def __new__(cls, *iterables):
        return _chained(iterables)

    @staticmethod
    def from_iterable(iterable):
        """The items of the iterables that *iterable* gives."""
        return _chained(iterable)


def _chained(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def count(start=0, step=1):
    """Numbers without end."""
    if isinstance(start, (str, list, tuple, dict)):
        raise TypeError("a number is required")
    return _counted(start, step)


def _counted(number, step):
    while True:
        yield number
        number += step


def cycle(iterable):
    """The items again and again."""
    return _cycled(iter(iterable))


def _cycled(iterator):
    saved = []
    for item in iterator:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


def repeat(object, times=None):
    """The same thing again and again, or *times* times."""
    if times is None:
        return _repeated(object)
    return iter([object for _ in range(times)])


def _repeated(item):
    while True:
        yield item


def accumulate(iterable, func=None, *, initial=None):
    """The sums so far."""
    return _accumulated(iter(iterable), func, initial)


def _accumulated(iterator, function, initial):
    total = initial
    if initial is None:
        total = next(iterator, _END)
        if total is _END:
            return
    yield total
    for item in iterator:
        total = total + item if function is None else function(total, item)
        yield total


def takewhile(predicate, iterable):
    """The items up to the first for which *predicate* does not hold."""
    return _taken(predicate, iter(iterable))


def _taken(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    """The items from the first for which *predicate* does not hold."""
    return _dropped(predicate, iter(iterable))


def _dropped(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


def filterfalse(predicate, iterable):
    """The items for which *predicate* does not hold."""
    return _left_over(predicate, iter(iterable))


def _left_over(predicate, iterator):
    for item in iterator:
        if not (item if predicate is None else predicate(item)):
            yield item


def starmap(function, iterable):
    """What *function* makes of the arguments that *iterable* gives."""
    return _starmapped(function, iter(iterable))


def _starmapped(function, iterator):
    for args in iterator:
        yield function(*args)


def pairwise(iterable):
    """Each item with the next one."""
    return _paired(iter(iterable))


def _paired(iterator):
    before = next(iterator, _END)
    for item in iterator:
        yield before, item
        before = item


def islice(iterable, *bounds):
    """The items from a start to a stop, by a step."""
    if not 1 <= len(bounds) <= 3:
        given = len(bounds) + 1
        least = "at least 2 arguments" if given < 2 else "at most 4 arguments"
        raise TypeError(f"islice expected {least}, got {given}")
    start = 0 if len(bounds) == 1 or bounds[0] is None else bounds[0]
    stop = bounds[0] if len(bounds) == 1 else bounds[1]
    step = bounds[2] if len(bounds) == 3 and bounds[2] is not None else 1
    if stop is not None and (not isinstance(stop, int) or stop < 0):
        shown = "Stop argument for" if len(bounds) == 1 else "Indices for"
        if len(bounds) > 1 and not isinstance(stop, int):
            shown = "Stop argument for"
        raise ValueError(f"{shown} islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not isinstance(start, int) or start < 0:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not isinstance(step, int) or step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _sliced(iter(iterable), start, stop, step)


def _sliced(iterator, start, stop, step):
    place, wanted = 0, start
    while stop is None or wanted < stop:
        while place <= wanted:
            item = next(iterator, _END)
            if item is _END:
                return
            place += 1
        yield item
        wanted += step
    while place < stop:
        # What lies between the last item given and the stop is taken as well.
        if next(iterator, _END) is _END:
            return
        place += 1


def tee(iterable, n=2):
    """*n* iterators over the same items."""
    if n < 0:
        raise ValueError("n must be >= 0")
    iterator, link = iter(iterable), [None, None]
    return tuple([_teed(iterator, link) for _ in range(n)])


def _teed(iterator, link):
    while True:
        if link[1] is None:
            item = next(iterator, _END)
            if item is _END:
                return
            link[0], link[1] = item, [None, None]
        item, link = link
        yield item


def zip_longest(*iterables, fillvalue=None):
    """Tuples of one item of each, up to the end of the longest."""
    return _zipped_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zipped_longest(iterators, fill):
    left = len(iterators)
    while left:
        items = []
        for place in range(len(iterators)):
            item = fill if iterators[place] is None else next(iterators[place], _END)
            if item is _END:
                left -= 1
                if not left:
                    return
                iterators[place] = None
                item = fill
            items.append(item)
        yield tuple(items)


class groupby:
    """Runs of items with the same key."""

    def __init__(self, iterable, key=None):
        self._key_function = key
        self._iterator = iter(iterable)
        self._wanted = self._key = self._item = _END
        self._group = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._group += 1
        while self._key is _END or self._same(self._key, self._wanted):
            self._advance()
        self._wanted = self._key
        return self._key, self._run(self._key, self._group)

    def _same(self, a, b):
        return b is not _END and (a is b or a == b)

    def _advance(self):
        item = next(self._iterator, _END)
        if item is _END:
            raise StopIteration
        self._item = item
        self._key = item if self._key_function is None else self._key_function(item)

    def _run(self, wanted, group):
        while self._group == group and self._same(self._key, wanted):
            yield self._item
            try:
                self._advance()
            except StopIteration:
                return
