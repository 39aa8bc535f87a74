import os
import threading

LOG = "shared_log.txt"
lock = threading.Lock()


def log(message):
    with lock:
        with open(LOG, "a") as f:
            f.write(message + "\n")


def work(n):
    for i in range(10):
        log(f"thread {n} message {i}")


if os.path.exists(LOG):
    os.remove(LOG)
threads = [threading.Thread(target=work, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()

with open(LOG) as f:
    lines = f.readlines()
os.remove(LOG)
print(len(lines), "lines")
assert len(lines) == 50
assert all(line.startswith("thread ") for line in lines)
