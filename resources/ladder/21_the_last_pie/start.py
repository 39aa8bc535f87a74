"""Three pies; whoever finds all three there takes one."""
import queue
import threading

pies = queue.Queue()
for pie in ("apple", "plum", "pear"):
    pies.put(pie)


def taste():
    if pies.qsize() == 3:
        pies.get()


guests = [threading.Thread(target=taste, name=name)
          for name in ("Ann", "Bob", "Cleo")]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
assert not pies.empty(), "nothing is left for the cook"
