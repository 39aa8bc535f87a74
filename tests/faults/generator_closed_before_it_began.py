# expect: safe
# prints: ["[1, 'end']\n", "[]\n"]
# Nothing of a generator that has not begun is carried out when it is closed, no `finally` either.
import threading


def steps():
    try:
        yield 1
    finally:
        seen.append("end")


seen = []
walk = steps()
lock = threading.Lock()


def take():
    with lock:
        seen.extend(walk)


def close():
    with lock:
        walk.close()


threads = [threading.Thread(target=take), threading.Thread(target=close)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen)
