"""Two tills, two permits, and one purse behind them."""
import threading

tills = threading.Semaphore(2)
purse = 0


def sell(price):
    global purse
    with tills:
        purse += price


for name, price in (("Ann", 2), ("Bob", 3), ("Cleo", 4)):
    threading.Thread(target=sell, name=name,
                     args=(price,)).start()
for thread in threading.enumerate()[1:]:
    thread.join()
assert purse == 9, purse
