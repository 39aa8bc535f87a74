import threading

names = []
t1 = threading.Thread(target=lambda: names.append(threading.current_thread().name), name="worker")
t1.start()
t1.join()
print(names, t1.name, t1.daemon, t1.ident is not None, t1.native_id is not None)


def job():
    pass


a, b = threading.Thread(target=job), threading.Thread(target=job)
na, nb = a.name, b.name
print(na.startswith("Thread-"), na.endswith("(job)"), int(nb.split()[0][7:]) - int(na.split()[0][7:]))
a.name = "renamed"
print(a.name, repr(a).startswith("<Thread(renamed, initial"), a.ident)
a.start()
a.join()
print(repr(a)[:26], a.is_alive(), b.is_alive())
main = threading.main_thread()
print(main.name, main is threading.current_thread(), threading.active_count(), [t.name for t in threading.enumerate()])
d = threading.Thread(target=job, daemon=True, kwargs={})
print(d.daemon, threading.Thread(target=job, daemon=False).daemon)
d.start()
d.join(timeout=5)
print(threading.get_ident() == main.ident)
