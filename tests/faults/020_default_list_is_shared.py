# expect: unsafe assertion
import threading
class Cart:
    items = []
    def add(self, item):
        if len(self.items) < 1:
            self.items.append(item)
one, two = Cart(), Cart()
threads = [threading.Thread(target=cart.add, args=(n,)) for n, cart in enumerate((one, two))]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert len(Cart.items) == 1
