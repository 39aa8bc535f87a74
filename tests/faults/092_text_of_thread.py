# expect: unsafe assertion
import threading
t = threading.Thread(target=len, args=("",))
t.start()
assert "started" in f"{t}"
t.join()
