# expect: unsafe exception
# Until the exception has left it, whoever asks for an item finds it executing.
import threading


def steps():
    if False:
        yield
    last.set()
    raise KeyError


last = threading.Event()
walk = steps()


def first():
    try:
        next(walk)
    except KeyError:
        pass


def second():
    last.wait()
    next(walk, None)


threads = [threading.Thread(target=first), threading.Thread(target=second)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
