"""Lists, tuples and dicts, where they are filled or searched by way of objects of the program."""
# loud


def _list(iterable=()):
    """The result of ``list(iterable)``."""
    return [item for item in iterable]


def _tuple(iterable=()):
    """The result of ``tuple(iterable)``."""
    return tuple([item for item in iterable])


def _bytes(source=b"", encoding=_MISSING, errors=_MISSING):
    """The result of ``bytes(source)``."""
    made = _call_type(source, "__bytes__")
    return bytes([item for item in source]) if made is _MISSING else made


def _dict(*sources, **named):
    """The result of ``dict``."""
    made = {}
    _dict_update(made, *sources, **named)
    return made


def _dict_update(mapping, *sources, **named):
    """Carry out ``mapping.update``."""
    for source in sources:
        if isinstance(source, dict):
            mapping.update(source)
        elif _type_lookup(source, "keys") is not _MISSING:
            for key in source.keys():
                mapping[key] = source[key]
        else:
            _put_pairs(mapping, source)
    for name, value in named.items():
        mapping[name] = value


def _put_pairs(mapping, pairs):
    place = 0
    for pair in pairs:
        try:
            row = list(pair)
        except TypeError:
            raise TypeError(
                f"cannot convert dictionary update sequence element #{place} to a sequence"
            ) from None
        if len(row) != 2:
            raise ValueError(
                f"dictionary update sequence element #{place} has length {len(row)};"
                " 2 is required"
            )
        mapping[row[0]] = row[1]
        place += 1


_OrderedDict_update = _defaultdict_update = _dict_update


def _OrderedDict(*sources, **named):
    """The result of ``OrderedDict``."""
    made = _ordered_dict_class()
    _dict_update(made, *sources, **named)
    return made


def _defaultdict(factory=None, *sources, **named):
    """The result of ``defaultdict``."""
    made = _defaultdict_class(factory)
    _dict_update(made, *sources, **named)
    return made


def _dict_getitem(mapping, key):
    """The result of ``mapping.__getitem__(key)``."""
    return mapping[key]


_defaultdict_getitem = _dict_getitem


def _dict_fromkeys(keys, value=None):
    """The result of ``dict.fromkeys``."""
    return {key: value for key in keys}


def _OrderedDict_fromkeys(iterable, value=None):
    """The result of ``OrderedDict.fromkeys``."""
    return _OrderedDict([(key, value) for key in iterable])


def _defaultdict_fromkeys(keys, value=None):
    """The result of ``defaultdict.fromkeys``."""
    return _defaultdict(None, [(key, value) for key in keys])


def _Counter(*sources, **named):
    """The result of ``Counter``."""
    made = _counter_class()
    _Counter_update(made, *sources, **named)
    return made


def _Counter_update(counter, *sources, **named):
    """Carry out ``counter.update``."""
    _change_counts(counter, sources, named, 1)


def _Counter_subtract(counter, *sources, **named):
    """Carry out ``counter.subtract``."""
    _change_counts(counter, sources, named, -1)


def _change_counts(counter, sources, named, sign):
    for source in sources:
        if isinstance(source, dict):
            _add_counts(counter, source, sign)
        elif source is not None:
            for key in source:
                counter[key] = counter[key] + sign
    _add_counts(counter, named, sign)


def _add_counts(counter, counts, sign):
    for key, count in counts.items():
        counter[key] = count + counter[key] if sign > 0 else counter[key] - count


def _Counter_most_common(counter, n=None):
    """The result of ``counter.most_common``."""
    rows = sorted(counter.items(), key=_second, reverse=True)
    return rows if n is None else rows[: max(0, n)]


def _second(pair):
    return pair[1]


def _Counter_total(counter):
    """The result of ``counter.total``."""
    return sum(counter.values())


def _Counter_elements(counter):
    """The result of ``counter.elements``."""
    for key, count in counter.items():
        for _ in range(count):
            yield key


def _list_extend(items, iterable):
    """Carry out ``items.extend``: what comes is there at once, as in CPython."""
    for item in iterable:
        items.append(item)


_deque_extend = _list_extend


def _deque_extendleft(items, iterable):
    """Carry out ``items.extendleft``."""
    for item in iterable:
        items.appendleft(item)


def _deque(iterable=(), maxlen=None):
    """The result of ``deque``."""
    made = _deque_class((), maxlen)
    for item in iterable:
        made.append(item)
    return made


def _list_index(items, wanted, start=0, stop=None):
    """The result of ``items.index``."""
    place = _found(items, wanted, start, stop)
    if place < 0:
        raise ValueError(f"{wanted!r} is not in {_type_name(items)}")
    return place


_deque_index = _list_index


def _tuple_index(items, wanted, start=0, stop=None):
    """The result of ``items.index`` for a tuple."""
    place = _found(items, wanted, start, stop)
    if place < 0:
        raise ValueError("tuple.index(x): x not in tuple")
    return place


def _found(items, wanted, start=0, stop=None):
    """The place of the first item that is or equals *wanted*, -1 if there is none."""
    size = len(items)
    place = start if start >= 0 else max(0, start + size)
    while place < len(items):
        if stop is not None and place >= (stop if stop >= 0 else stop + size):
            return -1
        item = items[place]
        if item is wanted or item == wanted:
            return place
        place += 1
    return -1


def _list_count(items, wanted):
    """The result of ``items.count``."""
    count = 0
    for item in items:
        if item is wanted or item == wanted:
            count += 1
    return count


_deque_count = _tuple_count = _list_count


def _list_remove(items, wanted):
    """Carry out ``items.remove``."""
    place = _found(items, wanted)
    if place < 0:
        raise ValueError("list.remove(x): x not in list")
    del items[place]


def _deque_remove(items, wanted):
    """Carry out ``items.remove`` for a deque."""
    place = _found(items, wanted)
    if place < 0:
        raise ValueError("deque.remove(x): x not in deque")
    del items[place]


def _list_contains(items, wanted):
    """The result of ``items.__contains__(wanted)``."""
    return wanted in items


_deque_contains = _dict_values_contains = _dict_items_contains = _list_contains
