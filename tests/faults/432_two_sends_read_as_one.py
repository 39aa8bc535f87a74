# expect: unsafe assertion
import socket
import threading
one, other = socket.socketpair()
def send():
    one.sendall(b"first")
    one.sendall(b"second")
t = threading.Thread(target=send)
t.start()
assert other.recv(1024) == b"first"
t.join()
