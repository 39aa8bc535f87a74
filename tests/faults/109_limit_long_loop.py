# expect: safe|undecided
import threading
def work():
    total = 0
    for n in range(30_000):
        total += n
    print(total)
t = threading.Thread(target=work)
t.start()
t.join()
