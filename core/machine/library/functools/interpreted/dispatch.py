"""`functools.singledispatch` and its like for methods, step by step as in CPython, where it is Python code."""
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


class singledispatchmethod:
    """A method with others for first arguments of other classes."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Take a method for arguments of class *cls*."""
        if method is None and not isinstance(cls, type):
            for annotated in _annotated_classes(cls):
                self.dispatcher.register(annotated, cls)
            return cls
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def method(*args, **kwargs):
            found = dispatch(type(args[0]))
            if hasattr(found, "__func__") or _type_name(found) in ("classmethod", "staticmethod"):
                _not_simulated("singledispatchmethod of such a method; use isinstance")
            return found(cls if obj is None else obj, *args, **kwargs)

        return method


class partialmethod:
    """A method with some of its arguments given already."""

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        func, given, named = self.func, self.args, self.keywords

        def method(*args, **keywords):
            return func(obj, *given, *args, **{**named, **keywords})

        return func if obj is None else method
