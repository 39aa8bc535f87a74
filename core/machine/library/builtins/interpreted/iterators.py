"""Iterators over other iterators, where program code gives an item or is called with one.

A function ``_next_`` and the kind carries out one move and gives ``_END`` at the end.
"""
# loud


def _zip(*iterables, strict=False):
    """The result of ``zip``."""
    return _adaptor("zip", tuple([iter(iterable) for iterable in iterables]), bool(strict))


def _map(function, *iterables):
    """The result of ``map``."""
    return _adaptor("map", tuple([iter(iterable) for iterable in iterables]), function)


def _filter(function, iterable):
    """The result of ``filter``."""
    return _adaptor("filter", (iter(iterable),), function, True)


def _enumerate(iterable, start=0):
    """The result of ``enumerate``."""
    return _adaptor("enumerate", (iter(iterable),), None, start if isinstance(start, int) else _index(start))


def _reversed(sequence):
    """The result of ``reversed``."""
    if _type_lookup(sequence, "__reversed__") is None:
        raise TypeError(f"'{_type_name(sequence)}' object is not reversible")
    iterator = _call_type(sequence, "__reversed__")
    if iterator is not _MISSING:
        return iterator
    members = _members_of_class(sequence)
    if members is not _MISSING:
        return iter(members[::-1])
    if _type_lookup(sequence, "__getitem__") is _MISSING:
        raise TypeError(f"'{_type_name(sequence)}' object is not reversible")
    return _backwards(sequence, len(sequence))


def _backwards(sequence, place):
    while place > 0:
        place -= 1
        try:
            item = sequence[place]
        except IndexError:
            return
        yield item


def _next_zip(iterator, begun=False):
    strict, iterators = _fixed_parts(iterator)
    items, begun = _items_of_each(iterator, iterators, begun)
    if len(items) == len(iterators):
        return tuple(items) if items else _END
    if strict:
        _check_lengths(iterators, len(items), begun)
    return _END


def _items_of_each(iterator, iterators, begun):
    """An item of each of *iterators*, up to the first that has none."""
    begun = _begin_move(iterator, begun)
    items = []
    for source in iterators:
        item = _pull(source, begun)
        if item is _END:
            break
        begun = _come_back(iterator, begun, source)
        items.append(item)
    return items, begun


def _go_on_from(iterator):
    return _step_iterator(iterator)


def _check_lengths(iterators, place, begun):
    """Complain if iterator number *place*, which is over, is not as long as the others."""
    if place:
        raise ValueError(f"zip() argument {place + 1} is shorter than {_arguments(place)}")
    for other in range(1, len(iterators)):
        if _pull(iterators[other], begun) is not _END:
            raise ValueError(f"zip() argument {other + 1} is longer than {_arguments(other)}")


def _arguments(count):
    return "argument 1" if count == 1 else f"arguments 1-{count}"


def _next_map(iterator, begun=False):
    function, iterators = _fixed_parts(iterator)
    items, _ = _items_of_each(iterator, iterators, begun)
    return function(*items) if len(items) == len(iterators) else _END


def _next_callable(iterator, begun=False):
    called = _call_for(iterator)
    if called is not _MISSING:
        item, compared, sentinel = called
        return item if compared else _unless_sentinel(iterator, sentinel, item)
    _begin_move(iterator, begun)
    _, (sentinel, over) = _adaptor_parts(iterator)
    if over:
        return _END
    function, _ = _fixed_parts(iterator)
    return _unless_sentinel(iterator, sentinel, function())


def _unless_sentinel(iterator, sentinel, item):
    if item is sentinel or item == sentinel:
        _come_back(iterator, False, _END)
        _adaptor_keeps(iterator, sentinel, True)
        return _END
    return item


def _next_filter(iterator, begun=False):
    function, (source,) = _fixed_parts(iterator)
    return _first_that(iterator, begun, function, source, True)


def _first_that(iterator, begun, function, source, wanted):
    """The first item for which *function*, or the item itself, is as *wanted*."""
    while True:
        item = _pull(source, _begin_move(iterator, begun))
        if item is _END or bool(item if function is None else function(item)) is wanted:
            return item
        begun = False


def _next_enumerate(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    _, (source,) = _fixed_parts(iterator)
    item = _pull(source, begun)
    if item is _END:
        return _END
    _come_back(iterator, begun, source)
    return _adaptor_numbered(iterator, item)
