# expect: safe
# prints: ["11\n", "12\n", "22\n"]
import threading
class Base:
    def price(self):
        return 1
class Offer(Base):
    def price(self):
        return super().price() * 10 + super().price()
offer = Offer()
def look():
    print(offer.price())
def change():
    Base.price = lambda self: 2
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
