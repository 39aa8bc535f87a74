"""Two clerks count coins, all into one shared total."""
import threading

total = 0
ann_coins, bob_coins = (5, 1), (2, 2)


def count(coins):
    global total
    for coin in coins:
        total += coin


ann = threading.Thread(target=count, name="Ann",
                       args=(ann_coins,))
bob = threading.Thread(target=count, name="Bob",
                       args=(bob_coins,))
ann.start()
bob.start()
ann.join()
bob.join()
assert total == 10, f"10 on the table, {total} counted"
