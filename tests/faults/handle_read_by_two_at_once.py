# expect: undecided
# file: names.txt = "ann\nbob\n"
# In CPython what one has read ahead may be forgotten by the other.
import threading
names = open("names.txt")
def read():
    for name in names:
        print(name.strip())
threads = [threading.Thread(target=read) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
