# expect: unsafe assertion
import threading
class Sensor:
    @property
    def value(self):
        return 1
sensor = Sensor()
def broken():
    Sensor.value = property(lambda self: 0)
t = threading.Thread(target=broken)
t.start()
assert sensor.value == 1
t.join()
