# expect: undecided
import threading
from fractions import Fraction
places = threading.Semaphore(Fraction(2))
def work():
    with places:
        pass
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
