# expect: safe
# prints: ["[0, 1]\n"]
import threading
got = []
threads = []
for n in range(2):
    t = threading.Thread(target=lambda n=n: got.append(n))
    t.start()
    threads.append(t)
for t in threads:
    t.join()
print(sorted(got))
