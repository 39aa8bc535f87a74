"""Two gates to one bridge: each looks, then raises."""
import threading

raised = {"Ann": False, "Bob": False}
bridge = []


def cross(me, other):
    if raised[other]:
        return
    raised[me] = True
    bridge.append(me)
    assert bridge == [me], "two on the bridge"
    bridge.remove(me)
    raised[me] = False


threading.Thread(target=cross, name="Ann",
                 args=("Ann", "Bob")).start()
threading.Thread(target=cross, name="Bob",
                 args=("Bob", "Ann")).start()
