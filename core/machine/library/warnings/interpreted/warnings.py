"""`warnings`: of all filters, those for everything."""
# loud

from sys._hooks import settings as _settings


class _State:
    """Which filters there are, what was told already, and who collects."""


_state = _State()
_state.filters = [("ignore", (PendingDeprecationWarning, ImportWarning, ResourceWarning))]
_state.told = {}
_state.collected = None
_ACTIONS = ("error", "ignore", "always", "default", "module", "once")


class WarningMessage:
    """A warning that was collected."""

    def __init__(self, message, category, filename, lineno):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = self.line = self.source = None

    def __str__(self):
        name = self.category.__name__
        return (
            f"{{message : {self.message!r}, category : {name!r}, filename :"
            f" {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )


def simplefilter(action, category=Warning, lineno=0, append=False):
    """What is to be done about warnings of *category*."""
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    if append:
        _state.filters = [*_state.filters, (action, category)]
    else:
        _state.filters = [(action, category), *_state.filters]


def resetwarnings():
    """Have no filter."""
    _state.filters = []


def _action(category):
    for action, kind in _state.filters:
        if issubclass(category, kind):
            return action
    return "default"


def warn(message, category=None, stacklevel=1, source=None):
    """Warn of something."""
    if isinstance(message, Warning):
        category, error = type(message), message
    else:
        category = UserWarning if category is None else category
        if not (isinstance(category, type) and issubclass(category, Warning)):
            kind = category.__name__ if isinstance(category, type) else type(category).__name__
            raise TypeError(f"category must be a Warning subclass, not '{kind}'")
        error = category(message)
    action = _action(category)
    if action == "error":
        raise error
    if action == "ignore":
        return
    file, line, _, text = _place_in_program(stacklevel)
    if file is None:
        # CPython says so of what lies beyond the outermost call.
        file, line, text = "sys", 1, ""
    else:
        file = file or "program.py"
    key = (str(error), category, None if action == "once" else (file, line))
    if action != "always" and key in _state.told:
        return
    _state.told[key] = True
    if _state.collected is not None:
        _state.collected.append(WarningMessage(error, category, file, line))
    else:
        told = f"{file}:{line}: {category.__name__}: {error}\n"
        _settings.stderr.write(f"{told}  {text}\n" if text else told)


class catch_warnings:
    """Puts the filters back at the end, and collects what is warned of if it is to record."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        self._before = (_state.filters, _state.collected, _state.told)
        _state.told = {}
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            _state.collected = []
            return _state.collected
        return None

    def __exit__(self, *exc_info):
        _state.filters, _state.collected, _state.told = self._before
