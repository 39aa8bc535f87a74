# expect: safe
# prints: ["2\n", "11\n", "20\n"]
import threading
class Offer:
    @property
    def price(self):
        return 1
offer = Offer()
def look():
    print(offer.price + offer.price)
def change():
    Offer.price = property(lambda self: 10)
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
