# expect: unsafe exception
import threading
def job():
    delattr(job, "state")
job.state = "new"
threads = [threading.Thread(target=job) for _ in range(2)]
for t in threads:
    t.start()
