# expect: unsafe exception
import socket
import threading
def serve():
    with socket.create_server(("127.0.0.1", 9000)) as listener:
        listener.accept()[0].close()
threading.Thread(target=serve, daemon=True).start()
socket.create_connection(("127.0.0.1", 9000)).close()
