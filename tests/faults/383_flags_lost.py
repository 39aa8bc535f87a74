# expect: unsafe assertion
import threading
from enum import IntFlag
class Right(IntFlag):
    READ = 1
    WRITE = 2
rights = Right(0)
def grant(right):
    global rights
    rights |= right
threads = [threading.Thread(target=grant, args=(right,)) for right in Right]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert rights == 3
