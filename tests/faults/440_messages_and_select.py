# expect: safe
# prints: ["b'one' True\n"]
import select
import socket
import threading
inbox = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
inbox.bind(("127.0.0.1", 0))
quiet, other = socket.socketpair()
def send():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.sendto(b"one", inbox.getsockname())
t = threading.Thread(target=send)
t.start()
readable, _, _ = select.select([quiet, inbox], [], [])
print(inbox.recvfrom(10)[0], readable == [inbox])
t.join()
