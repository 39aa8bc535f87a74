"""Everybody locks the poorer account first."""
import threading

class Account:
    def __init__(self, money):
        self.money = money
        self.lock = threading.Lock()

red, blue = Account(10), Account(20)

def pay(giver, taker):
    pair = giver, taker
    first, second = sorted(pair, key=lambda a: a.money)
    with first.lock, second.lock:
        giver.money -= 15
        taker.money += 15

def both_ways():
    pay(blue, red), pay(red, blue)

threading.Thread(target=both_ways, name="Ann").start()
threading.Thread(None, pay, "Bob", [blue, red]).start()
