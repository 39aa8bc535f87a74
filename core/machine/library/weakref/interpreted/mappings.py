"""Mappings that would let go of what nobody else has; here everybody keeps everything."""
# loud

from collections._derived import Set as _Set
from collections._user import UserDict as _UserDict


class WeakValueDictionary(_UserDict):
    """A dict whose values die; here they do not."""

    def __repr__(self):
        return "<WeakValueDictionary at 0x7f0000000000>"

    def valuerefs(self):
        """The values."""
        return list(self.values())


class WeakKeyDictionary(_UserDict):
    """A dict whose keys die; here they do not."""

    def __repr__(self):
        return "<WeakKeyDictionary at 0x7f0000000000>"


class WeakSet(_Set):
    """A set whose members die; here they do not."""
