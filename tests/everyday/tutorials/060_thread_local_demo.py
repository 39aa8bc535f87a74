import random
import threading

mydata = threading.local()
mydata.value = "main"


def show():
    try:
        val = mydata.value
    except AttributeError:
        print(threading.current_thread().name, "No value yet")
    else:
        print(threading.current_thread().name, "value =", val)


def worker():
    show()
    mydata.value = random.randint(1, 100)
    before = mydata.value
    show()
    assert mydata.value == before


for i in range(4):
    threading.Thread(target=worker, name="T%d" % i).start()
show()
assert mydata.value == "main"
