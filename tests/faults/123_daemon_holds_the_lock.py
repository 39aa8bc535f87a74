# expect: unsafe deadlock
import threading
lock = threading.Lock()
hold = threading.Event()
def serve():
    with lock:
        hold.wait()
threading.Thread(target=serve, daemon=True).start()
with lock:
    print("mine")
