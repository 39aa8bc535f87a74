"""What a class statement does beside running its body.

Follows section 3.3.3 "Customizing class creation" of the language reference.
"""
# loud


def _call_metaclass(meta, name, bases, namespace, keywords):
    """The class that *meta* makes of *namespace*."""
    made = _type_lookup_class(meta, "__new__")
    if made is _MISSING:
        cls = type.__new__(meta, name, bases, namespace, **keywords)
    else:
        cls = made(meta, name, bases, namespace, **keywords)
    if isinstance(cls, meta):
        begin = _type_lookup_class(meta, "__init__")
        if begin is not _MISSING:
            begin(cls, name, bases, namespace, **keywords)
    return cls


def _announce_class(cls, keywords):
    """Tell the attributes of the new class *cls* their names, and its bases that it is there."""
    for name, value in _fields(cls).items():
        if _type_lookup(value, "__set_name__") is not _MISSING:
            _call_type(value, "__set_name__", cls, name)
    hook = _inherited_hook(cls)
    if hook is not _MISSING:
        hook(cls, **keywords)
    elif keywords:
        raise TypeError(f"{cls.__name__}.__init_subclass__() takes no keyword arguments")
    return cls


def _inherited_hook(cls):
    for base in _mro(cls)[1:]:
        hook = _get_field(base, "__init_subclass__", _MISSING)
        if hook is not _MISSING:
            return hook.__func__ if _type_name(hook) == "classmethod" else hook
    return _MISSING
