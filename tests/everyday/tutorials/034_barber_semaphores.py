import threading
import time
import random

CHAIRS = 3
CUSTOMERS = 8

customers = threading.Semaphore(0)
barber_ready = threading.Semaphore(0)
seats_lock = threading.Lock()
free_seats = CHAIRS
served = 0
left = 0


def barber():
    global free_seats
    while True:
        customers.acquire()          # sleep until a customer comes
        seats_lock.acquire()
        free_seats += 1
        barber_ready.release()
        seats_lock.release()
        print("Barber cuts hair")
        time.sleep(0.05)


def customer(i):
    global free_seats, served, left
    time.sleep(random.uniform(0, 0.3))
    seats_lock.acquire()
    if free_seats > 0:
        free_seats -= 1
        print(f"Customer {i} sits down ({free_seats} free)")
        customers.release()
        seats_lock.release()
        barber_ready.acquire()
        print(f"Customer {i} gets a haircut")
        with seats_lock:
            served += 1
    else:
        left += 1
        seats_lock.release()
        print(f"Customer {i} leaves, no seat")


threading.Thread(target=barber, daemon=True).start()
cs = [threading.Thread(target=customer, args=(i,)) for i in range(CUSTOMERS)]
for c in cs:
    c.start()
for c in cs:
    c.join()
print("served:", served, "left:", left)
assert served + left == CUSTOMERS
