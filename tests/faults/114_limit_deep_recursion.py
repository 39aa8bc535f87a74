# expect: safe|undecided
import threading
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)
t = threading.Thread(target=lambda: print(down(200)))
t.start()
t.join()
