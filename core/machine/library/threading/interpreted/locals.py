"""Objects whose attributes each thread has for itself."""
# quiet


class local:
    """An object whose attributes each thread has for itself."""

    hidden_written_in_c = "_thread._local"

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and _type_lookup_class(cls, "__init__") is _MISSING:
            raise TypeError("Initialization arguments are not supported")
        made = _new_instance(cls)
        _set_field(made, "<local>", (args, kwargs))
        _local_attributes(made, {})
        return made

    def __getattr__(self, name):
        attributes = _attributes_here(self)
        if name in attributes:
            return attributes[name]
        kind = "_thread._local" if type(self) is local else type(self).__name__
        raise AttributeError(f"'{kind}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        _attributes_here(self)[name] = value

    def __delattr__(self, name):
        attributes = _attributes_here(self)
        if name not in attributes:
            kind = "_thread._local" if type(self) is local else type(self).__name__
            raise AttributeError(f"'{kind}' object has no attribute '{name}'")
        del attributes[name]


_set_field(local, "<local>", True)


def _local_attribute(made, name, default):
    """Attribute *name* of *made* in this thread, or the *default* that its class has."""
    return _attributes_here(made).get(name, default)


def _attributes_here(made):
    """The attributes of *made* in this thread; a thread that comes for the first time begins anew."""
    attributes = _local_attributes(made)
    if attributes is None:
        # Before the constructor, which finds them there when it sets some.
        attributes = _local_attributes(made, {})
        if _type_lookup(made, "__init__") is not _MISSING:
            args, kwargs = _get_field(made, "<local>", None)
            made.__init__(*args, **kwargs)
    return attributes
