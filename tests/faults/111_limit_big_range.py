# expect: safe|undecided
import threading
t = threading.Thread(target=lambda: print(sum(range(2**25))))
t.start()
t.join()
