"""`copy`: copies of objects, in the steps of CPython's own code, which is Python too."""
# loud

_NONE = object()


_WITH_A_LOCK = {
    "Barrier": "lock",
    "BoundedSemaphore": "lock",
    "Condition": "RLock",
    "Event": "lock",
    "LifoQueue": "lock",
    "PriorityQueue": "lock",
    "Queue": "lock",
    "Semaphore": "lock",
}


class Error(Exception):
    """What CPython raises for what cannot be copied."""


error = Error


def copy(x):
    """A copy of *x* that has the same things in it."""
    if _is_atom(x):
        return x
    kind = type(x)
    if kind in (list, dict, set) or _shows_attributes(x):
        return x.copy()
    own = _own(kind, "__copy__")
    if own is not None:
        return own(x)
    if isinstance(x, (tuple, frozenset)):
        return x
    return _copied_instance(x, None)


def deepcopy(x, memo=None, _nil=_NONE):
    """A copy of *x* and of all that is in it; *memo* has what is copied already."""
    if _is_atom(x):
        return x
    if memo is None:
        memo = {}
    pairs = memo.setdefault("pairs", [])
    for before, after in pairs:
        if before is x:
            return after
    return _deep(x, memo, pairs)


def _deep(x, memo, pairs):
    kind = type(x)
    if kind is list:
        copied = []
        pairs.append((x, copied))
        for item in x:
            copied.append(deepcopy(item, memo))
        return copied
    if kind is dict or _shows_attributes(x):
        copied = {}
        pairs.append((x, copied))
        for key, value in x.items():
            copied[deepcopy(key, memo)] = deepcopy(value, memo)
        return copied
    if kind is tuple:
        return _deep_tuple(x, memo, pairs)
    own = _own(kind, "__deepcopy__")
    if own is not None:
        copied = own(x, memo)
        pairs.append((x, copied))
        return copied
    if kind in (set, frozenset):
        copied = kind([deepcopy(item, memo) for item in list(x)])
        pairs.append((x, copied))
        return copied
    copied = _copied_instance(x, memo)
    return copied


def _deep_tuple(x, memo, pairs):
    items = [deepcopy(item, memo) for item in x]
    for before, after in pairs:
        if before is x:
            return after
    for before, after in zip(x, items):
        if before is not after:
            copied = tuple(items)
            pairs.append((x, copied))
            return copied
    return x


def _own(kind, name):
    """What class *kind* has under *name*, or None."""
    found = _type_lookup_class(kind, name)
    return None if found is _MISSING else found


def _is_atom(x):
    """Whether *x* is its own copy: it cannot change, or has a single instance."""
    if x is None or x is Ellipsis or x is NotImplemented:
        return True
    if isinstance(x, type):
        return True
    return type(x) in (int, float, bool, complex, str, bytes, range, slice) or _is_function(x)


def _is_function(x):
    return _type_name(x) in (
        "function",
        "builtin_function_or_method",
        "property",
        "datetime",
        "date",
        "time",
        "timedelta",
        "timezone",
    )


def _copied_instance(x, memo):
    """A new instance with the attributes of *x*, copied too if there is a *memo*."""
    kind = type(x)
    reduce = _own(kind, "__getstate__")
    if _own(kind, "<listed>") is not None or _get_field(x, "<weak>", None) is not None:
        return x
    if not _is_instance(x):
        return _copied_builtin(x, memo)
    in_c = _own(kind, "<written_in_c>")
    if in_c is not None:
        name = in_c if "<written_in_c>" in _fields(kind) else kind.__name__
        raise TypeError(f"cannot pickle '{name}' object")
    lock = None if memo is None else _own(kind, "<holds_a_lock>")
    if lock is not None:
        raise TypeError(f"cannot pickle '{lock}' object")
    copied = _new_instance(kind)
    if memo is not None:
        memo["pairs"].append((x, copied))
    if reduce is not None:
        state = reduce(x)
    else:
        state = _attributes(x, kind, memo)
    if memo is not None:
        state = deepcopy(state, memo)
    restore = _own(kind, "__setstate__")
    if restore is not None:
        restore(copied, state)
    else:
        for name, value in state.items():
            _set_field(copied, name, value)
    _copy_contents(x, copied, memo)
    return copied


def _copy_contents(x, copied, memo):
    """Give *copied* the items that *x* has, if its class derives from that of a container."""
    values = _get_field(x, "<values>", _MISSING)
    if values is not _MISSING:
        _set_field(copied, "<values>", values if memo is None else deepcopy(values, memo))
    items = _items_of(x)
    if items is _MISSING:
        return
    if isinstance(x, dict):
        _set_items(copied, _emptied(items))
        for key, value in x.items():
            copied[_held(key, memo)] = _held(value, memo)
    elif hasattr(items, "append"):
        _set_items(copied, _emptied(items))
        for item in x:
            copied.append(_held(item, memo))
    elif isinstance(x, set):
        _set_items(copied, {_held(item, memo) for item in list(items)})
    else:
        _set_items(copied, items)


def _emptied(items):
    made = items.copy()
    made.clear()
    return made


def _held(item, memo):
    return item if memo is None else deepcopy(item, memo)


def _shows_attributes(x):
    """Whether *x* is the `__dict__` of an object."""
    return _get_field(x, "<object>", None) is not None


def _attributes(x, kind, memo):
    """The attributes of *x*, in its own `__dict__` if they are to be copied one by one."""
    if memo is not None and _own(kind, "__slots__") is None:
        return _dict_of(x)
    _look_at(x)
    return {name: _get_field(x, name, None) for name in _fields(x) if name[0] != "<"}


def _is_instance(x):
    if _type_name(x) == "generator":
        return False
    return _type_lookup(x, "__dict__") is _MISSING and not _is_builtin(x)


def _copied_builtin(x, memo):
    name = _type_name(x)
    if isinstance(x, BaseException):
        items = x.args if memo is None else deepcopy(x.args, memo)
        return type(x)(*items)
    if hasattr(x, "copy") and hasattr(x, "clear"):
        # A container of the library: a deque, a defaultdict, a Counter, an OrderedDict. The last
        # has no `__copy__` in CPython, so that its items are walked through here, too.
        if memo is None and name != "OrderedDict":
            return x.copy()
        # What CPython has a Counter made of is a copy already, as a whole.
        walked = x.copy() if name == "Counter" else x
        copied = _emptied(x)
        if memo is not None:
            memo["pairs"].append((x, copied))
        if isinstance(x, dict):
            for key, value in walked.items():
                copied[_held(key, memo)] = _held(value, memo)
        else:
            for item in x:
                copied.append(_held(item, memo))
        return copied
    if name in ("lock", "RLock", "_thread.lock", "_thread.RLock"):
        raise TypeError(f"cannot pickle '_thread.{name.split('.')[-1]}' object")
    if name == "method":
        return x if memo is None else getattr(deepcopy(x.__self__, memo), x.__name__)
    if name in _WITH_A_LOCK and memo is not None:
        raise TypeError(f"cannot pickle '_thread.{_WITH_A_LOCK[name]}' object")
    if name in _WITH_A_LOCK or name == "Random" or _native_kind(x) == "iterator":
        _not_simulated(f"a copy of this {name} is not simulated; make a new one")
    if name == "SimpleQueue":
        name = "_queue.SimpleQueue"
    raise TypeError(f"cannot pickle '{name}' object")
