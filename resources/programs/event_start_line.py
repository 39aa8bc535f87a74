"""A start line: nobody runs before the Event is set.

Verdict: safe.
"""
import threading

go = threading.Event()
track = "wet"


def run():
    go.wait()
    assert track == "dry"


runners = [threading.Thread(target=run, name=name)
           for name in ("Ann", "Bob")]
for runner in runners:
    runner.start()
track = "dry"
go.set()
for runner in runners:
    runner.join()
