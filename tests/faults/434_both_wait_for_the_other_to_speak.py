# expect: unsafe deadlock
import socket
import threading
one, other = socket.socketpair()
def talk(connection):
    said = connection.recv(10)
    connection.sendall(said)
threads = [threading.Thread(target=talk, args=(each,)) for each in (one, other)]
for t in threads:
    t.start()
for t in threads:
    t.join()
