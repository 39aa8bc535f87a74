from threading import Thread, Lock
import time


class Train:
    def __init__(self, available_seats):
        self.available_seats = available_seats
        self.l = Lock()

    def reserve(self, need):
        self.l.acquire()
        try:
            print("Available seats are:", self.available_seats)
            if self.available_seats >= need:
                name = Passenger.current()
                print(f"{need} seat(s) is allocated for {name}")
                time.sleep(0.1)
                self.available_seats -= need
                return True
            print("Sorry! seats are not available")
            return False
        finally:
            self.l.release()


class Passenger(Thread):
    def __init__(self, train, name, need):
        super().__init__(name=name)
        self.train = train
        self.need = need
        self.ok = None

    @staticmethod
    def current():
        from threading import current_thread
        return current_thread().name

    def run(self):
        self.ok = self.train.reserve(self.need)


train = Train(3)
ps = [Passenger(train, n, k) for n, k in (("Rahul", 2), ("Sameer", 1), ("Nitu", 2))]
for p in ps:
    p.start()
for p in ps:
    p.join()
assert train.available_seats >= 0
assert sum(p.need for p in ps if p.ok) + train.available_seats == 3
