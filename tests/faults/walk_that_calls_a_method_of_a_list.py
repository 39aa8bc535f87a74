# expect: safe
# prints: ["[1, 2]\n"]
import threading

numbers = [0, 1, 2]
each = iter(numbers.pop, 0)
taken = []


def take():
    for number in each:
        taken.append(number)


threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(taken))
