import sys, threading
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        kind, value, tb = sys.exc_info()
        print(kind.__name__, value, sys.exception() is value)
        try:
            raise KeyError("k")
        except KeyError:
            print(sys.exc_info()[0].__name__)
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info(), sys.exception())
f()
seen = []
old = threading.excepthook
def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
def bad(): raise RuntimeError("x")
threading.excepthook = hook
t = threading.Thread(target=bad, name="T"); t.start(); t.join()
print(seen, t.is_alive())
print(threading.excepthook is hook, old is threading.excepthook)
def leave(): sys.exit(3)
threading.excepthook = hook
t = threading.Thread(target=leave); t.start(); t.join()
print(seen)


class Watched(threading.Thread):
    def run(self):
        raise ValueError("in run")


watched = Watched(name="W")
watched.start()
watched.join()
main = threading.main_thread()
threading.excepthook(threading.ExceptHookArgs((KeyError, KeyError(1), None, main)))
print(seen[-1], sys.excepthook is not None)
try:
    exit(3)
except SystemExit as error:
    print("code", error.code)
try:
    quit()
except SystemExit as error:
    print("code", error.code)


def last(kind, value, traceback):
    print("last", kind.__name__, value)


sys.excepthook = last
raise KeyError("end")
