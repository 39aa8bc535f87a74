# expect: unsafe exception
import threading
from collections import deque
jobs = deque([None, None], maxlen=2)
def add():
    jobs.appendleft(None)
def show():
    for job in jobs:
        assert job is None
threads = [threading.Thread(target=f) for f in (add, show)]
for t in threads:
    t.start()
for t in threads:
    t.join()
