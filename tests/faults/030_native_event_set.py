# expect: unsafe assertion
import threading
stop = threading.Event()
t = threading.Thread(target=stop.set)
t.start()
assert not stop.is_set()
t.join()
