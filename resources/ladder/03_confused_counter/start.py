"""Cleo counts: who left must have come in before."""
import threading

ins = outs = 0


def guest():
    global ins, outs
    ins += 1
    outs += 1


def watch():
    if ins == 1:
        assert outs != 2, "more went out than came in"


for name in ("Ann", "Bob"):
    threading.Thread(target=guest, name=name).start()
threading.Thread(target=watch, name="Cleo").start()
