# A literal text with a literal tuple behind a percent sign is put together value by value.
class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print("str", self.name)
        return self.name


def told(name):
    print("made", name)
    return Loud(name)


print("%s and %s" % (told("a"), told("b")))
print("%s and %d" % (told("a"), 1))
print("100%% of %s" % ("x",), "%-5s|%5s|%.2s|%5.1s|%r|%a" % ("ab", "cd", "efg", "hij", "k", "é"))
print("%%" % (), "no gaps" % ())
for wrong in (lambda: "%s" % (1, 2), lambda: "%s %s" % (1,), lambda: "%z" % (1,)):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
pair = (1, 2)
print("%05s|%-05s" % ("x", "y"))
print("%s-%s" % pair, "%5d|%-5s" % (3, "x"), "%s" % "one")
