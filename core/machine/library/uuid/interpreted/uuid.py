"""`uuid`: a `uuid4` is made of how many there were before; none is drawn, no two are equal."""
# quiet

from hashlib import _digest

RESERVED_NCS = "reserved for NCS compatibility"
RFC_4122 = "specified in RFC 4122"
RESERVED_MICROSOFT = "reserved for Microsoft compatibility"
RESERVED_FUTURE = "reserved for future definition"
_MOST = 1 << 128
# The golden ratio's part of that: its multiples lie far apart (Knuth, TAOCP 3, 6.4), so that
# who shortens a number to its first or last digits has different ones, as in CPython.
_APART = 0x9E3779B97F4A7C15F39CC0605CEDC835


class UUID:
    """A number of 128 bits, written in five groups of digits."""

    hidden_key_names = ("int",)

    def __init__(self, hex=None, bytes=None, *, int=None, version=None):
        if [hex, bytes, int].count(None) != 2:
            raise TypeError(
                "one of the hex, bytes, bytes_le, fields, or int arguments must be given"
            )
        if hex is not None:
            digits = hex.replace("urn:", "").replace("uuid:", "")
            digits = digits.strip("{}").replace("-", "")
            if len(digits) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = _int(digits, 16)
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _int.from_bytes(bytes, "big")
        if not 0 <= int < _MOST:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        _object_setattr(self, "int", int)

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __str__(self):
        digits = self.hex
        return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])

    def __repr__(self):
        return f"UUID({str(self)!r})"

    @property
    def hex(self):
        """The 32 digits."""
        return f"{self.int:032x}"

    @property
    def bytes(self):
        """The number as 16 bytes."""
        return self.int.to_bytes(16, "big")

    @property
    def urn(self):
        """The number as a name."""
        return f"urn:uuid:{self}"

    @property
    def fields(self):
        """The six parts."""
        return (
            self.time_low, self.time_mid, self.int >> 64 & 0xFFFF, self.int >> 56 & 0xFF,
            self.int >> 48 & 0xFF, self.node,
        )

    @property
    def time_low(self):
        """The first 32 bits."""
        return self.int >> 96

    @property
    def time_mid(self):
        """The next 16 bits."""
        return self.int >> 80 & 0xFFFF

    @property
    def node(self):
        """The last 48 bits."""
        return self.int & 0xFFFFFFFFFFFF

    @property
    def variant(self):
        """Who says what the bits mean."""
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        return RESERVED_FUTURE if self.int & 0x2000 << 48 else RESERVED_MICROSOFT

    @property
    def version(self):
        """How the number was made."""
        return self.int >> 76 & 0xF if self.variant == RFC_4122 else None


_int = int


def uuid4():
    """A number that no other call gives."""
    return UUID(int=_count("uuid") * _APART % _MOST, version=4)


def uuid3(namespace, name):
    """The number of a name, by MD5."""
    return UUID(bytes=_digest("md5", namespace.bytes + name.encode())[:16], version=3)


def uuid5(namespace, name):
    """The number of a name, by SHA-1."""
    return UUID(bytes=_digest("sha1", namespace.bytes + name.encode())[:16], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
