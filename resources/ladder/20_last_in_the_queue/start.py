"""Two waiters share the orders; without one they go."""
import queue
import threading

orders = queue.Queue()
served = []


def serve():
    while not orders.empty():
        served.append(orders.get())


orders.put("soup")
orders.put("pie")
for name in ("Ann", "Bob"):
    threading.Thread(target=serve, name=name).start()
