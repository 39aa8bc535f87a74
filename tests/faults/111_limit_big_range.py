# expect: safe|undecided
import threading
t = threading.Thread(target=lambda: print(sum(range(2**12))))
t.start()
t.join()
