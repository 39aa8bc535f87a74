# expect: safe
# prints: ["ann\nbob\n", "bob\nann\n"]
# file: names.txt = "ann\nbob\n"
import threading
names = open("names.txt")
lock = threading.Lock()
def read():
    with lock:
        name = names.readline()
    print(name.strip())
threads = [threading.Thread(target=read) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
