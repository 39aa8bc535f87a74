# expect: safe
import threading
import time
from datetime import datetime
def work():
    for seconds in (0.1, 0.2, 0.05):
        began, counted, moment = time.time(), time.perf_counter(), datetime.now()
        time.sleep(seconds)
        assert time.time() - began >= seconds
        assert time.perf_counter() - counted >= seconds
        assert (datetime.now() - moment).total_seconds() >= seconds
thread = threading.Thread(target=work)
thread.start()
thread.join()
