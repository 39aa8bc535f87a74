import json

data = {"name": "Ada", "langs": ["py", "c"], "age": 36, "ok": True, "none": None, "pi": 3.25, "ö": "ü"}
text = json.dumps(data, indent=2, sort_keys=True)
print(text)
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
assert json.loads(text) == data
print(json.loads('[1, 2.5e3, "a\\u00e9", {"x": [true, false, null]}]'))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(json.dumps([Point(1, 2)], default=vars))
print(json.loads('{"x": 1}', object_hook=lambda d: sorted(d.items())))
print(json.dumps({1: "a", None: "b", False: "c"}))
try:
    json.loads("{'a': 1}")
except json.JSONDecodeError as e:
    print(e.msg, e.lineno, e.colno, e.pos)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
