"""Two clerks count coins, all into one shared total."""
import threading

total = 0


def count(coins):
    global total
    for coin in coins:
        total += coin


ann = threading.Thread(target=count, name="Ann",
                       args=((5, 1),))
bob = threading.Thread(target=count, name="Bob",
                       args=((2, 2),))
ann.start()
bob.start()
ann.join()
bob.join()
assert total == 10, f"10 on the table, {total} counted"
