# expect: unsafe assertion
import socket
import socketserver
import threading
hits = 0
class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        global hits
        hits += 1
        self.request.sendall(b"done")
class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    pass
def visit(address):
    with socket.create_connection(address) as s:
        s.recv(10)
with Server(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    visitors = [threading.Thread(target=visit, args=(server.server_address,)) for _ in range(2)]
    for v in visitors:
        v.start()
    for v in visitors:
        v.join()
    server.shutdown()
assert hits == 2
