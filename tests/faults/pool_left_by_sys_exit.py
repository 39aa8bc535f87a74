# expect: safe
# prints: ["ok\n"]
import sys
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
pool.submit(print, "ok")
sys.exit(0)
