# expect: undecided
import threading
import time
found = []
def work():
    start = time.time()
    for number in range(3):
        found.append(number)
    assert time.time() - start < 0.5
thread = threading.Thread(target=work)
thread.start()
thread.join()
