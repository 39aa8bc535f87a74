# expect: safe|undecided
import threading
done = []
threads = [threading.Thread(target=done.append, args=(1,)) for _ in range(40)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(done))
