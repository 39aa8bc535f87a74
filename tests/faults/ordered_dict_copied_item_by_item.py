# expect: unsafe exception
import copy
import threading
from collections import OrderedDict

prices = OrderedDict(tea=1, cake=2)


def look():
    copy.copy(prices)


def sell():
    del prices["tea"]


threads = [threading.Thread(target=look), threading.Thread(target=sell)]
for t in threads:
    t.start()
for t in threads:
    t.join()
