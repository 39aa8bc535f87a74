"""Three at a round table: left fork, then right fork."""
import threading

forks = [threading.Lock() for _ in range(3)]
meals = []

def eat(left, right):
    meals.append(left)

def dine(left, right):
    with forks[left]:
        with forks[right]:
            eat(left, right)

threading.Thread(target=dine, name="Ann",
                 args=(0, 1)).start()
threading.Thread(target=dine, name="Bob",
                 args=(1, 2)).start()
threading.Thread(target=dine, name="Cleo",
                 args=(2, 0)).start()
