# expect: safe
# prints: ["in\nagain\n", "again\nin\n"]
import contextlib
import threading
@contextlib.contextmanager
def place():
    yield "in"
one = place()
def enter():
    try:
        with one as told:
            print(told)
    except AttributeError:
        print("again")
threads = [threading.Thread(target=enter) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
