import sys
import threading


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook


def bad(n):
    raise ValueError(f"number {n}")


for i in range(2):
    t = threading.Thread(target=bad, args=(i,), name=f"bad-{i}")
    t.start()
    t.join()
    print(t.is_alive(), t.name)


def leave():
    print("leaving")
    sys.exit(3)


t = threading.Thread(target=leave)
t.start()
t.join()


class Catching(threading.Thread):
    error = None

    def run(self):
        try:
            super().run()
        except BaseException as e:
            self.error = e

    def join(self, timeout=None):
        super().join(timeout)
        if self.error:
            raise self.error


c = Catching(target=bad, args=(7,))
c.start()
try:
    c.join()
except ValueError as e:
    print("joined:", e)
for wrong in (lambda: c.start(), lambda: threading.Thread().join(), lambda: threading.current_thread().join()):
    try:
        wrong()
    except RuntimeError as e:
        print(e)
