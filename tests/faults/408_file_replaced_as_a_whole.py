# expect: safe
import os
import threading
def save():
    with open("settings.tmp", "w") as f:
        f.write("whole")
    os.replace("settings.tmp", "settings.txt")
def load():
    with open("settings.txt") as f:
        assert f.read() == "whole"
save()
threads = [threading.Thread(target=save), threading.Thread(target=load)]
for t in threads:
    t.start()
for t in threads:
    t.join()
