"""Timers that fire or are cancelled, and a barrier with an action."""
import threading

log = []
fired = threading.Event()


def ring(what):
    log.append(what)
    fired.set()


kept = threading.Timer(0.01, ring, args=("ring",))
dropped = threading.Timer(60, ring, kwargs={"what": "never"})
kept.start()
dropped.cancel()
dropped.start()
fired.wait()
kept.join()
dropped.join()
print(log, kept.is_alive(), dropped.is_alive())

phases = []
barrier = threading.Barrier(3, action=lambda: phases.append("together"))


def work(number):
    for _ in range(2):
        phases.append("work")
        barrier.wait()


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(phases, barrier.n_waiting, barrier.parties, barrier.broken)
