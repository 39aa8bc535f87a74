# Print 1..10, one thread the odd numbers, the other the even ones.
import threading

cond = threading.Condition()
number = 1
MAX = 10


def odd():
    global number
    while number <= MAX:
        with cond:
            if number % 2 == 0:
                cond.wait()
            print("odd ", number)
            number += 1
            cond.notify()


def even():
    global number
    while number <= MAX:
        with cond:
            if number % 2 == 1:
                cond.wait()
            print("even", number)
            number += 1
            cond.notify()


t1 = threading.Thread(target=odd)
t2 = threading.Thread(target=even)
t1.start()
t2.start()
t1.join()
t2.join()
