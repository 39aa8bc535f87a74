"""A quick look outside, then the look that counts."""
import threading

kettle = None
bought_by = []
kitchen = threading.Lock()


def make_tea(name):
    global kettle
    if kettle is None:
        with kitchen:
            if kettle is None:
                bought_by.append(name)
                kettle = f"{name}'s kettle"
    assert len(bought_by) == 1, f"bought by {bought_by}"


for friend in ("Ann", "Bob"):
    threading.Thread(target=make_tea, args=(friend,),
                     name=friend).start()
