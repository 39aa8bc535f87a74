"""Objects whose attributes are in a dict of the program: ``self.__dict__ = shared``.

Each look and change is one of that dict, so that threads race for it as for any other.
"""
# loud


def _exchange(owner, space):
    """Let *owner* have its attributes in *space* from now on."""
    if not isinstance(space, dict):
        kind = type(space).__name__
        raise TypeError(f"__dict__ must be set to a dictionary, not a '{kind}'")
    for name in _fields(owner):
        # What the machine keeps there has other names than attributes have.
        if name.isidentifier() and not name.startswith("__"):
            _object_delattr(owner, name)
    _set_field(owner, "__dict__", space)


def _space(owner):
    """The built-in dict that has the attributes of *owner*."""
    return _items_of(_get_field(owner, "__dict__", None))


def _in_space_or(owner, name, default):
    """Attribute *name* of *owner*, or the *default* that its class has."""
    return _space(owner).get(name, default)


def _in_space(owner, name):
    """Attribute *name* of *owner*, of which its class has none."""
    value = _space(owner).get(name, _MISSING)
    if value is not _MISSING:
        return value
    if _type_lookup(owner, "__getattr__") is not _MISSING:
        return _call_type(owner, "__getattr__", name)
    kind = type(owner).__name__
    raise AttributeError(f"'{kind}' object has no attribute '{name}'")


def _put_in_space(owner, name, value):
    """Let attribute *name* of *owner* be *value*."""
    _space(owner)[name] = value


def _delete_in_space(owner, name):
    """Delete attribute *name* of *owner*."""
    space = _space(owner)
    if name not in space:
        raise AttributeError(name)
    del space[name]
