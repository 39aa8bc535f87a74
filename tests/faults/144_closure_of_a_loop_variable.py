# expect: safe
# prints: ["[0, 1]\n", "[1, 0]\n", "[1, 1]\n"]
import threading
got = []
threads = []
for n in range(2):
    t = threading.Thread(target=lambda: got.append(n))
    t.start()
    threads.append(t)
for t in threads:
    t.join()
print(got)
