"""What few programs do: keys with a hash of their own in views, an action that fails, exclusives."""
import argparse
import os
import threading


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number


first, second = {Key(1): "a", Key(2): "b"}, {Key(2): "b", Key(1): "a"}
print(first.keys() == second.keys(), first.keys() == {Key(1)}, first.keys() >= {Key(2)})
print(len(first.keys() & {Key(1), Key(3)}), len(first.keys() | {Key(3)}))
print(sorted(key.number for key in first.keys() - {Key(1)}))


class Like(Key):
    __hash__ = Key.__hash__

    def __eq__(self, other):
        return self.number == other if isinstance(other, int) else super().__eq__(other)


alike = {Like(1): "a", Like(2): "b"}
print(alike.keys() == {1, 2}, {1, 2} == alike.keys(), alike.keys() <= {1, 2, 3})
print(alike.keys() >= {1}, {1, 2} <= alike.keys(), alike.keys() == {1, 3})


def refuse():
    raise ValueError("not today")


told = []
barrier = threading.Barrier(2, refuse)


def meet():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        told.append("broken")
    except ValueError as error:
        told.append(f"failed: {error}")


pair = [threading.Thread(target=meet) for _ in range(2)]
for thread in pair:
    thread.start()
for thread in pair:
    thread.join()
print(sorted(told), barrier.broken, barrier.n_waiting)

parser = argparse.ArgumentParser(prog="rare", exit_on_error=False)
group = parser.add_mutually_exclusive_group()
group.add_argument("--fast", action="store_true")
group.add_argument("--slow", action="store_true")
print(parser.parse_args(["--fast"]), parser.parse_args(["--slow"]))
try:
    parser.parse_args(["--fast", "--slow"])
except argparse.ArgumentError as error:
    print(error)

os.makedirs("a/b/c")
with open("a/b/c/note.txt", "w") as file:
    file.write("kept")
os.rename("a", "z")
print(os.path.exists("a"), os.listdir("z"), os.listdir("z/b"), os.listdir("z/b/c"))
with open("z/b/c/note.txt") as file:
    print(file.read())

print(slice(None, 5).indices(10), slice(1, None, 2).indices(4), slice(-3, None).indices(2))
for wrong, length in ((slice("a"), 3), (slice(None, 2.5), 3), (slice("a"), None), (slice(1), 2.5)):
    try:
        wrong.indices(length)
    except TypeError as error:
        print(error)
