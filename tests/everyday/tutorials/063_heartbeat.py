"""Print a heart beat each second while the main thread computes."""
import sys
import threading
import time


def heartbeat(interval):
    beats = 0
    while True:
        beats += 1
        sys.stdout.write("beat %d\n" % beats)
        sys.stdout.flush()
        time.sleep(interval)


def compute(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


beat = threading.Thread(target=heartbeat, args=(0.2,), name="heart")
beat.daemon = True
beat.start()
print("result", compute(300000))
