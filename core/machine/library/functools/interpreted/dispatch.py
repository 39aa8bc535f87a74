"""`functools.singledispatch` and its like for methods, step by step as in CPython, where it is Python code."""
# loud


def singledispatch(func):
    """*func* with others for arguments of other classes, which are registered later."""
    registry = {object: func}
    # What was found once is remembered until something is registered, as in CPython: another
    # thread may register between a look into the registry and the entry here.
    found = {}

    def dispatch(cls):
        try:
            return found[cls]
        except KeyError:
            pass
        try:
            function = registry[cls]
        except KeyError:
            function = _function_for(cls, registry)
        found[cls] = function
        return function

    def register(cls, func=None):
        if not isinstance(cls, type):
            for annotated in _annotated_classes(cls):
                registry[annotated] = cls
                found.clear()
            return cls
        if func is None:
            return lambda function: register(cls, function)
        registry[cls] = func
        found.clear()
        return func

    return _Dispatched(func, registry, dispatch, register)


def _function_for(cls, registry):
    """What *registry* has for the nearest class that *cls* is a subclass of.

    Raises RuntimeError if two abstract classes are equally near, or the registry grows meanwhile.
    """
    bases = cls.__mro__
    # Its bases are known; what else it is a subclass of only the registered classes can tell.
    others = [each for each in registry if each not in bases and issubclass(cls, each)]
    for base in bases:
        if base in registry and base is not object:
            return registry[base]
        # An abstract class comes after the last base that is a subclass of it, yet before object.
        near = [each for each in others if issubclass(base, each) and not _reaches_on(bases, base, each)]
        near = [each for each in near if not any(each in other.__mro__ for other in near if other is not each)]
        if len(near) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {near[0]} or {near[1]}")
        if near:
            return registry.get(near[0])
    return registry.get(object)


def _reaches_on(bases, base, abstract):
    """Whether a base after *base* is a subclass of *abstract* as well."""
    return any(issubclass(each, abstract) for each in bases[bases.index(base) + 1 :])


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
        return _DispatchedMethod(self, cls if obj is None else obj)


class _DispatchedMethod:
    """What a `singledispatchmethod` is of *owner*, an object or a class."""

    def __init__(self, method, owner):
        self._dispatch = method.dispatcher.dispatch
        self._owner = owner
        self.register = method.register
        self.__wrapped__ = method.func
        self.__name__ = method.func.__name__
        self.__doc__ = method.func.__doc__

    def __call__(self, /, *args, **kwargs):
        found = self._dispatch(type(args[0]))
        if hasattr(found, "__func__") or _type_name(found) in ("classmethod", "staticmethod"):
            _not_simulated("singledispatchmethod of such a method; use isinstance")
        return found(self._owner, *args, **kwargs)


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
