# expect: unsafe assertion
import threading
def work():
    threading.current_thread().name = "busy"
t = threading.Thread(target=work, name="idle")
t.start()
assert t.name == "idle"
t.join()
