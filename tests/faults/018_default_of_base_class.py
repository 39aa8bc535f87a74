# expect: unsafe assertion
import threading
class Animal:
    sound = "?"
class Dog(Animal):
    def learn(self):
        self.sound = "wow"
dog = Dog()
t = threading.Thread(target=dog.learn)
t.start()
assert dog.sound == "?"
t.join()
