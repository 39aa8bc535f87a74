import random
import threading
import time
from abc import ABC, abstractmethod


class Observer(ABC):
    @abstractmethod
    def update(self, symbol, price):
        ...


class Printer(Observer):
    def update(self, symbol, price):
        print(f"{symbol}: {price:8.2f}")


class Alarm(Observer):
    def __init__(self, limit):
        self.limit = limit
        self.alarms = 0

    def update(self, symbol, price):
        if price > self.limit:
            self.alarms += 1


class Stock(threading.Thread):
    def __init__(self, symbol, price):
        super().__init__()
        self.symbol = symbol
        self.price = price
        self.observers = []

    def attach(self, o):
        self.observers.append(o)

    def detach(self, o):
        self.observers.remove(o)

    def run(self):
        for _ in range(10):
            self.price += random.gauss(0, 1)
            for o in self.observers:
                o.update(self.symbol, self.price)
            time.sleep(0.02)


stock = Stock("ACME", 100)
printer, alarm = Printer(), Alarm(100)
stock.attach(printer)
stock.attach(alarm)
stock.start()
time.sleep(0.1)
stock.detach(printer)
stock.join()
print("alarms:", alarm.alarms)
