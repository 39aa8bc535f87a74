# expect: safe
# prints: ["‹time›\n"]
import threading
import time
def work():
    start = time.perf_counter()
    print(round(time.perf_counter() - start))
thread = threading.Thread(target=work)
thread.start()
thread.join()
