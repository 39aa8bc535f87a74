"""Each clerk counts alone; the sums meet after join."""
import threading

sums = [0, 0]
ann_coins, bob_coins = (5, 1), (2, 2)


def count(place, coins):
    sums[place] = sum(coins)


ann = threading.Thread(target=count, name="Ann",
                       args=(0, ann_coins))
bob = threading.Thread(target=count, name="Bob",
                       args=(1, bob_coins))
ann.start()
bob.start()
ann.join()
bob.join()
total = sum(sums)
assert total == 10, f"10 on the table, {total} counted"
