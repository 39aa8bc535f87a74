with open("poem.txt", "w", encoding="utf-8") as f:
    f.write("roses are red\n")
    f.writelines(["violets are blue\n", "ünïcode is too\n"])

with open("poem.txt", encoding="utf-8") as f:
    for number, line in enumerate(f, start=1):
        print(f"{number:>3}: {line.rstrip()}")

with open("poem.txt", "a", encoding="utf-8") as f:
    print("sugar", "is", "sweet", sep="-", file=f)
    print(f.tell() > 0, f.closed, f.mode, f.name)

with open("poem.txt", "rb") as f:
    f.seek(-6, 2)
    print(f.read())

with open("poem.txt", encoding="utf-8") as f:
    print(f.readline(), end="")
    print(f.read(8))
    print(len(f.readlines()))

try:
    open("nothing.txt")
except FileNotFoundError as e:
    print(type(e).__name__, e.filename, e.errno)
