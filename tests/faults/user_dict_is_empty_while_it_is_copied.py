# expect: unsafe exception
"""`copy` of a class derived from UserDict takes the items out of the original meanwhile."""

import threading
from collections import UserDict


class Prices(UserDict):
    currency = "EUR"


prices = Prices(tea=2)
copier = threading.Thread(target=prices.copy)
copier.start()
print(prices["tea"])
copier.join()
