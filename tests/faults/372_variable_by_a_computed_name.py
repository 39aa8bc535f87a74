# expect: unsafe assertion
import threading
total = 0
def work(name):
    globals()[name] = globals()[name] + 1
threads = [threading.Thread(target=work, args=("tot" + "al",)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert total == 2
