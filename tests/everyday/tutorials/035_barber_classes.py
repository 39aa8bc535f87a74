from threading import Thread, Lock, Event
import time
import random

mutex = Lock()


class BarberShop:
    waitingCustomers = []

    def __init__(self, barber, numberOfSeats):
        self.barber = barber
        self.numberOfSeats = numberOfSeats
        print('BarberShop initialized with {0} seats'.format(numberOfSeats))

    def openShop(self, total):
        self.total = total
        workingThread = Thread(target=self.barberGoToWork)
        workingThread.start()
        return workingThread

    def barberGoToWork(self):
        while self.total > 0:
            mutex.acquire()
            if len(self.waitingCustomers) > 0:
                c = self.waitingCustomers.pop(0)
                mutex.release()
                self.barber.cutHair(c)
                self.total -= 1
            else:
                mutex.release()
                print('Aaah, all done, going to sleep')
                self.barber.sleep()
                print('Barber woke up')

    def enterBarberShop(self, customer):
        mutex.acquire()
        print('>> {0} entered the shop'.format(customer))
        self.waitingCustomers.append(customer)
        mutex.release()
        self.barber.wakeUp()


class Barber:
    barberWorkingEvent = Event()

    def sleep(self):
        self.barberWorkingEvent.clear()
        self.barberWorkingEvent.wait()

    def wakeUp(self):
        self.barberWorkingEvent.set()

    def cutHair(self, customer):
        print('{0} is having a haircut'.format(customer))
        time.sleep(random.randint(1, 3) / 10)


if __name__ == '__main__':
    customers = ['Bragi', 'Auja', 'Iris', 'Axel']
    shop = BarberShop(Barber(), numberOfSeats=5)
    shop.openShop(len(customers))
    while len(customers) > 0:
        shop.enterBarberShop(customers.pop())
        time.sleep(random.randint(1, 5) / 10)
