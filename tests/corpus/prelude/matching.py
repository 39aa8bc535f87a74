class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


match P(1, 2):
    case P(2):
        print("no")
    case P(1, y=z):
        print(z)
