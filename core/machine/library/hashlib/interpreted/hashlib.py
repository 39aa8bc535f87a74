"""`hashlib`: an object has the bytes so far; its digest is computed when it is asked for."""
# quiet

from hashlib import _derived, _digest

_SIZES = {
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64),
    "sha384": (48, 128), "sha512": (64, 128), "sha3_224": (28, 144), "sha3_256": (32, 136),
    "sha3_384": (48, 104), "sha3_512": (64, 72), "blake2b": (64, 128), "blake2s": (32, 64),
    "shake_128": (0, 168), "shake_256": (0, 136),
}
"""How many bytes a digest and a block have, by name."""
algorithms_available = set(_SIZES)
algorithms_guaranteed = set(_SIZES)


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if isinstance(data, bytes):
        return data
    found = _call_type(data, "__bytes__")
    if found is _MISSING:
        raise TypeError("object supporting the buffer API required")
    return found


class HASH:
    """Bytes whose digest somebody will ask for."""

    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = _bytes_of(data)
        self._length = self.digest_size if name.startswith("blake2") else 0

    def update(self, data, /):
        """Add *data* to the bytes."""
        _step_of(self)
        self._data += _bytes_of(data)

    def digest(self, length=0):
        """The digest as bytes."""
        _look_at(self)
        if not self.digest_size and not length:
            raise TypeError("digest() missing required argument 'length' (pos 1)")
        return _digest(self.name, self._data, length or self._length)

    def hexdigest(self, length=0):
        """The digest as digits."""
        return self.digest(length).hex()

    def copy(self):
        """Another one with the same bytes."""
        _look_at(self)
        made = HASH(self.name, self._data)
        made.digest_size, made._length = self.digest_size, self._length
        return made

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object>"


def new(name, data=b"", *, usedforsecurity=True, **options):
    """The digest called *name*."""
    if options:
        _not_simulated(f"{next(iter(options))} of hashlib.new; leave it out")
    plain = name.lower().replace("-", "") if name.lower().startswith("sha-") else name.lower()
    if plain not in _SIZES:
        raise ValueError(f"unsupported hash type {name}")
    return HASH(plain, data)


def _maker(name):
    def make(string=b"", *, usedforsecurity=True):
        return HASH(name, string)

    make.__name__ = make.__qualname__ = f"openssl_{name}"
    return make


md5 = _maker("md5")
sha1 = _maker("sha1")
sha224 = _maker("sha224")
sha256 = _maker("sha256")
sha384 = _maker("sha384")
sha512 = _maker("sha512")
sha3_224 = _maker("sha3_224")
sha3_256 = _maker("sha3_256")
sha3_384 = _maker("sha3_384")
sha3_512 = _maker("sha3_512")
shake_128 = _maker("shake_128")
shake_256 = _maker("shake_256")


def blake2b(data=b"", /, *, digest_size=64):
    """The digest BLAKE2b."""
    return _blake("blake2b", data, digest_size)


def blake2s(data=b"", /, *, digest_size=32):
    """The digest BLAKE2s."""
    return _blake("blake2s", data, digest_size)


def _blake(name, data, size):
    if not 1 <= size <= _SIZES[name][0]:
        raise ValueError(f"digest_size for {name.title()} must be between 1 and {_SIZES[name][0]}")
    made = HASH(name, data)
    made.digest_size = made._length = size
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key made of a password."""
    return _derived(hash_name, _bytes_of(password), _bytes_of(salt), iterations, dklen)
