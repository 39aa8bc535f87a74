# Sockets that talk to themselves, and what CPython complains of.
import socket, threading, select, time
srv = socket.socket(); srv.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
srv.bind(("127.0.0.1", 0)); srv.listen()
port = srv.getsockname()[1]
def serve():
    c, a = srv.accept()
    with c:
        while True:
            d = c.recv(1024)
            if not d: break
            c.sendall(d.upper())
t = threading.Thread(target=serve); t.start()
with socket.create_connection(("localhost", port)) as s:
    s.sendall(b"hello"); print(s.recv(100)); s.sendall(b"abc"); print(s.recv(2), s.recv(2))
    print(s.getpeername()[0], s.gettimeout(), s.fileno() > 0)
t.join(); srv.close()
u1 = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); u1.bind(("127.0.0.1", 0))
u2 = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(u2.sendto(b"hi", u1.getsockname()), u1.recvfrom(10)[0])
u1.settimeout(0.01)
try: u1.recvfrom(10)
except socket.timeout as e: print("timeout", e)
u1.setblocking(False)
try: u1.recv(10)
except BlockingIOError as e: print(e)
a, b = socket.socketpair()
a.send(b"x"); print(select.select([a, b], [], [], 1)[0] == [b]); a.close(); print(b.recv(10), b.recv(10))
def tried(f, *x):
    try: print(f(*x))
    except OSError as e: print(type(e).__name__, e)
    except Exception as e: print(type(e).__name__, e)
tried(socket.create_connection, ("127.0.0.1", 1)); tried(socket.socket().connect_ex, ("127.0.0.1", 1)); tried(a.send, b"x"); tried(a.recv, 1)
tried(socket.socket().recv, 1); tried(socket.socket().send, b"a"); tried(b.send, "x"); tried(socket.socket().getpeername); tried(b.recv, -1)
s1 = socket.socket(); s1.bind(("127.0.0.1", 0)); s1.listen(); s2 = socket.socket(); tried(s2.bind, s1.getsockname())
s1.settimeout(0.01); tried(s1.accept); tried(s2.bind, "x"); tried(s2.connect, ("h", "p"))
f = b.makefile("rb"); 
x, y = socket.socketpair(); x.sendall(b"one\ntwo\nrest"); x.shutdown(socket.SHUT_WR); fy = y.makefile("r"); print(fy.readline(), list(fy)); tried(x.send, b"q")
print(socket.AF_INET == 2, socket.SOCK_STREAM == 1, socket.htons(1) == 256, socket.inet_ntoa(b"\x7f\0\0\1"), socket.gethostbyname("localhost"))
