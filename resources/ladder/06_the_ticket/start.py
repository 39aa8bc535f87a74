"""A machine that hands out tickets, each number once."""
import threading

next_ticket = 1
served = []


def customer():
    global next_ticket
    ticket = next_ticket
    next_ticket = ticket + 1
    served.append(ticket)
    assert served.count(ticket) < 3, "three had one number"


for name in ("Ann", "Bob", "Cleo"):
    threading.Thread(target=customer, name=name).start()
