"""Three sales at two tills, and one purse behind them."""
from threading import Semaphore, Thread

tills = Semaphore(2)
purse = 0


def sell(price):
    global purse
    with tills:
        purse += price


sales = [Thread(target=sell, name=name, args=(price,))
         for name, price in (("Ann", 2), ("Bob", 3),
                             ("Cleo", 4))]
for sale in sales:
    sale.start()
for sale in sales:
    sale.join()
assert purse > 4, "not enough for the rent"
