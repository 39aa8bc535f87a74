import configparser, io
c = configparser.ConfigParser()
c.read_string("""
[DEFAULT]
host = localhost
retries: 3
; comment
[server]
Port = 8080
debug = yes
url = http://%(host)s:%(port)s/
long = one
  two
  three
# note
[client]
rate=1.5
empty =
""")
print(c.sections(), c["server"]["port"], c.getint("server", "port"), c.getboolean("server", "debug"), c.get("server", "url"), c["client"].getfloat("rate"), c["client"]["host"], repr(c["server"]["long"]), repr(c["client"]["empty"]))
print("server" in c, "x" in c, c.has_option("server", "nope"), c.get("server", "nope", fallback="d"), c.getint("server", "z", fallback=7), dict(c["client"]), list(c), c.options("client"), c.items("client"))
for bad in (lambda: c["x"], lambda: c.get("server", "nope"), lambda: c.get("zz", "a"), lambda: c.add_section("server"), lambda: c.set("server", "a", 3), lambda: c.getint("server", "url"), lambda: c.read_string("a=1"), lambda: c.getboolean("server", "port")):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
c["new"] = {"a": "1", "b": "2"}; c.set("new", "c", "3"); c.remove_option("new", "a"); c.add_section("z"); c["z"]["q"] = "v"; print(c.remove_section("client"), c.remove_section("none"))
out = io.StringIO(); c.write(out); print(out.getvalue())
with open("t.ini", "w") as f: c.write(f)
d = configparser.ConfigParser(); print(d.read(["t.ini", "missing.ini"]), d["z"]["q"], d.defaults())
r = configparser.RawConfigParser(); r.read_dict({"s": {"a": "%(b)s"}}); print(r.get("s", "a")); print(c["server"].get("nope"), c["server"].get("nope", "fb"), c["new"])
