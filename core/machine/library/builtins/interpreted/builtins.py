"""Operators, subscripts, truth and iteration where a class of the program has its say.

Follows sections 3.3 "Special method names" and 6 "Expressions" of the language reference.
"""
# loud

_SYMBOLS = ("+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "divmod")
_NAMES = (
    "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift",
    "and", "or", "xor", "divmod",
)


def _binary(op, a, b):
    """The result of ``a op b``."""
    result = _operation(_NAMES[_SYMBOLS.index(op)], a, b)
    if result is NotImplemented:
        result = _combine_keyed(op, a, b)
    if result is NotImplemented:
        _refuse_operands("** or pow()" if op == "**" else op, a, b, _NAMES[_SYMBOLS.index(op)])
    return result


def _inplace(op, a, b):
    """The new value of *a* after ``a op= b``."""
    name = _NAMES[_SYMBOLS.index(op)]
    result = _asked(a, f"__i{name}__", b)
    if result is not NotImplemented:
        return result
    if isinstance(a, list) and op == "+":
        a.extend(b)
        return a
    if _change_keyed(op, a, b):
        return a
    result = _operation(name, a, b)
    if result is NotImplemented:
        result = _combine_keyed(op, a, b)
    if result is NotImplemented:
        _refuse_operands(f"{op}=", a, b, name)
    return result


def _operation(name, a, b):
    """What the operands make of it: the right one first if its class refines the left one's."""
    straight, mirrored = f"__{name}__", f"__r{name}__"
    left, right = type(a), type(b)
    if left is right:
        return _asked(a, straight, b)
    if issubclass(right, left) and _type_lookup(b, mirrored) is not _type_lookup(a, mirrored):
        result = _asked(b, mirrored, a)
        if result is not NotImplemented:
            return result
        return _asked(a, straight, b)
    result = _asked(a, straight, b)
    if result is NotImplemented:
        result = _asked(b, mirrored, a)
    return result


def _asked(obj, hook, other):
    """What *hook* of *obj* says, NotImplemented if there is none."""
    result = _call_type(obj, hook, other)
    return NotImplemented if result is _MISSING else result


def _refuse_operands(shown, a, b, name):
    both = f"'{_operand_name(a, f'__{name}__')}' and '{_operand_name(b, f'__r{name}__')}'"
    kind = _type_name(a)
    if shown == "+" and kind in ("str", "list", "tuple", "bytes"):
        if kind == "bytes":
            raise TypeError(f"can't concat {_operand_name(b)} to bytes")
        raise TypeError(f'can only concatenate {kind} (not "{_operand_name(b)}") to {kind}')
    raise TypeError(f"unsupported operand type(s) for {shown}: {both}")


def _pow_modulo(base, exp, mod):
    """The result of ``pow(base, exp, mod)``, which only the left operand is asked for."""
    result = _call_type(base, "__pow__", exp, mod)
    if result is _MISSING or result is NotImplemented:
        kinds = ", ".join([f"'{_operand_name(value)}'" for value in (base, exp, mod)])
        raise TypeError(f"unsupported operand type(s) for ** or pow(): {kinds}")
    return result


def _unary(op, a):
    """The result of ``op a``."""
    hook = "__neg__" if op == "-" else "__pos__" if op == "+" else "__invert__"
    result = _call_type(a, hook)
    if result is _MISSING:
        raise TypeError(f"bad operand type for unary {op}: '{_operand_name(a, hook)}'")
    return result


def _truth(value):
    """Whether `if value` goes on."""
    answer = _call_type(value, "__bool__")
    if answer is _MISSING:
        return _len(value) != 0 if _type_lookup(value, "__len__") is not _MISSING else True
    if answer is not True and answer is not False:
        raise TypeError(f"__bool__ should return bool, returned {_operand_name(answer)}")
    return answer


_bool = _truth


def _len(value):
    """The result of ``len(value)``."""
    size = _call_type(value, "__len__")
    if size is _MISSING:
        members = _members_of_class(value)
        if members is not _MISSING:
            return len(members)
        raise TypeError(f"object of type '{_operand_name(value, '__len__')}' has no len()")
    if not isinstance(size, int):
        size = _index(size)
    if size < 0:
        raise ValueError("__len__() should return >= 0")
    return size


def _index(value):
    """*value* as an int, by its ``__index__``."""
    number = _by_index(value)
    if number is _MISSING:
        raise TypeError(f"'{_operand_name(value, '__index__')}' object cannot be interpreted as an integer")
    return number


def _by_index(value):
    """What the ``__index__`` of *value* gives, if it has one."""
    number = _call_type(value, "__index__")
    if number is not _MISSING and not isinstance(number, int):
        raise TypeError(f"__index__ returned non-int (type {_operand_name(number)})")
    return number


def _get_item(container, key):
    """The result of ``container[key]``."""
    value = _call_type(container, "__getitem__", key)
    if value is not _MISSING:
        return value
    if isinstance(container, type):
        return container.__class_getitem__(key)
    raise TypeError(f"'{_operand_name(container, '__getitem__')}' object is not subscriptable")


def _get_item_at(container, key):
    return container[_index(key)]


def _set_item_at(container, key, value):
    container[_index(key)] = value


def _del_item_at(container, key):
    del container[_index(key)]


def _set_item(container, key, value):
    """Carry out ``container[key] = value``."""
    if isinstance(container, list) and _items_of(container) is container:
        # A slice gets the items of something that program code walks through: which slice is known
        # before the walk, whatever becomes of the list meanwhile.
        start, stop, step = key.indices(len(container))
        container[slice(start, max(start, stop)) if step == 1 else key] = list(value)
        return
    if _call_type(container, "__setitem__", key, value) is _MISSING:
        raise TypeError(f"'{_operand_name(container, '__setitem__')}' object does not support item assignment")


def _del_item(container, key):
    """Carry out ``del container[key]``."""
    if _call_type(container, "__delitem__", key) is _MISSING:
        raise TypeError(f"'{_operand_name(container, '__delitem__')}' object does not support item deletion")


def _missing(mapping, key):
    """The value a defaultdict makes for *key*."""
    value = mapping.default_factory()
    mapping[key] = value
    return value


def _hash(value):
    """The result of ``hash(value)``."""
    if isinstance(value, tuple) and _type_name(value) == "tuple":
        return _hash_together(tuple([hash(item) for item in value]), True)
    if _type_name(value) == "frozenset":
        return _hash_together(tuple([_hash_in(value, item) for item in value]), False)
    number = _call_type(value, "__hash__")
    if not isinstance(number, int):
        raise TypeError("__hash__ method should return an integer")
    if -0x8000000000000000 <= number < 0x8000000000000000:
        return -2 if number == -1 else int(number)
    return hash(int(number))


def _iter(value, sentinel=_MISSING):
    """The result of ``iter(value)``, or of ``iter(value, sentinel)``."""
    if sentinel is not _MISSING:
        return _adaptor("callable", (), value, sentinel, False)
    iterator = _call_type(value, "__iter__")
    if iterator is not _MISSING:
        _check_iterator(iterator)
        return iterator
    if _type_lookup(value, "__getitem__") is not _MISSING:
        return _indexed(value)
    members = _members_of_class(value)
    if members is not _MISSING:
        return iter(members)
    raise TypeError(f"'{_operand_name(value, '__iter__')}' object is not iterable")


def _check_iterator(iterator):
    if _type_lookup(iterator, "__next__") is _MISSING:
        if _native_kind(iterator) not in ("generator", "iterator"):
            raise TypeError(f"iter() returned non-iterator of type '{_type_name(iterator)}'")


def _indexed(sequence):
    place = 0
    while True:
        try:
            item = sequence[place]
        except (IndexError, StopIteration):
            return
        yield item
        place += 1


def _next(iterator, default=_MISSING):
    """The result of ``next(iterator)``, or of ``next(iterator, default)``."""
    if _type_lookup(iterator, "__next__") is _MISSING:
        item = _step_iterator(iterator)
        if item is not _END:
            return item
        if default is not _MISSING:
            return default
        result = _generator_result(iterator)
        if result is None:
            raise StopIteration
        raise StopIteration(result)
    if default is _MISSING:
        return _call_type(iterator, "__next__")
    try:
        return _call_type(iterator, "__next__")
    except StopIteration:
        return default
