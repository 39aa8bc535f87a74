# expect: unsafe assertion
import threading
done = threading.Event()
total = 0
def work():
    global total
    for n in range(2):
        total += n
        done.set()
t = threading.Thread(target=work)
t.start()
done.wait()
assert total == 1
t.join()
