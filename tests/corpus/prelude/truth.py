class B:
    def __bool__(self):
        return 3


print(bool(V(0)), not V(0), len(V(3)), 1 if a else 2)
for call in (lambda: bool(B()), lambda: bool(V(-1)), lambda: len(V(-1)), lambda: len(B())):
    say(call)
