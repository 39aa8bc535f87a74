"""Everybody locks the smaller number first."""
import threading

class Account:
    def __init__(self, number, money):
        self.number, self.money = number, money
        self.lock = threading.RLock()

red, blue = Account(1, 10), Account(2, 20)

def pay(giver, taker):
    pair = giver, taker
    first, second = sorted(pair, key=lambda a: a.number)
    with first.lock, second.lock:
        giver.money -= 15
        taker.money += 15

def both_ways():
    pay(blue, red), pay(red, blue)

threading.Thread(target=both_ways, name="Ann").start()
threading.Thread(None, pay, "Bob", [blue, red]).start()
