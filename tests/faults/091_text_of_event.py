# expect: unsafe assertion
import threading
event = threading.Event()
t = threading.Thread(target=event.set)
t.start()
assert "unset" in repr(event)
t.join()
