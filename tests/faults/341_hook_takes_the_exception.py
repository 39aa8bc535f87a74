# expect: safe
# prints: ["['bad']\n"]
import threading
seen = []
def hook(args):
    seen.append(str(args.exc_value))
threading.excepthook = hook
def work():
    raise ValueError("bad")
t = threading.Thread(target=work)
t.start()
t.join()
print(seen)
