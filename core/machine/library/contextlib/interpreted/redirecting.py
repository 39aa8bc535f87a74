"""Other streams, or another folder, for as long as a block lasts."""
# loud

from sys._hooks import settings as _settings


class _Redirecting:
    """Puts another stream in the place of one that all threads write to."""

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(_load_attribute(_settings, self._stream))
        _store_attribute(_settings, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        _store_attribute(_settings, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirecting):
    """Another stream in the place of `sys.stdout`."""

    _stream = "stdout"


class redirect_stderr(_Redirecting):
    """Another stream in the place of `sys.stderr`."""

    _stream = "stderr"


