"""Two lifeguards, one rule about both, and one lock."""
import threading

on_duty = {"Ann": True, "Bob": True}
duty_lock = threading.Lock()


def take_break(me, other):
    with duty_lock:
        if on_duty[other]:
            on_duty[me] = False


ann = threading.Thread(target=take_break, name="Ann",
                       args=("Ann", "Bob"))
bob = threading.Thread(target=take_break, name="Bob",
                       args=("Bob", "Ann"))
ann.start(), bob.start()
ann.join(), bob.join()
assert any(on_duty.values()), "nobody is at the pool"
