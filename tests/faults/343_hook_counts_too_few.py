# expect: unsafe assertion
import threading
failed = 0
def hook(args):
    global failed
    failed += 1
threading.excepthook = hook
def work():
    raise ValueError("bad")
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert failed == 2
