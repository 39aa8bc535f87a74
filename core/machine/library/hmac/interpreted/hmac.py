"""`hmac`: digests that only who has the key can make."""
# quiet

import hashlib

from hashlib import _bytes_of

digest_size = None


def _name_of(digestmod):
    if isinstance(digestmod, str):
        return digestmod
    return digestmod().name


class HMAC:
    """Bytes and a key, whose digest somebody will ask for."""

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, bytes):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        name = _name_of(digestmod)
        inner = hashlib.new(name)
        self.name = f"hmac-{name}"
        self.digest_size, self.block_size = inner.digest_size, inner.block_size
        if len(key) > self.block_size:
            key = hashlib.new(name, key).digest()
        key += bytes(self.block_size - len(key))
        self._inner = hashlib.new(name, bytes([each ^ 0x36 for each in key]))
        self._outer = hashlib.new(name, bytes([each ^ 0x5C for each in key]))
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        """Add *msg* to the bytes."""
        self._inner.update(msg)

    def digest(self):
        """The digest as bytes."""
        whole = self._outer.copy()
        whole.update(self._inner.digest())
        return whole.digest()

    def hexdigest(self):
        """The digest as digits."""
        return self.digest().hex()

    def copy(self):
        """Another one with the same key and bytes."""
        made = _new_instance(HMAC)
        for name, value in _fields(self).items():
            _set_field(made, name, value)
        made._inner = self._inner.copy()
        return made


def new(key, msg=None, digestmod=""):
    """The digest of *msg* with *key*."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of *msg* with *key*, at once."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Whether both are equal."""
    for kind in (str, bytes):
        if isinstance(a, kind) and isinstance(b, kind):
            return a == b
    raise TypeError(
        "unsupported operand types(s) or combination of types:"
        f" '{type(a).__name__}' and '{type(b).__name__}'"
    )
