# expect: undecided|safe
import threading
def work():
    globals()["made"] = 5
t = threading.Thread(target=work)
t.start()
t.join()
print(made)
