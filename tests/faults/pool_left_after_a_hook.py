# expect: unsafe exception
import sys
from concurrent.futures import ThreadPoolExecutor


def hook(kind, error, where):
    print("sorry:", error)


sys.excepthook = hook
pool = ThreadPoolExecutor(1)
pool.submit(print, "ok")
raise ValueError("enough")
