# expect: unsafe assertion
import threading
from collections import defaultdict
stock = defaultdict(int)
def look():
    stock["apple"]
t = threading.Thread(target=look)
t.start()
assert "apple" not in stock
t.join()
