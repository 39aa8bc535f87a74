# expect: safe
import socket
import threading
def handle(connection):
    while data := connection.recv(1024):
        connection.sendall(data)
with socket.socket() as listener:
    listener.bind(("", 8000))
    listener.listen()
    while True:
        connection, address = listener.accept()
        threading.Thread(target=handle, args=(connection,)).start()
