# expect: unsafe assertion
import threading
ready = threading.Event()
out = open("data.txt", "w")
def write():
    out.write("data")
    ready.set()
def read():
    ready.wait()
    assert open("data.txt").read() == "data"
threads = [threading.Thread(target=write), threading.Thread(target=read)]
for t in threads:
    t.start()
for t in threads:
    t.join()
out.close()
