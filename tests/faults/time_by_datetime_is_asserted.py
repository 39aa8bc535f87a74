# expect: undecided
import threading
from datetime import datetime, timedelta
took = []
def work():
    start = datetime.now()
    took.append(datetime.now() - start)
thread = threading.Thread(target=work)
thread.start()
thread.join()
assert took[0] < timedelta(seconds=1)
