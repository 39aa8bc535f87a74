"""Two wait for one sign; each takes it down when seen."""
import threading

sign = threading.Event()
seen = []


def walker(name):
    sign.wait()
    sign.clear()
    seen.append(name)


for name in ("Ann", "Bob"):
    threading.Thread(target=walker, name=name,
                     args=(name,)).start()
sign.set()
