# expect: safe
# prints: ["True False\n"]
import threading
def compare():
    print(slice([1], 2) == slice([1], 2), slice([1], 2) == slice([2], 2))
thread = threading.Thread(target=compare)
thread.start()
thread.join()
