from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class CounterHandler(BaseHTTPRequestHandler):
    hits = 0

    def do_GET(self):
        # BUG: read-modify-write without a lock, one thread per request
        CounterHandler.hits += 1
        body = f"<h1>You are visitor number {CounterHandler.hits}</h1>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def run(port=8000):
    httpd = ThreadingHTTPServer(("127.0.0.1", port), CounterHandler)
    print(f"Serving on http://127.0.0.1:{port} (Ctrl-C stops)")
    try:
        httpd.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        httpd.server_close()


if __name__ == "__main__":
    run()
