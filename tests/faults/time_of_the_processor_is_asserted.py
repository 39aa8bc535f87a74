# expect: undecided
import threading
from time import process_time
def work():
    start = process_time()
    sum(range(100))
    assert process_time() - start < 1, "too slow"
thread = threading.Thread(target=work)
thread.start()
thread.join()
