import threading

lock = threading.Lock()
total = 0


def add(n):
    global total
    with lock:
        total += n


def add_all(numbers):
    with lock:
        for n in numbers:
            add(n)      # takes the lock again


t = threading.Thread(target=add_all, args=([1, 2, 3],))
t.start()
t.join()
print(total)
