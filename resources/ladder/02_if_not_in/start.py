"""A guest list on which every family has one line."""
import threading

guests = {}


def invite(family, size):
    if family not in guests:
        guests[family] = 0
    guests[family] += size


ann = threading.Thread(target=invite, name="Ann",
                       args=("Smith", 2))
bob = threading.Thread(target=invite, name="Bob",
                       args=("Smith", 3))
ann.start(), bob.start()
ann.join(), bob.join()
assert guests == {"Smith": 5}, guests
