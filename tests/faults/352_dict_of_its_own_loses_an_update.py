# expect: safe
# prints: ["1\n", "2\n"]
import threading
class Stock(dict):
    def sell(self, name):
        self[name] = self[name] + 1
stock = Stock(apple=0)
threads = [threading.Thread(target=stock.sell, args=("apple",)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(stock["apple"])
