import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

lock = threading.Lock()
visits = {}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        with lock:
            visits[self.path] = visits.get(self.path, 0) + 1
        self.send_response(200)
        self.send_header("Content-type", "text/plain")
        self.end_headers()
        self.wfile.write(b"ok " + self.path.encode())

    def log_message(self, format, *args):
        pass  # be quiet


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
port = server.server_address[1]
threading.Thread(target=server.serve_forever, daemon=True).start()


def visit(path, times):
    for _ in range(times):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as r:
            assert r.status == 200
            r.read()


visitors = [threading.Thread(target=visit, args=(p, 5)) for p in ("/a", "/b", "/a")]
for v in visitors:
    v.start()
for v in visitors:
    v.join()
server.shutdown()
server.server_close()
print(visits)
assert visits == {"/a": 10, "/b": 5}
