"""Built-in functions that give iterators."""
# loud


def map(function, *iterables):
    """What *function* makes of the items, one after the other."""
    if not iterables:
        raise TypeError("map() must have at least two arguments.")
    if len(iterables) == 1:
        return _mapped(function, iter(iterables[0]))
    return _mapped_together(function, [iter(iterable) for iterable in iterables])


def _mapped(function, iterator):
    for item in iterator:
        yield function(item)


def _mapped_together(function, iterators):
    while True:
        items = []
        for iterator in iterators:
            item = next(iterator, _END)
            if item is _END:
                return
            items.append(item)
        yield function(*items)


def filter(function, iterable):
    """The items for which *function* holds; those that are true if it is None."""
    return _filtered(function, iter(iterable))


def _filtered(function, iterator):
    for item in iterator:
        if function is None:
            if item:
                yield item
        elif function(item):
            yield item


def zip(*iterables, strict=False):
    """Tuples of one item of each of *iterables*."""
    return _zipped([iter(iterable) for iterable in iterables], strict)


def _zipped(iterators, strict):
    while iterators:
        items = []
        for iterator in iterators:
            item = next(iterator, _END)
            if item is _END:
                if strict:
                    _check_lengths(iterators, len(items))
                return
            items.append(item)
        yield tuple(items)


def _check_lengths(iterators, place):
    """Complain if iterator number *place*, which is over, is not as long as the others."""
    if place:
        raise ValueError(f"zip() argument {place + 1} is shorter than {_arguments(place)}")
    for other in range(1, len(iterators)):
        if next(iterators[other], _END) is not _END:
            raise ValueError(f"zip() argument {other + 1} is longer than {_arguments(other)}")


def _arguments(count):
    return "argument 1" if count == 1 else f"arguments 1-{count}"


def enumerate(iterable, start=0):
    """The items with their numbers."""
    return _enumerated(iter(iterable), start)


def _enumerated(iterator, number):
    for item in iterator:
        yield number, item
        number += 1


def reversed(sequence):
    """The items from the last to the first."""
    iterator = _call_type(sequence, "__reversed__")
    if iterator is not _MISSING:
        return iterator
    if isinstance(sequence, dict):
        return iter(list(sequence)[::-1])
    kind = _type_name(sequence)
    if kind in ("dict_keys", "dict_values", "dict_items"):
        return iter(list(sequence)[::-1])
    if isinstance(sequence, (list, str, bytes, range)) or kind in ("tuple", "deque"):
        return _backwards(sequence, len(sequence))
    members = _members_of_class(sequence)
    if members is not _MISSING:
        return iter(members[::-1])
    if _type_lookup(sequence, "__getitem__") is _MISSING:
        raise TypeError(f"'{kind}' object is not reversible")
    return _backwards(sequence, len(sequence))


def _backwards(sequence, place):
    while place > 0:
        place -= 1
        try:
            item = sequence[place]
        except IndexError:
            return
        yield item
