# expect: unsafe assertion
import threading
gate = threading.Lock()
gate.acquire()
class Order:
    paid = False
order = Order()
order.paid = False
def cashier():
    gate.release()
    order.paid = True
def cook():
    with gate:
        assert order.paid
threads = [threading.Thread(target=cashier), threading.Thread(target=cook)]
for t in threads:
    t.start()
for t in threads:
    t.join()
