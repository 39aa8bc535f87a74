from string import Template, Formatter
import string
t = Template("Hi $name, you owe $$${amount} to ${who}s")
print(t.substitute(name="A", amount=3, who="Bob"), t.safe_substitute({"name": "Z"}), t.template)
try: t.substitute(name=1)
except KeyError as e: print("KeyError", e)
for bad in ["a $", "x\ny $1", "${a", "${}"]:
    try: Template(bad).substitute()
    except ValueError as e: print(e)
    print(Template(bad).safe_substitute())
class Shout(Template):
    delimiter = "%"
print(Shout("%a and $b").substitute(a=1), t.is_valid() if hasattr(t, "is_valid") else True)
print(Formatter().format("{0} {name!r:>5} {x[1]} {y.real:{w}}", "a", name="n", x=[1, 2], y=3, w=4))
class F(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "?") if isinstance(key, str) else args[key]
print(F().format("{a} {b} {0} {{}}", 1, a=2), string.capwords("a b"), string.ascii_lowercase[:3])
print(list(Formatter().parse("a{b!r:c}d")))
