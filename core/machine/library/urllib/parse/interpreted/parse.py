"""The results of `urllib.parse`, as named tuples."""
# quiet

from collections import namedtuple

from urllib.parse import _defragged, _host_and_port, _parsed, _split, _unparsed, _unsplit


class _Located:
    """What is in the middle of an address."""

    @property
    def hostname(self):
        """The computer."""
        return _host_and_port(self.netloc)[0]

    @property
    def port(self):
        """The port, if it says one."""
        return _host_and_port(self.netloc)[1]

    @property
    def username(self):
        """Who asks, if it says that."""
        return _host_and_port(self.netloc)[2]

    @property
    def password(self):
        """Their password, if it says one."""
        return _host_and_port(self.netloc)[3]


class ParseResult(
    _Located,
    namedtuple("ParseResult", ["scheme", "netloc", "path", "params", "query", "fragment"]),
):
    """An address in six parts."""

    def geturl(self):
        """The address."""
        return _unparsed(tuple(self))


class SplitResult(
    _Located, namedtuple("SplitResult", ["scheme", "netloc", "path", "query", "fragment"])
):
    """An address in five parts."""

    def geturl(self):
        """The address."""
        return _unsplit(tuple(self))


def urlparse(url, scheme="", allow_fragments=True):
    """The six parts of an address."""
    return ParseResult(*_parsed(url, scheme, allow_fragments))


def urlsplit(url, scheme="", allow_fragments=True):
    """The five parts of an address."""
    return SplitResult(*_split(url, scheme, allow_fragments))


def urlunparse(components):
    """The address of six parts."""
    return _unparsed(tuple(components))


def urlunsplit(components):
    """The address of five parts."""
    return _unsplit(tuple(components))


def urldefrag(url):
    """The address without its fragment, and that."""
    return _defragged(url)
