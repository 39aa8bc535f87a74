"""Both ends of a pair of sockets as files."""
import socket
a, b = socket.socketpair()
with a.makefile("rw") as file, b.makefile("rb") as other:
    print(file.readable(), file.writable(), other.readable(), other.writable(), other.closed)
    file.write("one\ntwo\n")
    file.flush()
    a.shutdown(socket.SHUT_WR)
    print(other.readline(), list(other), other.read())
print(file.closed, other.closed)
a.close()
b.close()
