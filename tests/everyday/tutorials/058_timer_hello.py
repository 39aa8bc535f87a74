from threading import Timer
import time


def hello(name):
    print("hello, %s" % name)


t1 = Timer(1.0, hello, args=["world"])
t2 = Timer(5.0, hello, args=["nobody"])
t1.start()
t2.start()
time.sleep(0.5)
t2.cancel()
t1.join()
t2.join()
print("end")
