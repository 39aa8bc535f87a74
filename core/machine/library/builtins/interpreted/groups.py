"""Groups of exceptions and `except*`, as PEP 654 has them."""
# loud


class BaseExceptionGroup(BaseException):
    """Several exceptions, raised together."""

    def hidden_call_class(cls, /, *args):
        """A group, which is an `ExceptionGroup` if all in it are ordinary exceptions."""
        if len(args) != 2:
            raise TypeError(
                f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)"
            )
        message, given = args
        inside = tuple(given)
        if not inside:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        ordinary = True
        for place, error in enumerate(inside):
            if not isinstance(error, BaseException):
                raise ValueError(f"Item {place} of second argument (exceptions) is not an exception")
            ordinary = ordinary and isinstance(error, Exception)
        if cls is BaseExceptionGroup and ordinary:
            cls = ExceptionGroup
        elif issubclass(cls, Exception) and not ordinary:
            raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        made = _new_instance(cls)
        _set_field(made, "args", args)
        _set_field(made, "message", message)
        _set_field(made, "exceptions", inside)
        begin = _type_lookup_class(cls, "__init__")
        if begin is not _MISSING:
            begin(made, *args)
        return made

    def __str__(self):
        count = len(self.exceptions)
        return f"{self.message} ({count} sub-exception{'s' if count > 1 else ''})"

    def derive(self, excs, /):
        """A group like this one of other exceptions."""
        return BaseExceptionGroup(self.message, excs)

    def split(self, condition, /):
        """Those in it that meet *condition*, and the others, each as a group or None."""
        return _split(self, _test_of(condition))

    def subgroup(self, condition, /):
        """Those in it that meet *condition*, as a group, or None."""
        return _split(self, _test_of(condition))[0]


class ExceptionGroup(BaseExceptionGroup, Exception):
    """Several ordinary exceptions, raised together."""


def _test_of(condition):
    classes = condition if isinstance(condition, tuple) else (condition,)
    if all([isinstance(cls, type) for cls in classes]):
        return lambda error: isinstance(error, condition)
    return condition


def _split(group, test):
    if test(group):
        return group, None
    taken, left = [], []
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            some, others = _split(error, test)
        else:
            some, others = (error, None) if test(error) else (None, error)
        if some is not None:
            taken.append(some)
        if others is not None:
            left.append(others)
    if not left:
        return group, None
    return (group.derive(taken) if taken else None, group.derive(left))


class _Star:
    """What becomes of an exception in the clauses of one `try`."""

    def __init__(self, error):
        self.naked = not isinstance(error, BaseExceptionGroup)
        self.rest = ExceptionGroup("", [error]) if self.naked else error
        self.taken = []
        self.again = []
        self.raised = []


def _star_begin(error):
    return _Star(error)


def _star_take(state, wanted):
    """The group for a clause of the class *wanted*, None if there is nothing for it."""
    for cls in wanted if isinstance(wanted, tuple) else (wanted,):
        if not (isinstance(cls, type) and issubclass(cls, BaseException)):
            raise TypeError(
                "catching classes that do not inherit from BaseException is not allowed"
            )
        if issubclass(cls, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if state.rest is None:
        return None
    taken, state.rest = _split(state.rest, _test_of(wanted))
    if taken is not None:
        state.taken.append(taken)
    return taken


def _star_note(state, error):
    """A clause has raised *error*, which may be its own group once more."""
    if any([error is taken for taken in state.taken]):
        state.again.append(error)
    else:
        state.raised.append(error)


def _star_end(state, error):
    """What is raised behind the clauses, or None."""
    left = [*state.again, *([] if state.rest is None else [state.rest])]
    if not state.raised:
        if not left:
            return None
        if state.naked or len(left) == 1 and left[0] is error:
            return error
        return left[0] if len(left) == 1 else _joined_groups(error, left)
    every = [*state.raised, *left]
    return every[0] if len(every) == 1 else BaseExceptionGroup("", every)


def _joined_groups(group, parts):
    """*group* with those of its exceptions that are in *parts*."""
    kept = []
    for part in parts:
        kept.extend(_leaves(part))
    return _split(group, lambda error: any([error is one for one in kept]))[0]


def _leaves(group):
    found = []
    for error in group.exceptions:
        found.extend(_leaves(error) if isinstance(error, BaseExceptionGroup) else [error])
    return found
