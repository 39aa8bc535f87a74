"""One sign lets one through, who takes it down at once."""
import threading

sign = threading.Event()
through = []


def walk(name):
    if sign.is_set():
        sign.clear()
        through.append(name)
        assert len(through) < 3, "three on one sign"


for name in ("Ann", "Bob", "Cleo"):
    threading.Thread(target=walk, name=name,
                     args=(name,)).start()
sign.set()
