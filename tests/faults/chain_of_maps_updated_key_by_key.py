# expect: unsafe assertion
"""`update` puts the items of a ChainMap in one by one; another thread can come in between."""

import threading
from collections import ChainMap

settings = ChainMap({"low": 1, "high": 2}, {"low": 0, "high": 9})


def widen() -> None:
    settings.update(low=5, high=6)


widener = threading.Thread(target=widen)
widener.start()
assert settings["low"] < settings["high"]
widener.join()
