"""The iterators of `itertools` over others, where program code gives an item or is called with one.

A function ``_next_`` and the kind carries out one move and gives ``_END`` at the end.  As in
Modules/itertoolsmodule.c of CPython nobody comes in between but where program code runs:
`_begin_move` is a step, `_come_back` another if others may have come meanwhile, and what lies
between belongs to them.
"""
# loud

_PLAIN = (str, int, float, bool)

def _next_chain(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    while True:
        iterators, _ = _adaptor_parts(iterator)
        if not iterators:
            return _END
        active = iterators[1] if len(iterators) > 1 else _next_in_chain(iterator, iterators[0], begun)
        if active is _END:
            return _END
        item = _pull(active, begun)
        if item is not _END:
            return item
        begun = _come_back(iterator, begun, active)
        # Whatever it goes through by now is let go, as `chain_next` does.
        _adaptor_goes_on_with(iterator, *_adaptor_parts(iterator)[0][:1])


def _next_in_chain(iterator, source, begun):
    """What a chain goes through next; it is over if there is none or it cannot be had."""
    iterable = active = _END
    try:
        iterable = _pull(source, begun)
        if iterable is not _END:
            active = _make_iterator(iterable)
    finally:
        _come_back(iterator, begun, source, iterable)
        if active is _END:
            _adaptor_goes_on_with(iterator)
        elif _adaptor_parts(iterator)[0]:
            _adaptor_goes_on_with(iterator, source, active)
    return active


def _next_cycle(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    iterators, _ = _adaptor_parts(iterator)
    item = _END
    if iterators:
        item = _pull(iterators[0], begun)
        _come_back(iterator, begun, iterators[0])
    return _adaptor_cycled(iterator, item)


def _next_islice(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    while (taken := _adaptor_takes(iterator)) is not _END:
        (source,), _ = _adaptor_parts(iterator)
        item = _END
        try:
            item = _pull(source, begun)
        finally:
            begun = _come_back(iterator, begun, source)
            if item is _END:
                _adaptor_goes_on_with(iterator)
        if item is _END:
            break
        _adaptor_sliced(iterator, taken)
        if taken:
            return item
    return _END


def _next_takewhile(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    function, (source,) = _fixed_parts(iterator)
    if _adaptor_parts(iterator)[1][0]:
        return _END
    item = _pull(source, begun)
    if item is _END or function(item):
        return item
    _come_back(iterator, begun, _END)
    _adaptor_keeps(iterator, True)
    return _END


def _next_dropwhile(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    function, (source,) = _fixed_parts(iterator)
    while True:
        item = _pull(source, begun)
        _come_back(iterator, begun, source)
        if item is _END or _adaptor_parts(iterator)[1][0]:
            return item
        dropped = function(item)
        begun = _come_back(iterator, begun, _END)
        if not dropped:
            _adaptor_keeps(iterator, True)
            return item


def _next_filterfalse(iterator, begun=False):
    function, (source,) = _fixed_parts(iterator)
    return _first_that(iterator, begun, function, source, False)


def _next_starmap(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    function, (source,) = _fixed_parts(iterator)
    args = _pull(source, begun)
    return _END if args is _END else function(*args)


def _next_compress(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    _, (data, selectors) = _fixed_parts(iterator)
    while True:
        item = _pull(data, begun)
        if item is _END:
            return _END
        begun = _come_back(iterator, begun, data)
        selector = _pull(selectors, begun)
        if selector is _END:
            return _END
        if selector:
            return item
        begun = _come_back(iterator, begun, selectors, selector)


def _next_accumulate(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    function, (source,) = _fixed_parts(iterator)
    _, (_, initial) = _adaptor_parts(iterator)
    if initial is not None:
        _adaptor_keeps(iterator, initial, None)
        return initial
    item = _pull(source, begun)
    if item is _END:
        return _END
    begun = _come_back(iterator, begun, source)
    total = _adaptor_parts(iterator)[1][0]
    if total is not _MISSING:
        plain = function is None and type(total) in _PLAIN and type(item) in _PLAIN
        item = total + item if function is None else function(total, item)
        _come_back(iterator, begun, None if plain else _END)
    _adaptor_keeps(iterator, item, None)
    return item


def _next_pairwise(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    iterators, (before,) = _adaptor_parts(iterator)
    if not iterators:
        return _END
    (source,) = iterators
    item = _END
    try:
        if before is _MISSING:
            before = _pull(source, begun)
            begun = _come_back(iterator, begun, source)
            if before is not _END:
                _adaptor_keeps(iterator, before)
        if before is not _END and _adaptor_parts(iterator)[0]:
            item = _pull(source, begun)
    finally:
        _come_back(iterator, begun, source)
        if item is _END:
            _adaptor_goes_on_with(iterator)
            _adaptor_keeps(iterator, _MISSING)
    if item is _END:
        return _END
    _adaptor_keeps(iterator, item)
    return before, item


def _next_count(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    _, (number, step) = _adaptor_parts(iterator)
    following = number + step
    _come_back(iterator, begun, _END)
    _adaptor_keeps(iterator, following, step)
    return number


def _next_zip_longest(iterator, begun=False):
    begun = _begin_move(iterator, begun)
    iterators, (fill, over, left) = _adaptor_parts(iterator)
    items = []
    for place, source in enumerate(iterators if left else ()):
        item = _END
        if not over[place]:
            try:
                item = _pull(source, begun)
            except BaseException:
                _come_back(iterator, begun, source)
                _adaptor_keeps(iterator, fill, over, 0)
                raise
            begun = _come_back(iterator, begun, source)
            _, (_, over, left) = _adaptor_parts(iterator)
            if item is _END:
                # Below nothing once others have ended it meanwhile: then it gives items for ever.
                left -= 1
                over = (*over[:place], left != 0, *over[place + 1 :])
                _adaptor_keeps(iterator, fill, over, left)
                if not left:
                    return _END
        items.append(fill if item is _END else item)
    return tuple(items) if items else _END


def _next_groupby(iterator, begun=False):
    """The next key with its group; what is left of the group before is passed over."""
    begun = _begin_move(iterator, begun)
    _, (key, item, target, _) = _adaptor_parts(iterator)
    _adaptor_keeps(iterator, key, item, target, None)
    while key is _END or target is not _END:
        if key is not _END:
            same, begun = _same_keys(iterator, begun, target, key)
            if not same:
                break
        begun = _group_moved(iterator, begun)
        if begun is _END:
            return _END
        _, (key, _, target, _) = _adaptor_parts(iterator)
    _, (key, item, _, _) = _adaptor_parts(iterator)
    group = _adaptor("_grouper", (iterator,), None, key)
    _adaptor_keeps(iterator, key, item, key, group)
    return key, group


def _same_keys(iterator, begun, wanted, key):
    """Whether two keys are equal, and what `_come_back` gives behind the comparison."""
    if wanted is key:
        return True, begun
    plain = type(wanted) in _PLAIN and type(key) in _PLAIN
    same = wanted == key
    return same, _come_back(iterator, begun, None if plain else _END)


def _group_moved(iterator, begun):
    """Let the next item and its key be what the grouping is at; `_END` if there is none."""
    function, (source,) = _fixed_parts(iterator)
    item = _pull(source, begun)
    if item is _END:
        return _END
    key = item if function is None else function(item)
    begun = _come_back(iterator, begun, source if function is None else _END)
    _, (_, _, target, group) = _adaptor_parts(iterator)
    _adaptor_keeps(iterator, key, item, target, group)
    return begun


def _next__grouper(iterator, begun=False):
    """The next item of a group, which is over once the grouping has gone on."""
    _, (source,) = _fixed_parts(iterator)
    begun = _begin_move(source, _begin_move(iterator, begun))
    _, (wanted,) = _adaptor_parts(iterator)
    _, (key, _, _, group) = _adaptor_parts(source)
    if group is not iterator:
        return _END
    if key is _END:
        begun = _group_moved(source, begun)
        if begun is _END:
            return _END
        _, (key, _, _, _) = _adaptor_parts(source)
    same, _ = _same_keys(source, begun, wanted, key)
    if not same:
        return _END
    _, (_, item, target, group) = _adaptor_parts(source)
    _adaptor_keeps(source, _END, _END, target, group)
    return item
