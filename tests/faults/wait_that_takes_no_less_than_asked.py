# expect: safe
import queue
import threading
import time
time.sleep(0.3)
begin = time.time()
assert not threading.Event().wait(0.1)
assert int((time.time() - begin) * 1000) >= 100
try:
    queue.Queue().get(timeout=0.7)
except queue.Empty:
    assert time.time() - begin >= 0.1 + 0.7
