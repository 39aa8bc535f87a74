print("before")
print({"x": 1}["y z"])
