import threading
import time
import random

read_count = 0
write_lock = threading.Lock()
text = "start"


def reader(name):
    global read_count
    time.sleep(random.random() / 10)
    read_count += 1                 # not protected
    if read_count == 1:
        write_lock.acquire()
    print(name, "reads", text)
    read_count -= 1
    if read_count == 0:
        write_lock.release()


def writer(name):
    global text
    time.sleep(random.random() / 10)
    with write_lock:
        text = "written by " + name
        print(name, "writes")


ts = [threading.Thread(target=reader, args=("R%d" % i,)) for i in range(3)]
ts.append(threading.Thread(target=writer, args=("W",)))
for t in ts:
    t.start()
for t in ts:
    t.join()
