import threading


class My(threading.Thread):
    def run(self):
        loc.x = 2
        print(self.name, loc.x)


class Own(threading.local):
    def __init__(self, v):
        self.v = v


t = threading.Thread(target=say, args=(lambda: own.v,))
loc, own = threading.local(), Own(3)
loc.x, own.v = 1, 4
print(t.name, t.is_alive(), t.daemon, t.ident)
t.start()
t.join()
print(t.is_alive())
m = My()
m.start()
m.join()
print(loc.x, own.v)
for call in (t.start, threading.current_thread().join, My().join, lambda: loc.y):
    say(call)
timer = threading.Timer(0.01, print, args=("timer",))
timer.start()
timer.join()
print(
    threading.active_count(),
    threading.enumerate() == [threading.main_thread()],
    threading.main_thread().name,
)
