"""Two lifeguards; one of them must stay at the pool."""
import threading

on_duty = {"Ann": True, "Bob": True}
locks = {"Ann": threading.Lock(), "Bob": threading.Lock()}


def take_break(me, other):
    with locks[other]:
        covered = on_duty[other]
    if covered:
        with locks[me]:
            on_duty[me] = False


ann = threading.Thread(target=take_break, name="Ann",
                       args=("Ann", "Bob"))
bob = threading.Thread(target=take_break, name="Bob",
                       args=("Bob", "Ann"))
ann.start(), bob.start()
ann.join(), bob.join()
assert any(on_duty.values()), "nobody is at the pool"
