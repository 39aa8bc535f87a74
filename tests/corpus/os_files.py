# Files and folders by their paths.
import os
import os.path
from os import path as p
print(os.path.join("a", "b"), p.splitext("x.tar.gz"), os.path.exists("q"), os.getcwd() != "")
os.makedirs("d/e/f", exist_ok=True)
os.makedirs("d/e/f", exist_ok=True)
open("d/x.txt", "w").write("hi")
print(sorted(os.listdir("d")), os.path.getsize("d/x.txt"), os.path.isfile("d/x.txt"), os.path.isdir("d"))
for a, b, c in os.walk("d"): print(a, b, c)
os.rename("d", "g")
print(sorted(os.listdir(".")), os.stat("g/x.txt").st_size)
with os.scandir("g") as it:
    for e in sorted(it, key=lambda e: e.name): print(e.name, e.path, e.is_dir())
def tried(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
tried(os.remove, "g"); tried(os.remove, "nope"); tried(os.rmdir, "g"); tried(os.mkdir, "g"); tried(os.mkdir, "n/m"); tried(os.listdir, "nn")
tried(os.rename, "nope", "x"); tried(os.makedirs, "g/e"); tried(os.path.getsize, "nope"); tried(os.listdir, "g/x.txt")
tried(os.path.join, 1, "a"); tried(os.path.basename, None)
os.replace("g/x.txt", "y.txt"); os.unlink("y.txt")
print(os.environ.get("NOPE"), os.getenv("NOPE", "z"), os.sep, os.linesep == "\n", os.name)
print(os.path.dirname("/a/b/c"), os.path.relpath("/a/b", "/a"), os.path.normpath("a/../b"), os.path.isabs("/x"))
