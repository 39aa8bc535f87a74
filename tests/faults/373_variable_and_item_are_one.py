# expect: safe
# prints: ["new\n", "old\n"]
import threading
state = "old"
def work():
    globals().update(state="new")
t = threading.Thread(target=work)
t.start()
print(state)
t.join()
