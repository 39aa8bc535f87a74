"""`socketserver`, made of sockets and threads as in CPython; it wakes without looking time and again."""
# quiet

from _net import _ask, _await_one, _new_stream, _put, _state, _take
from socket import socket as _socket
from threading import Event as _Event
from threading import Thread as _Thread

_STREAM = 1
_MESSAGES = 2


class BaseServer:
    """Takes requests and hands them to handlers."""

    timeout = None
    request_queue_size = 5
    allow_reuse_address = False

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self._down = _Event()
        self._wake = _new_stream(False)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.server_close()

    def server_activate(self):
        """Begin to listen."""

    def server_close(self):
        """Be done with it."""

    def service_actions(self):
        """Do something between two requests."""

    def serve_forever(self, poll_interval=0.5):
        """Take requests until somebody calls `shutdown`."""
        self._down.clear()
        try:
            while self._come(None):
                self._handle_request_noblock()
                self.service_actions()
        finally:
            self._down.set()

    def _come(self, timeout):
        """Wait for a request; False if there is to be none any more, or not in time."""
        streams = [self._stream(), self._wake]
        in_time = _await_one(streams, timeout, self._where(), "waits for a request at")
        if _state(self._wake)[0]:
            _take(self._wake, 1, False)
            return False
        return in_time

    def _where(self):
        return f"{self.server_address[0]}:{self.server_address[1]}"

    def shutdown(self):
        """Let `serve_forever` end, and wait until it has."""
        _ask(self._where(), "stops serving at")
        _put(self._wake, b"x")
        self._down.wait()

    def handle_request(self):
        """Take one request."""
        if self._come(self.timeout):
            self._handle_request_noblock()
        else:
            self.handle_timeout()

    def handle_timeout(self):
        """No request came in time."""

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        try:
            if self.verify_request(request, client_address):
                self.process_request(request, client_address)
            else:
                self.shutdown_request(request)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)

    def verify_request(self, request, client_address):
        """Whether to handle a request."""
        return True

    def process_request(self, request, client_address):
        """Handle a request."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def finish_request(self, request, client_address):
        """Let a handler do it."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """End a connection."""
        self.close_request(request)

    def close_request(self, request):
        """Be done with a connection."""

    def handle_error(self, request, client_address):
        """Tell that a handler failed."""
        line = "-" * 40
        told = _traceback_text(_current_exception())
        head = f"{line}\nException occurred during processing of request from {client_address}\n"
        _write(f"{head}{told}{line}\n", "stderr")


class TCPServer(BaseServer):
    """Takes connections."""

    address_family = 2
    socket_type = _STREAM
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        BaseServer.__init__(self, server_address, RequestHandlerClass)
        self.socket = _socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except BaseException:
                self.server_close()
                raise

    def _stream(self):
        return self.socket._line if self.socket_type == _STREAM else self.socket._in

    def server_bind(self):
        """Take the port."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        """Begin to listen."""
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        """Be done with it."""
        self.socket.close()

    def fileno(self):
        """A number of the operating system, of which there is none."""
        return self.socket.fileno()

    def get_request(self):
        """The next connection."""
        return self.socket.accept()

    def shutdown_request(self, request):
        """End a connection."""
        # Closing tells the other end as much as shutdown does, which would be one more step.
        self.close_request(request)

    def close_request(self, request):
        """Be done with a connection."""
        request.close()


class UDPServer(TCPServer):
    """Takes messages."""

    socket_type = _MESSAGES
    max_packet_size = 8192

    def get_request(self):
        """The next message."""
        data, client_address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_address

    def server_activate(self):
        """There is nothing to begin."""

    def shutdown_request(self, request):
        """There is no connection to end."""

    def close_request(self, request):
        """There is no connection."""


class ThreadingMixIn:
    """Handles each request in a thread of its own."""

    daemon_threads = False
    block_on_close = True

    def process_request_thread(self, request, client_address):
        """What such a thread does."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        """Start a thread for a request."""
        thread = _Thread(target=self.process_request_thread, args=(request, client_address))
        thread.daemon = self.daemon_threads
        if not thread.daemon and self.block_on_close:
            threads = _get_field(self, "_threads", None)
            self._threads = [thread] if threads is None else [*threads, thread]
        thread.start()

    def server_close(self):
        """Be done with it, once all those threads have ended."""
        super().server_close()
        for thread in _get_field(self, "_threads", None) or ():
            thread.join()


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    """Takes connections, and handles each in a thread of its own."""


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    """Takes messages, and handles each in a thread of its own."""


class BaseRequestHandler:
    """Handles one request."""

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Make ready."""

    def handle(self):
        """Do what is asked."""

    def finish(self):
        """Clear up."""


class StreamRequestHandler(BaseRequestHandler):
    """Handles a connection that is read and written like files."""

    rbufsize = -1
    wbufsize = 0
    timeout = None

    def setup(self):
        """Make the files."""
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")

    def finish(self):
        """Close the files."""
        self.wfile.close()
        self.rfile.close()


class DatagramRequestHandler(BaseRequestHandler):
    """Handles a message that is read and answered like files."""

    def setup(self):
        """Make the files."""
        from io import BytesIO

        self.packet, self.socket = self.request
        self.rfile = BytesIO(self.packet)
        self.wfile = BytesIO()

    def finish(self):
        """Send the answer."""
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
