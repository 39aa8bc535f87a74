# expect: safe
# reply: socket:8000 = "one"
# reply: socket:8000 = "two"
import socket
import threading
count = 0
def handle(connection):
    global count
    count += len(connection.recv(1024))
listener = socket.create_server(("", 8000))
while True:
    connection, address = listener.accept()
    threading.Thread(target=handle, args=(connection,)).start()
