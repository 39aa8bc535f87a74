# expect: unsafe exception
import queue
import threading
q = queue.Queue()
prices = {}
def load():
    q.put("apple")
    prices["apple"] = 3
def show():
    name = q.get()
    print(prices[name])
threads = [threading.Thread(target=load), threading.Thread(target=show)]
for t in threads:
    t.start()
for t in threads:
    t.join()
