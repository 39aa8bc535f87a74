# expect: unsafe exception
# Its `finally` has done its work, and still it is executing.
import threading


def steps():
    try:
        yield 1
    finally:
        cleaned.set()


cleaned = threading.Event()
walk = steps()
next(walk)


def look():
    cleaned.wait()
    walk.close()


threads = [threading.Thread(target=walk.close), threading.Thread(target=look)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
