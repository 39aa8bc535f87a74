# expect: unsafe exception
import sys
import threading
sys.excepthook = lambda kind, value, traceback: print("told", value)
t = threading.Thread(target=print, args=("work",))
t.start()
t.join()
raise KeyError("end")
