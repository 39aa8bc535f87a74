"""One section of a configuration, as a mapping."""
# loud


class SectionProxy:
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self.name = name

    def __repr__(self):
        return f"<Section: {self.name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self.name, key):
            raise KeyError(key)
        return self._parser.get(self.name, key)

    def __setitem__(self, key, value):
        self._parser.set(self.name, key, value)

    def __delitem__(self, key):
        if not self._parser.remove_option(self.name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self.name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def _options(self):
        return list(self._parser._values_of(self.name))

    def keys(self):
        """The names of the options."""
        return self._options()

    def values(self):
        """The values of the options."""
        return [self[key] for key in self._options()]

    def items(self):
        """Both."""
        return [(key, self[key]) for key in self._options()]

    def get(self, option, fallback=None, **kwargs):
        """The value of *option*, or *fallback*."""
        return self._parser.get(self.name, option, fallback=fallback, **kwargs)

    def getint(self, option, fallback=None):
        """The value as an int."""
        return self._parser.getint(self.name, option, fallback=fallback)

    def getfloat(self, option, fallback=None):
        """The value as a float."""
        return self._parser.getfloat(self.name, option, fallback=fallback)

    def getboolean(self, option, fallback=None):
        """The value as a bool."""
        return self._parser.getboolean(self.name, option, fallback=fallback)
