# expect: unsafe assertion
import threading
t = threading.Thread(target=len, args=("",))
t.start()
words = ["is", "alive"]
assert getattr(t, "_".join(words))()
t.join()
