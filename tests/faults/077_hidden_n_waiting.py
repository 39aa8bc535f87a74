# expect: unsafe assertion
import threading
barrier = threading.Barrier(2)
def work():
    seen = getattr(barrier, "n_" + "waiting")
    barrier.wait()
    assert seen == 0
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
