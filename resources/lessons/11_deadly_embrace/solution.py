"""Two payments, and one order of the locks for both."""
import threading

purse = {"Ann": 50, "Bob": 50}
locks = {"Ann": threading.Lock(), "Bob": threading.Lock()}

def pay(giver, taker, amount):
    first, second = sorted((giver, taker))
    with locks[first]:
        with locks[second]:
            purse[giver] -= amount
            purse[taker] += amount


ann = threading.Thread(target=pay, name="Ann",
                       args=("Ann", "Bob", 10))
bob = threading.Thread(target=pay, name="Bob",
                       args=("Bob", "Ann", 20))
ann.start()
bob.start()
ann.join()
bob.join()
