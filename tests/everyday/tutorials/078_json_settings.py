import json
import os
import threading

PATH = "settings.json"


def save(version):
    tmp = PATH + ".tmp"
    with open(tmp, "w") as f:
        json.dump({"version": version, "values": [version] * 5}, f, indent=2)
    os.replace(tmp, PATH)


def writer():
    for v in range(1, 6):
        save(v)


def reader(name):
    for _ in range(5):
        with open(PATH) as f:
            data = json.load(f)
        assert data["values"] == [data["version"]] * 5, data
    print(name, "saw only whole files")


save(0)
threads = [threading.Thread(target=writer)]
threads += [threading.Thread(target=reader, args=(f"reader {i}",)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
os.unlink(PATH)
