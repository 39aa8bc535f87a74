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
        # Through a mappingproxy the mapping itself is copied, in one go.
        source = _bare(_get_field(source, "<mapping>", source))
        if _keeps_keys(source) and isinstance(source, dict):
            if _has_own_keys(mapping) or _has_own_keys(source):
                _put_all_of(mapping, source)
            else:
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
        raise ValueError(f"{wanted!r} is not in list")
    return place


def _tuple_index(items, wanted, start=0, stop=None):
    """The result of ``items.index`` for a tuple."""
    place = _found(items, wanted, start, stop)
    if place < 0:
        raise ValueError("tuple.index(x): x not in tuple")
    return place


def _found(items, wanted, start=0, stop=None):
    """The place of the first item that is or equals *wanted*, -1 if there is none."""
    if start < 0 or stop is not None and stop < 0:
        start, stop = _bounds(start, stop, len(items))
    place = start
    while stop is None or place < stop:
        item = _item_at(items, place)
        if item is _END:
            return -1
        if item is wanted or item == wanted:
            return place
        place += 1
    return -1


def _bounds(start, stop, size):
    """*start* and *stop* counted from the beginning."""
    if start < 0:
        start = max(0, start + size)
    if stop is None:
        return start, size
    return start, max(0, stop + size) if stop < 0 else stop


def _deque_index(items, wanted, start=0, stop=None):
    """The result of ``items.index`` for a deque, which must stay as it is meanwhile."""
    start, stop = _bounds(start, stop, len(items))
    place = 0
    for item in items:
        if place >= stop:
            break
        if place >= start and (item is wanted or item == wanted):
            return place
        place += 1
    raise ValueError(f"{wanted!r} is not in deque")


def _list_count(items, wanted):
    """The result of ``items.count``."""
    count = 0
    for item in items:
        if item is wanted or item == wanted:
            count += 1
    return count


_deque_count = _tuple_count = _list_count


def _list_remove(items, wanted):
    """Carry out ``items.remove``: what lies where *wanted* was found goes, if there is anything."""
    place = _found(items, wanted)
    if place < 0:
        raise ValueError("list.remove(x): x not in list")
    del items[place : place + 1]


def _deque_remove(items, wanted):
    """Carry out ``items.remove`` for a deque, which must stay as it is meanwhile."""
    walk, item = _walk_through(items)
    place = 0
    while item is not _END:
        item = _delete_or_go_on(walk, place, item is wanted or item == wanted)
        if item is _MISSING:
            return
        place += 1
    raise ValueError("deque.remove(x): x not in deque")


def _list_contains(items, wanted):
    """The result of ``items.__contains__(wanted)``."""
    return wanted in items


_deque_contains = _dict_values_contains = _dict_items_contains = _list_contains
