"""Bytes that nobody can foresee: no two calls give the same."""
# quiet

from secrets import token_bytes as _token_bytes


def urandom(size, /):
    """So many bytes that no other call gives."""
    if size < 0:
        raise ValueError("negative argument not allowed")
    return _token_bytes(size)
