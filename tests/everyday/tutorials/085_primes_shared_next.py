import threading

next_number = 2
LIMIT = 200
primes = []


def is_prime(n):
    return n > 1 and all(n % i for i in range(2, int(n ** 0.5) + 1))


def worker():
    global next_number
    while True:
        n = next_number
        next_number = n + 1
        if n > LIMIT:
            return
        if is_prime(n):
            primes.append(n)


threads = [threading.Thread(target=worker) for _ in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print(len(primes), "primes, should be 46")
