"""A shared kettle: a quick look, then a look that counts."""
import threading

kettle, bought_by = None, []
kitchen = threading.Lock()


def make_tea(name):
    global kettle
    if kettle is None:
        with kitchen:
            if kettle is None:
                bought_by.append(name)
                kettle = f"{name}'s kettle"


pair = [threading.Thread(target=make_tea, args=(name,),
                         name=name) for name in ("Ann", "Bob")]
for thread in pair:
    thread.start()
for thread in pair:
    thread.join()
assert len(bought_by) == 1, f"bought by {bought_by}"
