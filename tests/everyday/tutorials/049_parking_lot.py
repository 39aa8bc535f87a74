import threading
import time
import random

PLACES = 3
parking = threading.Semaphore(PLACES)
lock = threading.Lock()
inside = 0
maximum = 0


def car(number):
    global inside, maximum
    print(f"Car {number} arrives")
    with parking:
        with lock:
            inside += 1
            maximum = max(maximum, inside)
            print(f"Car {number} parks, {inside} inside")
        time.sleep(random.randint(1, 5) / 20)
        with lock:
            inside -= 1
        print(f"Car {number} leaves")


cars = []
for n in range(10):
    c = threading.Thread(target=car, args=(n,))
    c.start()
    cars.append(c)
for c in cars:
    c.join()
assert inside == 0
assert maximum <= PLACES
print("Most cars at once:", maximum)
