# expect: safe
# prints: ["200 b'ok /a' 501\n"]
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"ok " + self.path.encode())
    def log_message(self, format, *args):
        pass
server = HTTPServer(("127.0.0.1", 0), Handler)
t = threading.Thread(target=server.serve_forever)
t.start()
address = f"http://127.0.0.1:{server.server_port}/a"
with urllib.request.urlopen(address) as answer:
    status, body = answer.status, answer.read()
try:
    urllib.request.urlopen(address, data=b"x")
except urllib.error.HTTPError as error:
    print(status, body, error.code)
server.shutdown()
t.join()
server.server_close()
