# expect: safe
# prints: ["2\n", "11\n", "20\n"]
import threading
class Field:
    def __get__(self, owner, kind):
        return 1
class Offer:
    price = Field()
def look():
    print(Offer.price + Offer.price)
def change():
    Offer.price = 10
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
