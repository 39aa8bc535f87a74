# expect: safe
# prints: ["HELLO 0\nHELLO 1\n"]
import socket
import threading
listener = socket.create_server(("127.0.0.1", 0))
def serve():
    for _ in range(2):
        connection, _ = listener.accept()
        with connection:
            connection.sendall(connection.recv(1024).upper())
def ask(number):
    with socket.create_connection(listener.getsockname()) as s:
        s.sendall(f"hello {number}".encode())
        print(s.recv(1024).decode())
threads = [threading.Thread(target=serve)]
threads += [threading.Thread(target=ask, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
