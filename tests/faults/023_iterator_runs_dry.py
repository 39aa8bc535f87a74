# expect: unsafe exception
import threading
tickets = iter(["a", "b"])
def first():
    for ticket in tickets:
        pass
def second():
    print(next(tickets))
threads = [threading.Thread(target=first), threading.Thread(target=second)]
for t in threads:
    t.start()
for t in threads:
    t.join()
