"""Threads that were not made, a stop of one's own, and what a local complains of."""

import threading


class Unmade(threading.Thread):
    def __init__(self):
        """Forget to call that of Thread."""


def complaint(act):
    try:
        act()
    except (AssertionError, AttributeError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"
    return "none"


def set_daemon(thread):
    thread.daemon = True


def set_name(thread):
    thread.name = "x"


unmade = Unmade()
print(complaint(unmade.start))
print(complaint(unmade.join))
print(complaint(unmade.is_alive))
print(complaint(lambda: unmade.name))
print(complaint(lambda: set_name(unmade)))
print(complaint(lambda: unmade.ident))
print(complaint(lambda: unmade.native_id))
print(complaint(lambda: unmade.daemon))
print(complaint(lambda: set_daemon(unmade)))
print(complaint(lambda: repr(unmade)))


class Stopping(threading.Thread):
    def _stop(self):
        print("stopped")
        super()._stop()


stopping = Stopping()
stopping.start()
stopping.join()


class Own(threading.local):
    pass


def unset(kept):
    del kept.value


for kept in (threading.local(), Own()):
    print(complaint(lambda: kept.value))
    print(complaint(lambda: unset(kept)))
