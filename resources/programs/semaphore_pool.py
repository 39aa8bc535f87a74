"""Two permits for three: a Semaphore counts who is in.

Verdict: safe.
"""
import threading

permits = threading.BoundedSemaphore(2)
guard = threading.Lock()
inside = 0


def visit():
    global inside
    with permits:
        with guard:
            inside += 1
            assert inside <= 2
        with guard:
            inside -= 1


threads = [threading.Thread(target=visit) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
