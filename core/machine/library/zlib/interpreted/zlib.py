"""What `zlib` complains about."""
# quiet

from zlib import error as _error


def _fail(message):
    raise _error(message)
