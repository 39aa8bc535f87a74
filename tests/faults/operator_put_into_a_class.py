# expect: undecided
# Operators look their methods up without a step.
import threading
class Amount:
    def __add__(self, other):
        return 1
amount = Amount()
def look():
    print((amount + amount) + (amount + amount))
def change():
    setattr(Amount, "__add__", lambda self, other: 10)
threads = [threading.Thread(target=each) for each in (look, change)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
