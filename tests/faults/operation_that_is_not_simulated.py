# expect: undecided
"""What CPython's class of the library can and Interlock's cannot is no TypeError."""

import os
import threading

sizes = []


def measure() -> None:
    with open("notes.txt", "w") as notes:
        notes.write("abc")
    sizes.append(os.stat("notes.txt")[6])


worker = threading.Thread(target=measure)
worker.start()
worker.join()
print(sizes)
