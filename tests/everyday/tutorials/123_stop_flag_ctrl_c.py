import threading
import time

running = True


def blink(name, pause):
    while running:
        print(name, "on")
        time.sleep(pause)
        print(name, "off")
        time.sleep(pause)


threads = [threading.Thread(target=blink, args=("LED%d" % i, 0.1 * i)) for i in range(1, 4)]
for t in threads:
    t.start()

try:
    for second in range(3):
        print("second", second)
        time.sleep(0.5)
except KeyboardInterrupt:
    print("interrupted")
finally:
    running = False

for t in threads:
    t.join()
print("all off")
