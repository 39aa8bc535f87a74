"""`secrets`: no two tokens of a run are equal, and none is drawn; the rest is as in `random`."""
# loud

from base64 import urlsafe_b64encode
from hashlib import _digest
from hmac import compare_digest as _compare_digest
from random import Random as _Random
from random import _drawn
from random import choice as _choice
from random import getrandbits as _getrandbits

choice = _choice
compare_digest = _compare_digest
randbits = _getrandbits
DEFAULT_ENTROPY = 32


def SystemRandom(seed=None):
    """A generator of its own."""
    return _Random()


def randbelow(exclusive_upper_bound):
    """A number from 0 on below the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _drawn(None, "randrange", exclusive_upper_bound)


def token_bytes(nbytes=None):
    """So many bytes that no other call gives."""
    size = DEFAULT_ENTROPY if nbytes is None else nbytes
    data, seed = b"", str(_count("token")).encode()
    while len(data) < size:
        data += _digest("sha256", seed + data[-32:])
    return data[:size]


def token_hex(nbytes=None):
    """A token in digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """A token in letters."""
    return urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode()
