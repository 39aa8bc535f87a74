import threading
import time
import random

event = threading.Event()


def light():
    count = 0
    event.set()
    while True:
        if count < 5:
            event.set()
            print("\033[32;1mThe light is green\033[0m")
        elif count < 8:
            event.clear()
            print("\033[31;1mThe light is red\033[0m")
        else:
            count = -1
        time.sleep(0.2)
        count += 1


def car(name):
    passed = False
    while not passed:
        if event.is_set():
            print("%s passes" % name)
            passed = True
        else:
            print("%s waits for the green light" % name)
            event.wait()
    time.sleep(random.random())


t = threading.Thread(target=light)
t.daemon = True
t.start()
cars = [threading.Thread(target=car, args=("car-%d" % i,)) for i in range(5)]
for c in cars:
    time.sleep(random.random() / 2)
    c.start()
for c in cars:
    c.join()
