import threading

lock = threading.Lock()
values = []


def parse(text):
    lock.acquire()
    values.append(int(text))   # raises for "abc": release is never reached
    lock.release()


threads = [threading.Thread(target=parse, args=(s,)) for s in ("1", "abc", "3")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(values)
