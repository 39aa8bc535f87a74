"""The exceptions of `urllib`."""
# quiet


class URLError(OSError):
    """There is no answer."""

    def __init__(self, reason, filename=None):
        OSError.__init__(self, reason)
        self.reason = reason
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return f"<urlopen error {self.reason}>"


class HTTPError(URLError):
    """The answer is that it went wrong; it can be read like any other."""

    def __init__(self, url, code, msg, hdrs, fp):
        URLError.__init__(self, msg)
        self.code = code
        self.status = code
        self.msg = msg
        self.hdrs = hdrs
        self.headers = hdrs
        self.fp = fp
        self.url = url
        self.filename = url

    def __str__(self):
        return f"HTTP Error {self.code}: {self.msg}"

    def __repr__(self):
        return f"<HTTPError {self.code}: {self.msg!r}>"

    def read(self, *args):
        """The body of the answer."""
        return self.fp.read(*args) if self.fp is not None else b""

    def geturl(self):
        """The address."""
        return self.url

    def getcode(self):
        """The status."""
        return self.code

    def info(self):
        """The headers."""
        return self.headers

    def close(self):
        """Be done with it."""


class ContentTooShortError(URLError):
    """Less came than was announced."""

    def __init__(self, message, content):
        URLError.__init__(self, message)
        self.content = content
