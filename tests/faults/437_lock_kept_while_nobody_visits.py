# expect: unsafe deadlock
import socket
import threading
lock = threading.Lock()
listener = socket.create_server(("", 8000))
def serve():
    with lock:
        listener.accept()
threading.Thread(target=serve, daemon=True).start()
threading.Event().wait(0.1)
lock.acquire()
print("never, if the server was first")
