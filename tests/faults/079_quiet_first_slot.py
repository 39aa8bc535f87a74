# expect: unsafe assertion
import threading
slots = ["title", 0]
locks = [threading.Lock(), threading.Lock()]
def add(number):
    with locks[number]:
        if slots[0]:
            slots[1] += 1
threads = [threading.Thread(target=add, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert slots[1] == 2
