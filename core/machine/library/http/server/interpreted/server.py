"""`http.server`: one request for each connection, as in its default protocol HTTP/1.0."""
# quiet

import socketserver as _socketserver

from _net import _reason
from _net._headers import _Headers
from datetime import datetime as _datetime
from io import open as _open
from os.path import isdir as _isdir
from os.path import join as _join
from socketserver import StreamRequestHandler as _Handler
from socketserver import TCPServer as _TCPServer
from socketserver import ThreadingMixIn as _ThreadingMixIn

_LIMIT = 65536


class HTTPServer(_TCPServer):
    """Takes requests of the web."""

    allow_reuse_address = 1

    def server_bind(self):
        """Take the port."""
        _TCPServer.server_bind(self)
        host, port = self.server_address[:2]
        self.server_name = host
        self.server_port = port


class ThreadingHTTPServer(_ThreadingMixIn, HTTPServer):
    """Takes requests of the web, and handles each in a thread of its own."""

    daemon_threads = True


class _Message(_Headers):
    """The headers of a request."""

    def __str__(self):
        return super().__str__() + "\n"


class BaseHTTPRequestHandler(_Handler):
    """Handles a request of the web: `do_GET` and the like of the program do."""

    server_version = "BaseHTTP/0.6"
    sys_version = "Python/3.11.0"
    protocol_version = "HTTP/1.0"
    default_request_version = "HTTP/0.9"

    def parse_request(self):
        """Take the request apart; whether it is one."""
        self.requestline = self.raw_requestline.decode("iso-8859-1").rstrip("\r\n")
        words = self.requestline.split()
        if len(words) < 2:
            if words:
                self.send_error(400, f"Bad request syntax ({self.requestline!r})")
            return False
        self.command = words[0]
        self.path = words[1]
        self.request_version = words[2] if len(words) > 2 else self.default_request_version
        pairs = []
        while True:
            line = self.rfile.readline(_LIMIT + 1).decode("iso-8859-1").rstrip("\r\n")
            if not line:
                break
            key, _, value = line.partition(":")
            pairs.append((key.strip(), value.strip()))
        self.headers = _Message(pairs)
        return True

    def handle(self):
        """Handle the request."""
        self.close_connection = True
        self.handle_one_request()

    def handle_one_request(self):
        """Handle the request."""
        self.command = None
        self.requestline = ""
        self.request_version = ""
        self._headers_buffer = []
        self.raw_requestline = self.rfile.readline(_LIMIT + 1)
        if not self.raw_requestline or not self.parse_request():
            return
        name = f"do_{self.command}"
        if not hasattr(self, name):
            self.send_error(501, f"Unsupported method ({self.command!r})")
            return
        getattr(self, name)()

    def send_error(self, code, message=None, explain=None):
        """Answer that it went wrong."""
        short = message or _reason(int(code))
        self.log_error("code %d, message %s", code, short)
        self.send_response(code, short)
        self.send_header("Connection", "close")
        body = f"<html><body><h1>Error response</h1><p>Error code: {int(code)}</p>"
        body = f"{body}<p>Message: {short}.</p></body></html>\n".encode("utf-8", "replace")
        self.send_header("Content-Type", "text/html;charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def send_response(self, code, message=None):
        """Begin the answer."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header("Server", self.version_string())
        self.send_header("Date", self.date_time_string())

    def send_response_only(self, code, message=None):
        """Begin the answer without the usual headers."""
        told = _reason(int(code)) if message is None else message
        self._headers_buffer.append(f"{self.protocol_version} {int(code)} {told}\r\n")

    def send_header(self, keyword, value):
        """Put a header into the answer."""
        self._headers_buffer.append(f"{keyword}: {value}\r\n")

    def end_headers(self):
        """Send the headers."""
        self._headers_buffer.append("\r\n")
        self.flush_headers()

    def flush_headers(self):
        """Send the headers so far."""
        data = "".join(self._headers_buffer).encode("latin-1", "strict")
        self._headers_buffer = []
        self.wfile.write(data)

    def log_request(self, code="-", size="-"):
        """Tell of a request."""
        self.log_message('"%s" %s %s', self.requestline, str(int(code)), str(size))

    def log_error(self, format, *args):
        """Tell of an error."""
        self.log_message(format, *args)

    def log_message(self, format, *args):
        """Tell something."""
        told = f"{self.address_string()} - - [{self.log_date_time_string()}] {format % args}\n"
        _write(told, "stderr")

    def version_string(self):
        """What the server is."""
        return self.server_version + " " + self.sys_version

    def date_time_string(self, timestamp=None):
        """The time as headers tell it."""
        return f"{_datetime.now():%a, %d %b %Y %H:%M:%S} GMT"

    def log_date_time_string(self):
        """The time as logs tell it."""
        return f"{_datetime.now():%d/%b/%Y %H:%M:%S}"

    def address_string(self):
        """Who asks."""
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Answers with files."""

    server_version = "SimpleHTTP/0.6"

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = directory or "."
        super().__init__(*args, **kwargs)

    def translate_path(self, path):
        """The file that a path means."""
        parts = [part for part in path.partition("?")[0].split("/") if part not in ("", ".", "..")]
        return _join(str(self.directory), *parts)

    def do_GET(self):
        """Answer with a file."""
        self._answer(True)

    def do_HEAD(self):
        """Answer with the headers of a file."""
        self._answer(False)

    def _answer(self, whole):
        name = self.translate_path(self.path)
        if _isdir(name):
            name = _join(name, "index.html")
        try:
            with _open(name, "rb") as file:
                body = file.read()
        except OSError:
            self.send_error(404, "File not found")
            return
        self.send_response(200)
        self.send_header("Content-type", self.guess_type(name))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if whole:
            self.wfile.write(body)

    def guess_type(self, path):
        """What kind of content a file has."""
        kinds = {"html": "text/html", "txt": "text/plain", "json": "application/json"}
        return kinds.get(path.rpartition(".")[2], "application/octet-stream")
