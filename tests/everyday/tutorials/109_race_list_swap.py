import random
import threading

numbers = list(range(10))


def shuffle_some(times):
    for _ in range(times):
        i = random.randrange(len(numbers))
        j = random.randrange(len(numbers))
        tmp = numbers[i]
        numbers[i] = numbers[j]
        numbers[j] = tmp


ts = [threading.Thread(target=shuffle_some, args=(100,)) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(numbers)
assert sorted(numbers) == list(range(10)), "a number was lost"
