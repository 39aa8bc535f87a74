"""Who asks."""
# quiet


class HTTPBasicAuth:
    """A name and a password."""

    def __init__(self, username, password):
        self.username = username
        self.password = password


class HTTPDigestAuth(HTTPBasicAuth):
    """A name and a password that is not sent as such."""
