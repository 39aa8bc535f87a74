import threading
import time


class TicketCounter:
    def __init__(self, tickets):
        self.tickets = tickets
        self.sold = []
        self.lock = threading.Lock()

    def book(self, person, wanted):
        print(person, "wants", wanted, "ticket(s)")
        if self.tickets >= wanted:
            time.sleep(0.2)     # the person pays
            with self.lock:
                self.tickets -= wanted
                self.sold.append((person, wanted))
            print(wanted, "ticket(s) booked for", person)
        else:
            print("Sorry", person)


counter = TicketCounter(3)
people = [("Ravi", 2), ("Meera", 2), ("John", 1)]
threads = [threading.Thread(target=counter.book, args=p) for p in people]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("Tickets left:", counter.tickets)
