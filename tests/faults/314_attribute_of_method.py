# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Shop:
    def sell(self):
        Shop.sell.count = self.sell.count + 1
Shop.sell.count = 0
shop = Shop()
threads = [threading.Thread(target=shop.sell) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Shop.sell.count)
