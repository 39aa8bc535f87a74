import threading
from dataclasses import dataclass, field
from queue import PriorityQueue


@dataclass(order=True)
class Patient:
    urgency: int
    name: str = field(compare=False)


waiting_room = PriorityQueue()
treated = []


def doctor(n):
    for _ in range(n):
        patient = waiting_room.get()
        print("treating", patient.name)
        treated.append(patient.urgency)
        waiting_room.task_done()


def arrive(name, urgency):
    waiting_room.put(Patient(urgency, name))


arrivals = [("Kim", 3), ("Lee", 1), ("Max", 5), ("Pia", 2)]
ts = [threading.Thread(target=arrive, args=a) for a in arrivals]
for t in ts:
    t.start()
for t in ts:
    t.join()
d = threading.Thread(target=doctor, args=(len(arrivals),))
d.start()
d.join()
waiting_room.join()
assert treated == [1, 2, 3, 5]
