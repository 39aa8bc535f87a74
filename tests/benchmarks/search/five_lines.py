"""The shortest program with a thread.

Verdict: safe.
"""

import threading

thread = threading.Thread(target=print, args=("hello",))
thread.start()
thread.join()
