# expect: undecided
import threading
import time
start = time.perf_counter()
squares = [number * number for number in range(5)]
assert time.perf_counter() - start < 0.5
thread = threading.Thread(target=print, args=(sum(squares),))
thread.start()
thread.join()
