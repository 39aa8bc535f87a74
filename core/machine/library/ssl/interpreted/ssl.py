"""Contexts that change nothing: whatever is wrapped is what it was."""
# quiet

CERT_NONE = 0
CERT_OPTIONAL = 1
CERT_REQUIRED = 2
PROTOCOL_TLS = 2
PROTOCOL_TLS_CLIENT = 16
PROTOCOL_TLS_SERVER = 17


class SSLError(OSError):
    """A connection is not safe; that never happens here."""


class SSLContext:
    """How a connection is made safe."""

    def __init__(self, protocol=PROTOCOL_TLS):
        self.protocol = protocol
        self.check_hostname = protocol == PROTOCOL_TLS_CLIENT
        self.verify_mode = CERT_REQUIRED if self.check_hostname else CERT_NONE

    def wrap_socket(self, sock, server_side=False, server_hostname=None, **options):
        """The socket itself."""
        return sock

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Nothing is loaded."""

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Nothing is loaded."""

    def load_default_certs(self, purpose=None):
        """Nothing is loaded."""

    def set_ciphers(self, ciphers):
        """Nothing is set."""


def create_default_context(purpose=None, *, cafile=None, capath=None, cadata=None):
    """How a connection is made safe."""
    return SSLContext(PROTOCOL_TLS_CLIENT)
