"""Built-in functions, where they call functions of the program or ask its objects."""
# loud


def _sum(iterable, start=0):
    """The result of ``sum(iterable, start)``."""
    numbers = []
    iterator = iter(iterable)
    for item in iterator:
        if type(item) not in (int, float, bool):
            return _summed(iterator, sum(numbers, start) + item)
        numbers.append(item)
    # Together, as CPython adds floats more exactly than one by one from version 3.12 on.
    return sum(numbers, start)


def _summed(iterator, total):
    for item in iterator:
        total = total + item
    return total


def _any(iterable):
    """The result of ``any(iterable)``."""
    for item in iterable:
        if item:
            return True
    return False


def _all(iterable):
    """The result of ``all(iterable)``."""
    for item in iterable:
        if not item:
            return False
    return True


def _min(*args, key=None, default=_MISSING):
    """The result of ``min``."""
    return _extreme(min, False, args, key, default)


def _max(*args, key=None, default=_MISSING):
    """The result of ``max``."""
    return _extreme(max, True, args, key, default)


def _extreme(function, largest, args, key, default):
    """The first smallest or largest item; *function* complains where there is none."""
    best = best_key = _MISSING
    for item in args if len(args) > 1 else args[0]:
        item_key = item if key is None else key(item)
        if best is _MISSING:
            best, best_key = item, item_key
        elif item_key > best_key if largest else item_key < best_key:
            best, best_key = item, item_key
    if best is not _MISSING:
        return best
    return function(()) if default is _MISSING else default


def _abs(number):
    """The result of ``abs(number)``."""
    return _by_hook(number, "__abs__", "bad operand type for abs(): '{}'")


def _by_hook(value, hook, complaint):
    result = _call_type(value, hook)
    if result is _MISSING:
        _operand_name(value, hook)
        raise TypeError(complaint.replace("{}", _type_name(value)))
    return result


def _round(number, ndigits=_MISSING):
    """The result of ``round``."""
    more = () if ndigits is _MISSING else (ndigits,)
    result = _call_type(number, "__round__", *more)
    if result is _MISSING:
        _operand_name(number, "__round__")
        raise TypeError(f"type {_type_name(number)} doesn't define __round__ method")
    return result


def _divmod(a, b):
    """The result of ``divmod(a, b)``."""
    return _binary("divmod", a, b)


def _int(value=0, base=_MISSING):
    """The result of ``int(value)``."""
    if base is not _MISSING:
        raise TypeError("int() can't convert non-string with explicit base")
    for hook in ("__int__", "__index__", "__trunc__"):
        number = _call_type(value, hook)
        if number is not _MISSING:
            if not isinstance(number, int):
                raise TypeError(f"{hook} returned non-int (type {_type_name(number)})")
            return int(number)
    _operand_name(value, "__int__")
    kind = _type_name(value)
    raise TypeError(
        f"int() argument must be a string, a bytes-like object or a real number, not '{kind}'"
    )


def _float(value=0.0):
    """The result of ``float(value)``."""
    number = _by_float(value)
    return float(_index(value)) if number is _MISSING else number


def _by_float(value):
    """What the ``__float__`` of *value* gives, if it has one."""
    number = _call_type(value, "__float__")
    if number is _MISSING or isinstance(number, float):
        return number
    kind = _type_name(number)
    raise TypeError(f"{_type_name(value)}.__float__ returned non-float (type {kind})")


def _complex(real=0, imag=_MISSING):
    """The result of ``complex``."""
    number = _call_type(real, "__complex__")
    if number is _MISSING:
        number = _part_of_complex(real)
    elif not isinstance(number, complex):
        raise TypeError(f"__complex__ returned non-complex (type {_type_name(number)})")
    return complex(number) if imag is _MISSING else complex(number, _part_of_complex(imag))


def _part_of_complex(part):
    """*part* as a float, if that is a matter of the program; else itself."""
    number = _by_float(part)
    if number is not _MISSING:
        return number
    number = _by_index(part)
    return part if number is _MISSING else float(number)


def _bin(number):
    """The result of ``bin(number)``."""
    return bin(_index(number))


def _oct(number):
    """The result of ``oct(number)``."""
    return oct(_index(number))


def _hex(number):
    """The result of ``hex(number)``."""
    return hex(_index(number))


def _chr(number):
    """The result of ``chr(number)``."""
    return chr(_index(number))


def _ord(character):
    """The result of ``ord(character)``."""
    raise TypeError(f"ord() expected string of length 1, but {_type_name(character)} found")


def _getattr(obj, name, default=_MISSING):
    """The result of ``getattr``."""
    if default is _MISSING:
        return _load_attribute(obj, name)
    try:
        return _load_attribute(obj, name)
    except AttributeError:
        return default


def _hasattr(obj, name):
    """The result of ``hasattr``."""
    try:
        _load_attribute(obj, name)
    except AttributeError:
        return False
    return True


def _setattr(obj, name, value):
    """Carry out ``setattr``."""
    _store_attribute(obj, name, value)


def _delattr(obj, name):
    """Carry out ``delattr``."""
    _delete_attribute(obj, name)


def _reduce(function, iterable, initial=_MISSING):
    """The result of ``functools.reduce``."""
    iterator = iter(iterable)
    items = [] if initial is _MISSING else [initial]
    # Nothing comes between the first two, as no code of the program runs there.
    while (item := _pull_items((iterator, iterator), items)) is not _MISSING:
        if item is _END:
            if not items:
                raise TypeError("reduce() of empty iterable with no initial value")
            return items[0]
        items.append(item)
    value = function(*items)
    for item in iterator:
        value = function(value, item)
    return value


def _call_attribute(owner, name, /, *args, **kwargs):
    """Carry out ``owner.name(...)`` where the attribute itself is computed by the program."""
    return _load_attribute(owner, name)(*args, **kwargs)
