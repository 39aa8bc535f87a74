import socket
import threading

HOST, PORT = "localhost", 50007
NUM_CLIENTS = 3
ready = threading.Event()


def serve_one(conn):
    with conn:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            conn.sendall(data.upper())


def server():
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((HOST, PORT))
    listener.listen(5)
    ready.set()
    workers = []
    for _ in range(NUM_CLIENTS):
        conn, _addr = listener.accept()
        w = threading.Thread(target=serve_one, args=(conn,))
        w.start()
        workers.append(w)
    for w in workers:
        w.join()
    listener.close()


def client(i):
    ready.wait()
    with socket.create_connection((HOST, PORT)) as s:
        message = f"hello from client {i}"
        s.sendall(message.encode("utf-8"))
        s.shutdown(socket.SHUT_WR)
        reply = b""
        while True:
            part = s.recv(1024)
            if not part:
                break
            reply += part
    print(f"Client {i} received: {reply.decode()}")
    assert reply.decode() == message.upper()


server_thread = threading.Thread(target=server)
server_thread.start()
clients = [threading.Thread(target=client, args=(i,)) for i in range(NUM_CLIENTS)]
for c in clients:
    c.start()
for c in clients:
    c.join()
server_thread.join()
