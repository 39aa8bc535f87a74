# expect: unsafe exception
import threading
table = {"a": 1}
def remove():
    if "a" in table:
        del table["a"]
threads = [threading.Thread(target=remove) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
