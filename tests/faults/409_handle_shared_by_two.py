# expect: safe
# prints: ["2\n"]
import threading
shared = open("log.txt", "w")
def log(name):
    shared.write(f"{name}\n")
threads = [threading.Thread(target=log, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
shared.close()
print(len(open("log.txt").readlines()))
