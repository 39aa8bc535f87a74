# expect: safe
# prints: ["0\n"]
import threading
from collections import defaultdict
stock = defaultdict(int)
def look():
    stock.get("apple", 0)
t = threading.Thread(target=look)
t.start()
print(len(stock))
t.join()
