# expect: unsafe assertion
import threading
class Shop:
    def __init__(self):
        self.name = "shop"
        self.sold = 0
shop = Shop()
mine = [threading.Lock() for _ in range(3)]
yours = [threading.Lock() for _ in range(3)]
def sell(locks):
    for lock in locks:
        with lock:
            pass
    len(shop.name)
    shop.sold += 1
threads = [threading.Thread(target=sell, args=(each,)) for each in (mine, yours)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert shop.sold == 2
