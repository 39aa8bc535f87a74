# expect: safe
# prints: ["over\n"]
import threading
gate = threading.Event()
def serve():
    gate.wait()
    raise RuntimeError("opened")
threading.Thread(target=serve, daemon=True).start()
print("over")
