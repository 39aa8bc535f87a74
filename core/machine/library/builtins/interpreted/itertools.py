"""The iterators of `itertools` over others, where program code gives an item or is called with one.

A function ``_next_`` and the kind carries out one move and gives ``_END`` at the end.
"""
# loud


def _next_chain(iterator):
    while True:
        iterators, _ = _adaptor_parts(iterator)
        if not iterators:
            return _END
        source = iterators[0]
        if len(iterators) > 1:
            active = iterators[1]
        else:
            iterable = _step_iterator(source)
            if iterable is _END:
                _adaptor_goes_on_with(iterator)
                return _END
            active = iter(iterable)
            _adaptor_goes_on_with(iterator, source, active)
        item = _step_iterator(active)
        if item is not _END:
            return item
        _adaptor_goes_on_with(iterator, source)


def _next_cycle(iterator):
    (source,), _ = _adaptor_parts(iterator)
    return _adaptor_cycled(iterator, _step_iterator(source))


def _next_islice(iterator):
    while True:
        if _adaptor_ended(iterator):
            return _END
        (source,), _ = _adaptor_parts(iterator)
        item = _step_iterator(source)
        if item is _END:
            _adaptor_goes_on_with(iterator)
            return _END
        if _adaptor_sliced(iterator):
            return item


def _next_takewhile(iterator):
    function, (source,) = _fixed_parts(iterator)
    if _adaptor_parts(iterator)[1][0]:
        return _END
    item = _step_iterator(source)
    if item is _END or function(item):
        return item
    _adaptor_keeps(iterator, True)
    return _END


def _next_dropwhile(iterator):
    function, (source,) = _fixed_parts(iterator)
    while True:
        pulled = _pull_for(iterator)
        if pulled is _MISSING:
            pulled = _step_iterator(source), _adaptor_parts(iterator)[1][0]
        item, started = pulled
        if item is _END or started:
            return item
        if not function(item):
            _adaptor_keeps(iterator, True)
            return item


def _next_filterfalse(iterator):
    function, (source,) = _fixed_parts(iterator)
    return _first_that(function, source, False)


def _next_starmap(iterator):
    function, (source,) = _fixed_parts(iterator)
    args = _step_iterator(source)
    return _END if args is _END else function(*args)


def _next_compress(iterator):
    _, iterators = _fixed_parts(iterator)
    items = []
    while True:
        item = _pull_items(iterators, items)
        if item is _END:
            return _END
        if item is not _MISSING:
            items.append(item)
        elif items[1]:
            return items[0]
        else:
            items = []


def _next_accumulate(iterator):
    function, (source,) = _fixed_parts(iterator)
    _, (_, initial) = _adaptor_parts(iterator)
    if initial is not None:
        _adaptor_keeps(iterator, initial, None)
        return initial
    pulled = _pull_for(iterator)
    if pulled is _MISSING:
        pulled = _step_iterator(source), _adaptor_parts(iterator)[1][0]
    item, total = pulled
    if item is _END:
        return _END
    if total is not _MISSING:
        item = total + item if function is None else function(total, item)
    _adaptor_keeps(iterator, item, None)
    return item


def _next_pairwise(iterator):
    iterators, (before,) = _adaptor_parts(iterator)
    if not iterators:
        return _END
    if before is _MISSING:
        before = _step_iterator(iterators[0])
    item = _END if before is _END else _step_iterator(iterators[0])
    if item is _END:
        _adaptor_goes_on_with(iterator)
        return _END
    _adaptor_keeps(iterator, item)
    return before, item


def _next_count(iterator):
    _, (number, step) = _adaptor_parts(iterator)
    _adaptor_keeps(iterator, number + step, step)
    return number


def _next_zip_longest(iterator):
    iterators, (fill, over) = _adaptor_parts(iterator)
    items, ended = [], list(over)
    for place, source in enumerate(iterators):
        item = _END if ended[place] else _step_iterator(source)
        if item is _END:
            ended[place] = True
            item = fill
        items.append(item)
    _adaptor_keeps(iterator, fill, tuple(ended))
    return _END if all(ended) else tuple(items)
