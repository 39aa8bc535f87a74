import random

random.seed(42)
print([random.randint(1, 100) for _ in range(6)])
print(random.random(), random.uniform(2, 3))
print(random.choice("abcdef"), random.choices([1, 2, 3], weights=[5, 3, 1], k=5))
print(random.sample(range(50), 5), random.randrange(0, 100, 5))
x = list(range(8))
random.shuffle(x)
print(x, random.getrandbits(16), random.gauss(0, 1))
r = random.Random("text seed")
print(r.randint(0, 10 ** 6), r.expovariate(2), r.triangular(0, 10, 3), r.betavariate(1, 2))
state = r.getstate()
a = [r.random() for _ in range(2)]
r.setstate(state)
print(a == [r.random() for _ in range(2)], a)
print(random.Random(0).random(), random.Random(1.5).random(), random.Random(b"x").random())
print(random.Random(7).normalvariate(10, 2), random.Random(3).sample("abcdefgh", 3), random.Random(9).randbytes(4))
