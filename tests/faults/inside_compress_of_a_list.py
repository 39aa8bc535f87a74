# expect: safe
# prints: ["[1, 2]\n", "[4, 2]\n", "[4, 2, 3]\n"]
import itertools
import threading

numbers = [1, 2]


def show():
    print(list(itertools.compress(numbers, (True, True, True))))


def change():
    numbers[0] = 4
    numbers.append(3)


threads = [threading.Thread(target=each) for each in (show, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
