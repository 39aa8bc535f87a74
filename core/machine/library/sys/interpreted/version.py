"""`sys.version_info`."""
# quiet

from collections._records import _getter, _made, _Record


class _VersionInfo(_Record):
    """The version of Python as a tuple whose items have names."""

    _fields = ("major", "minor", "micro", "releaselevel", "serial")
    major = property(_getter(0))
    minor = property(_getter(1))
    micro = property(_getter(2))
    releaselevel = property(_getter(3))
    serial = property(_getter(4))

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(self._fields, self.hidden_values)]
        return f"sys.version_info({', '.join(parts)})"


version_info = _made(_VersionInfo, (3, 11, 0, "final", 0))
