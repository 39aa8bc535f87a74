# expect: unsafe assertion
import threading
class Price:
    def get(self):
        return 1
price = Price()
def raise_it():
    Price.get = lambda self: 2
t = threading.Thread(target=raise_it)
t.start()
assert price.get() == 1
t.join()
