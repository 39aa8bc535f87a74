import atexit, signal, warnings, platform, getpass, sys, threading, time
done = []
@atexit.register
def last(): print("last", done)
atexit.register(print, "args", 1, sep="-")
def gone(): print("never")
atexit.register(gone); atexit.unregister(gone)
atexit.register(lambda: 1 / 0)
def work(): time.sleep(0.05); done.append(1)
threading.Thread(target=work).start()
signal.signal(signal.SIGINT, lambda s, f: sys.exit(0)); print(signal.SIGTERM, signal.getsignal(signal.SIGTERM), signal.Signals(2).name, int(signal.SIGINT), signal.strsignal(15), signal.SIGINT == 2)
try: signal.signal(signal.SIGINT, 5)
except TypeError as e: print(e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); warnings.warn("old", DeprecationWarning); warnings.warn("u")
    print(len(w), w[0].category.__name__, w[0].message, w[1].category)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom", RuntimeWarning)
    except RuntimeWarning as e: print("raised", e)
with warnings.catch_warnings():
    warnings.simplefilter("ignore"); warnings.warn("x")
print(platform.system(), platform.python_implementation(), platform.machine())
print("end"); sys.exit(0)
