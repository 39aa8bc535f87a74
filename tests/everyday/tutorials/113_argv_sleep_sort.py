import sys
from threading import Thread
from time import sleep

numbers = [int(a) for a in sys.argv[1:]] or [5, 1, 4, 2, 3]
out = []


def wait_and_append(n):
    sleep(n / 10)
    out.append(n)


threads = [Thread(target=wait_and_append, args=(n,)) for n in numbers]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out)
