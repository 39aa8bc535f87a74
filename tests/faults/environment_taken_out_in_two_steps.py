# expect: unsafe exception
# os.environ is no dict: it looks a variable up, then takes it out.
import os
import threading

os.environ["JOB"] = "1"


def take():
    os.environ.pop("JOB", None)


threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
