# expect: undecided
# Only a time of about 0.7 s fails, which is equal to no number of the text.
import threading
import time


def work():
    begin = time.time()
    total = sum(range(5))
    tenths = round((time.time() - begin) * 10)
    assert tenths != 7, total


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
