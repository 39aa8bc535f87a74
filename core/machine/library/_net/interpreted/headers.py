"""Headers of requests and of answers."""
# quiet


class _Headers:
    """Headers in their order, *pairs* of a name and a value; letters may be of any case."""

    def __init__(self, pairs):
        self._pairs = list(pairs)

    def get(self, name, failobj=None):
        """One header."""
        for key, value in self._pairs:
            if key.lower() == name.lower():
                return value
        return failobj

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        """The names of all headers."""
        return [key for key, value in self._pairs]

    def values(self):
        """The values of all headers."""
        return [value for key, value in self._pairs]

    def items(self):
        """All headers."""
        return [(key, value) for key, value in self._pairs]

    def __str__(self):
        return "".join([f"{key}: {value}\n" for key, value in self._pairs])
