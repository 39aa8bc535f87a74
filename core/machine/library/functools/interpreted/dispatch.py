"""`functools.singledispatch`, step by step as in CPython, where it is Python code."""
# loud


def singledispatch(func):
    """*func* with others for arguments of other classes, which are registered later."""
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return registry[object]

    def register(cls, func=None):
        if not isinstance(cls, type):
            for annotated in _annotated_classes(cls):
                registry[annotated] = cls
            return cls
        if func is None:
            return lambda function: register(cls, function)
        registry[cls] = func
        return func

    return _Dispatched(func, registry, dispatch, register)


class _Dispatched:
    """The function that looks at its first argument."""

    def __init__(self, func, registry, dispatch, register):
        self.registry = registry
        self.dispatch = dispatch
        self.register = register
        self.__wrapped__ = func
        self.__name__ = func.__name__
        self.__doc__ = func.__doc__

    def __call__(self, /, *args, **kwargs):
        if not args:
            raise TypeError(f"{self.__name__} requires at least 1 positional argument")
        return self.dispatch(type(args[0]))(*args, **kwargs)
