# expect: safe
# prints: ["['b'] True\n", "[] True\n"]
# The keys of a UserDict or a ChainMap can be joined and compared like sets.
import threading
from collections import ChainMap, UserDict

stock = UserDict(a=1, b=2)
wanted = ChainMap({"b": 1}, {"z": 5})


def sell():
    del stock["b"]


thread = threading.Thread(target=sell)
thread.start()
print(sorted(stock.keys() & wanted.keys()), UserDict(z=1) == ChainMap({"z": 1}))
thread.join()
