"""Three at a round table: the lower fork comes first."""
import threading

forks = [threading.Lock() for _ in range(3)]
meals = []

def eat(left, right):
    meals.append(left)

def dine(left, right):
    with forks[min(left, right)]:
        with forks[max(left, right)]:
            eat(left, right)

threading.Thread(target=dine, name="Ann",
                 args=(0, 1)).start()
threading.Thread(target=dine, name="Bob",
                 args=(1, 2)).start()
threading.Thread(target=dine, name="Cleo",
                 args=(2, 0)).start()
