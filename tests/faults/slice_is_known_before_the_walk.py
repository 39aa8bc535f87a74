# expect: safe
# prints: ["[1, 6, 5]\n", "[1, 5]\n", "[1, 6]\n"]
# Which items are replaced is known before the first one is asked for.
import threading

numbers = [0]


def replace():
    numbers[:] = (number + 1 for number in numbers)


def grow():
    numbers.append(5)


threads = [threading.Thread(target=replace), threading.Thread(target=grow)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(numbers)
