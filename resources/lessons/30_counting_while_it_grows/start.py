"""A shop takes stock while a van is being unloaded."""
import threading

stock = {"apples": 3, "pears": 2}
counted = []


def unload():
    stock["plums"] = 4


def take_stock():
    total = 0
    for fruit in stock:
        total += stock[fruit]
    counted.append(total)


threading.Thread(target=take_stock, name="Ann").start()
threading.Thread(target=unload, name="Bob").start()
