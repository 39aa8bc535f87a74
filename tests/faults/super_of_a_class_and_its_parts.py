# expect: safe
# prints: ["1 True 10 BC\n5 9 (False, 'Offer') B\n"]
import threading
class Show:
    def __get__(self, owner, kind):
        return owner is None, kind.__name__
class Base:
    shown = Show()
    _price = 1
    @property
    def price(self):
        return self._price
    @price.setter
    def price(self, price):
        self._price = price
    def who(self):
        return "B"
class Offer(Base):
    @property
    def price(self):
        return super().price
    @price.setter
    def price(self, price):
        super(Offer, type(self)).price.fset(self, price)
    def who(self):
        return super().who() + "C"
offer = Offer()
def ask():
    same = super(Offer, Offer).price is Base.price
    print(offer.price, same, Offer.price.fget(offer) * 10, offer.who())
    offer.price = 5
    told = offer.price
    Offer.price.fset(offer, 9)
    print(told, offer.price, super(Offer, offer).shown, super(Offer, Offer).who(offer))
thread = threading.Thread(target=ask)
thread.start()
thread.join()
