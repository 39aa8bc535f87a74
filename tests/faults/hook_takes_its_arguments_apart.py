# expect: safe
# prints: ["worker: ValueError 3\n"]
"""What `threading.excepthook` is given is a tuple, too."""

import threading

told = []


def hook(args) -> None:
    kind, value, _, thread = args
    told.append(f"{thread.name}: {kind.__name__} {args[1]}")


def work() -> None:
    raise ValueError(3)


threading.excepthook = hook
worker = threading.Thread(target=work, name="worker")
worker.start()
worker.join()
print(*told)
