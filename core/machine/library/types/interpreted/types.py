"""`types`."""
# quiet

from types._mappings import mappingproxy

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


MappingProxyType = mappingproxy
