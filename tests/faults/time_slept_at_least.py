# expect: safe
import threading
import time
def nap():
    start = time.monotonic()
    time.sleep(0.1)
    assert time.monotonic() - start >= 0.1
thread = threading.Thread(target=nap)
thread.start()
thread.join()
