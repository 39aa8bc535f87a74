"""Dicts and sets whose keys have a `__hash__` and `__eq__` of the program.

A key is hashed once, then compared with those of the same hash; the operation itself is
one step with the last look at them, as in CPython.
"""
# loud


def _with_key(what, container, key, *more):
    """Carry out *what* with *key*."""
    return _with_hash(what, container, key, hash(key), *more)


def _with_hash(what, container, key, number, *more):
    """Carry out *what* with *key*, whose hash is *number*."""
    seen, found = (), _MISSING
    while True:
        done, value = _keyed(what, container, key, number, seen, found, more)
        if done:
            return value
        if done is None:
            _note_hash(container, value, hash(value))
        # Code of the program, during which others may change the dict: so it is looked at again.
        elif value == key:
            found = value
        else:
            seen += (value,)


def _hash_in(container, key):
    """The hash of *key*, an item of *container*, which may have kept it."""
    number = _known_hash(container, key)
    return hash(key) if number is _MISSING else number


def _dict_get_item(mapping, key):
    """The result of ``mapping[key]``."""
    value = _with_key("get", mapping, key, _MISSING)
    if value is not _MISSING:
        return value
    kind = _type_name(mapping)
    # Without an entry: `Counter.__missing__` puts none in.
    if kind == "Counter":
        return 0
    if kind == "defaultdict" and mapping.default_factory is not None:
        return _missing(mapping, key)
    raise KeyError(key)


def _dict_set_item(mapping, key, value):
    """Carry out ``mapping[key] = value``."""
    _with_key("put", mapping, key, value)


def _dict_delete_item(mapping, key):
    """Carry out ``del mapping[key]``."""
    _with_key("pop", mapping, key, None if _type_name(mapping) == "Counter" else _MISSING)


def _dict_get(mapping, key, default=None):
    """The result of ``mapping.get``."""
    return _with_key("get", mapping, key, default)


def _dict_setdefault(mapping, key, default=None):
    """The result of ``mapping.setdefault``."""
    return _with_key("setdefault", mapping, key, default)


def _dict_pop(mapping, key, default=_MISSING):
    """The result of ``mapping.pop``."""
    return _with_key("pop", mapping, key, default)


def _OrderedDict_move_to_end(mapping, key, last=True):
    """Carry out ``mapping.move_to_end``."""
    _with_key("move", mapping, key, last)


_OrderedDict_get = _Counter_get = _dict_get
_OrderedDict_setdefault = _Counter_setdefault = _dict_setdefault
_OrderedDict_pop = _Counter_pop = _dict_pop


def _put_all_of(mapping, source):
    """Put the items of the dict *source* into *mapping*."""
    if _take_over(mapping, source):
        return
    for key, value in source.items():
        _with_hash("put", mapping, key, _hash_in(source, key), value)


def _set_add(members, item):
    """Carry out ``members.add``."""
    _with_key("add", members, item)


def _set_discard(members, item):
    """Carry out ``members.discard``."""
    _with_key("discard", members, item)


def _set_remove(members, item):
    """Carry out ``members.remove``."""
    _with_key("pop", members, item, _MISSING)


def _add_all_of(members, items):
    """Add *items* to a set."""
    for item in items:
        _with_hash("add", members, item, _hash_in(items, item))


def _has_item(view, item):
    """The result of ``item in view`` for a view of the items of a dict."""
    if not isinstance(item, tuple) or len(item) != 2:
        return False
    value = _with_key("get", view, item[0], _MISSING)
    return value is not _MISSING and (value is item[1] or value == item[1])


def _keeps(container, item, source=None):
    """Whether *item*, of *source*, is a key of *container*."""
    return _with_hash("contains", container, item, _hash_in(source, item))


def _combine_keyed(op, a, b):
    """The result of ``a op b`` for sets, views and dicts; NotImplemented for anything else."""
    if isinstance(a, dict) and isinstance(b, dict):
        if op != "|":
            return NotImplemented
        made = (b if _type_name(a) in ("dict", "Counter") else a).copy()
        made.clear()
        _put_all_of(made, a)
        _put_all_of(made, b)
        return made
    if op not in ("|", "&", "-", "^") or not (_is_set_like(a) or _is_set_like(b)):
        return NotImplemented
    both = _is_set(a) and _is_set(b)
    if not both and (_is_set(a) and not _is_view(b) or _is_set(b) and not _is_view(a)):
        return NotImplemented
    made = _combined_keys(op, a, b if both else set(b))
    return frozenset(made) if _type_name(a) == "frozenset" else made


def _is_view(value):
    return _type_name(value) in ("dict_keys", "dict_items")


def _is_set_like(value):
    return _is_set(value) or _is_view(value)


def _combined_keys(op, a, b):
    made = set()
    if op == "&":
        small, large = (a, b) if len(b) > len(a) else (b, a)
        _add_all_of(made, small)
        for item in small:
            if not _keeps(large, item, small):
                made.discard(item)
        return made
    if op == "|":
        _add_all_of(made, a)
        _add_all_of(made, b)
        return made
    for item in a:
        number = _hash_in(a, item)
        if not _with_hash("contains", b, item, number):
            _with_hash("add", made, item, number)
    if op == "^":
        for item in b:
            number = _hash_in(b, item)
            if not _with_hash("contains", a, item, number):
                _with_hash("add", made, item, number)
    return made


def _change_keyed(op, a, b):
    """Carry out ``a op= b`` for sets and dicts; whether there is such an operator."""
    if _type_name(a) == "set" and _is_set(b) and op in ("|", "&", "-", "^"):
        made = _combined_keys(op, a, b)
        if op == "|":
            _add_all_of(a, b)
        else:
            for item in list(a):
                if not _keeps(made, item, a):
                    a.discard(item)
            _add_all_of(a, made)
        return True
    if isinstance(a, dict) and op == "|":
        _dict_update(a, b)
        return True
    return False


def _compare_keyed(op, a, b):
    """The result of ``a op b`` for sets and views of keys; NotImplemented for anything else."""
    if not (_is_set_like(a) and _is_set_like(b)):
        return NotImplemented
    if op in (">", ">="):
        return _compare_keyed("<" if op == ">" else "<=", b, a)
    if op == "!=":
        return not _compare_keyed("==", a, b)
    sizes = _differ_in_length(a, b)
    if op == "==" and sizes or len(a) > len(b) or op == "<" and not sizes:
        return False
    for item in a:
        if not (_keeps(b, item, a) if _keeps_keys(b) else item in b):
            return False
    return True
