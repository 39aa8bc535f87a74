import threading
import time

stock = {"apples": 5, "pears": 3, "plums": 8}


def report():
    for _ in range(3):
        total = 0
        for name in stock:
            total += stock[name]
            time.sleep(0.001)
        print("total", total)


def deliver():
    for i in range(5):
        stock["item%d" % i] = i
        time.sleep(0.001)


a = threading.Thread(target=report)
b = threading.Thread(target=deliver)
a.start()
b.start()
a.join()
b.join()
