"""The counting goes over a copy that nobody else has."""
import threading

stock = {"apples": 3, "pears": 2}
counted = []
lock = threading.Lock()

def unload():
    with lock:
        stock["plums"] = 4

def take_stock():
    with lock:
        snapshot = dict(stock)
    total = 0
    for fruit in snapshot:
        total += snapshot[fruit]
    counted.append(total)

threading.Thread(target=take_stock, name="Ann").start()
threading.Thread(target=unload, name="Bob").start()
