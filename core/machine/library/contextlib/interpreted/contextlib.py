"""`contextlib`."""
# loud

from contextlib._redirecting import redirect_stderr, redirect_stdout


class AbstractContextManager:
    """A base for context managers."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """A base for context managers that serve as decorators, too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        """Have *func* called in this context."""

        def inside(*args, **kwds):
            with self._recreate_cm():
                return _call(func, args, kwds)

        return _function_like(inside, func)


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    """A context manager that is a generator with one `yield`."""

    def __init__(self, function, args, kwargs):
        self.gen = function(*args, **kwargs)
        self.func, self.args, self.kwds = function, args, kwargs

    def _recreate_cm(self):
        # Each call of what it decorates is in a context of its own.
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        # As in CPython, so that it keeps nothing alive; a second `with` fails by it.
        _step_of(self)
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            return self._leave()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

    def _leave(self):
        try:
            next(self.gen)
        except StopIteration:
            return False
        raise RuntimeError("generator didn't stop")


def contextmanager(func):
    """A function that makes a context manager of what *func* does before and after its `yield`."""

    def helper(*args, **kwargs):
        return _GeneratorContextManager(func, args, kwargs)

    return _function_like(helper, func)


class closing(AbstractContextManager):
    """Closes something at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        _call(self.thing.close, (), {})


class nullcontext(AbstractContextManager):
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class suppress(AbstractContextManager):
    """Goes on after the end if one of some exceptions was raised."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class ExitStack(AbstractContextManager):
    """Context managers and callbacks that are seen to at the end, the last one first."""

    def __init__(self):
        self._exits = []

    def enter_context(self, cm):
        """Enter *cm* now and leave it at the end."""
        if _type_lookup(cm, "__enter__") is _MISSING and not hasattr(cm, "__exit__"):
            kind = type(cm).__qualname__
            raise TypeError(
                f"'{type(cm).__module__}.{kind}' object does not support the context manager"
                " protocol"
            )
        result = cm.__enter__()
        self._exits.append(cm.__exit__)
        return result

    def push(self, exit):
        """Have a context manager left, or a function called like `__exit__`, at the end."""
        self._exits.append(exit.__exit__ if hasattr(exit, "__exit__") else exit)
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Have *callback* called at the end."""

        def leave(exc_type, exc, tb):
            _call(callback, args, kwds)

        self._exits.append(leave)
        return callback

    def pop_all(self):
        """Hand everything to a new stack."""
        other = ExitStack()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self):
        """See to everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc, tb):
        pending, swallowed, fresh = exc, False, False
        while self._exits:
            leave = self._exits.pop()
            parts = (None, None, None)
            if pending is not None:
                parts = type(pending), pending, pending.__traceback__
            try:
                if leave(*parts):
                    pending, swallowed, fresh = None, True, False
            except BaseException as error:
                pending, fresh = error, True
        if fresh:
            raise pending
        return exc is not None and swallowed and pending is None
