"""The exceptions of `requests`."""
# quiet


class RequestException(OSError):
    """Something went wrong."""

    def __init__(self, *args, request=None, response=None):
        OSError.__init__(self, *args)
        self.request = request
        self.response = response


class HTTPError(RequestException):
    """The answer is that it went wrong."""


class ConnectionError(RequestException):
    """There is no connection."""


class ProxyError(ConnectionError):
    """There is no connection to a proxy."""


class SSLError(ConnectionError):
    """The connection is not safe."""


class Timeout(RequestException):
    """It takes too long."""


class ConnectTimeout(ConnectionError, Timeout):
    """It takes too long to get a connection."""


class ReadTimeout(Timeout):
    """It takes too long to get the answer."""


class URLRequired(RequestException):
    """There is no address."""


class TooManyRedirects(RequestException):
    """The answer is always to ask elsewhere."""


class MissingSchema(RequestException, ValueError):
    """The address has no http in front."""


class InvalidSchema(RequestException, ValueError):
    """The address is none of the web."""


class InvalidURL(RequestException, ValueError):
    """The address is none."""


class ChunkedEncodingError(RequestException):
    """The answer ends too early."""


class ContentDecodingError(RequestException):
    """The answer cannot be decoded."""


class RetryError(RequestException):
    """It went wrong too often."""


class InvalidJSONError(RequestException):
    """What was sent or came is no JSON."""


class JSONDecodeError(InvalidJSONError, ValueError):
    """What came is no JSON."""
