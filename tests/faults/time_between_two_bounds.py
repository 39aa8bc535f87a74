# expect: undecided
# Neither computing that takes nothing nor an hour of it fails.
import threading
import time
def work():
    start = time.monotonic()
    took = time.monotonic() - start
    assert not 0.5 < took < 1
thread = threading.Thread(target=work)
thread.start()
thread.join()
