"""`types`."""
# quiet

NoneType = type(None)
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)


def _function():
    yield None


FunctionType = LambdaType = type(_function)
BuiltinFunctionType = BuiltinMethodType = type(len)
GeneratorType = type(_function())


class _Owner:
    def method(self):
        return None


MethodType = type(_Owner().method)


class SimpleNamespace:
    """An object with the attributes it is given."""

    def __init__(self, /, **attributes):
        for name, value in attributes.items():
            _set_field(self, name, value)

    def __repr__(self):
        _look_at(self)
        pairs = [(name, _get_field(self, name, None)) for name in _fields(self)]
        kind = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{kind}({', '.join([f'{name}={_call(repr, (value,), {})}' for name, value in pairs])})"

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return _attributes(self) == _attributes(other)

    __hash__ = None


def _attributes(space):
    _look_at(space)
    return {name: _get_field(space, name, None) for name in _fields(space)}


class mappingproxy:
    """A view of a mapping through which nothing can be changed."""

    def __init__(self, mapping, /):
        self._mapping = mapping

    def __getitem__(self, key):
        return _call(_item, (self._mapping, key), {})

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, mappingproxy) else other)

    __hash__ = None

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()


MappingProxyType = mappingproxy


def _item(mapping, key):
    return mapping[key]
