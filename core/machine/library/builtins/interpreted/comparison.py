"""Comparisons and tests of membership where a class of the program has its say.

Follows section 6.10 "Comparisons" of the language reference.
"""
# loud

_COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
_COMPARE_HOOKS = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
_MIRRORED_HOOKS = ("__eq__", "__ne__", "__gt__", "__ge__", "__lt__", "__le__")


def _compare(op, a, b):
    """The result of ``a op b`` for a comparison or a test of membership."""
    if op == "in":
        return _contains(b, a)
    if op == "not in":
        return not _contains(b, a)
    result = _compared(op, a, b)
    if result is not NotImplemented:
        return result
    if op == "==":
        return a is b
    if op == "!=":
        return a is not b
    place = _COMPARISONS.index(op)
    left, right = _operand_name(a, _COMPARE_HOOKS[place]), _operand_name(b, _MIRRORED_HOOKS[place])
    both = f"'{left}' and '{right}'"
    raise TypeError(f"'{op}' not supported between instances of {both}")


def _compared(op, a, b):
    place = _COMPARISONS.index(op)
    straight, mirrored = _COMPARE_HOOKS[place], _MIRRORED_HOOKS[place]
    left, right = type(a), type(b)
    # The right operand is asked first where its class is derived from the left one's.
    late = left is right or not issubclass(right, left)
    if not late:
        result = _comparison(b, mirrored, a)
        if result is not NotImplemented:
            return result
    result = _comparison(a, straight, b)
    if result is NotImplemented and late:
        result = _comparison(b, mirrored, a)
    if result is NotImplemented:
        result = _compare_containers(op, a, b)
    return result


def _comparison(obj, hook, other):
    """What *hook* of *obj* says; ``__ne__`` is the opposite of ``__eq__`` unless it is defined."""
    if hook == "__ne__" and _type_lookup(obj, hook) is _MISSING:
        result = _asked(obj, "__eq__", other)
        return result if result is NotImplemented else not result
    return _asked(obj, hook, other)


def _compare_containers(op, a, b):
    """The comparison of built-in containers item by item, NotImplemented for anything else."""
    kind = _type_name(a)
    if kind == _type_name(b) and kind in ("list", "tuple", "deque"):
        return _compare_sequences(op, a, b)
    if kind == _type_name(b) == "Counter":
        return _compare_counters(op, a, b)
    if isinstance(a, dict) and isinstance(b, dict) and op in ("==", "!="):
        return _same_items(a, b) == (op == "==")
    return _compare_keyed(op, a, b)


def _compare_sequences(op, a, b):
    if op in ("==", "!=") and _differ_in_length(a, b):
        return op == "!="
    # A walk through a deque complains if the deque changes meanwhile.
    walks = (iter(a), iter(b)) if _type_name(a) == "deque" else None
    place = 0
    while True:
        pair = _items_at(place, a, b) if walks is None else _next_pair(walks)
        if pair is _END:
            return _ordered(op, *_lengths(a, b))
        x, y = pair
        # The very same object is equal in a container, whatever its `__eq__` says: so is `nan`.
        if not (x is y or x == y):
            return op == "!=" if op in ("==", "!=") else _ordered(op, x, y)
        place += 1


def _next_pair(walks):
    items = []
    return _END if _pull_items(walks, items) is _END else items


def _differ_in_length(a, b):
    one, other = _lengths(a, b)
    return one != other


def _ordered(op, x, y):
    if op == "<":
        return x < y
    if op == "<=":
        return x <= y
    if op == ">":
        return x > y
    if op == ">=":
        return x >= y
    return (x == y) == (op == "==")


def _same_items(a, b):
    """Whether two dicts are equal: each key of *a* is looked up in *b* when its turn comes."""
    if _differ_in_length(a, b):
        return False
    seen = []
    while True:
        entry = _entry_after(a, seen)
        if entry is _END:
            return True
        key, value = entry
        seen.append(key)
        other = _value_in(b, key, a)
        if other is _MISSING or not (other is value or other == value):
            return False


def _value_in(mapping, key, source):
    """The value for *key*, of the dict *source*, in another dict."""
    number = _known_hash(source, key)
    if number is _MISSING:
        return mapping.get(key, _MISSING)
    return _with_hash("get", mapping, key, number, _MISSING)


def _contains(container, item):
    """The result of ``item in container``."""
    found = _call_type(container, "__contains__", item)
    if found is not _MISSING:
        return bool(found)
    if _keeps_keys(container):
        return _with_key("contains", container, item)
    if _type_name(container) == "dict_items":
        return _has_item(container, item)
    if _members_of_class(container) is not _MISSING:
        return container.hidden_has(item)
    if isinstance(container, type):
        raise TypeError(f"argument of type '{_operand_name(container)}' is not iterable")
    for other in container:
        if other is item or other == item:
            return True
    return False


def _not_contains(container, item):
    """The result of ``item not in container``."""
    return not _contains(container, item)


def _members_of_class(cls):
    """The members of an enumeration, _MISSING for any other value."""
    if not isinstance(cls, type):
        return _MISSING
    return _type_lookup_class(cls, "<listed>")
