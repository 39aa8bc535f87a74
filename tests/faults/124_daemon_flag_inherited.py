# expect: safe
# prints: ["True\n"]
import threading
def inner():
    pass
def outer():
    t = threading.Thread(target=inner)
    print(t.daemon)
t = threading.Thread(target=outer, daemon=True)
t.start()
t.join()
