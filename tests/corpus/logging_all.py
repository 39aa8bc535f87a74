import logging, sys, threading
logging.basicConfig(level=logging.DEBUG, format="%(levelname)-8s %(name)s [%(threadName)s] %(message)s %(lineno)d %(funcName)s", stream=sys.stdout)
log = logging.getLogger("app.db")
log.info("hello %s %d", "x", 3); log.debug("d"); logging.warning("root"); log.info("%(a)s", {"a": 1})
def f(): log.error("in f")
f()
h = logging.StreamHandler(sys.stdout); h.setLevel(logging.WARNING); h.setFormatter(logging.Formatter("{levelname}|{message}", style="{"))
log.addHandler(h); log.warning("twice"); log.propagate = False; log.info("none"); log.warning("once")
class F(logging.Filter):
    def filter(self, record): return "secret" not in record.getMessage()
h.addFilter(F()); log.warning("secret"); log.warning("open")
class L(logging.Handler):
    def __init__(self): super().__init__(); self.seen = []
    def emit(self, record): self.seen.append(self.format(record))
l = L(); l.setFormatter(logging.Formatter("%(message)s!")); log.addHandler(l); log.info("kept"); print(l.seen, len(log.handlers), log, h.level, logging.getLevelName(10), logging.getLevelName("INFO"))
a = logging.LoggerAdapter(log, {"user": "ann"}); h.setFormatter(logging.Formatter("%(user)s %(message)s")); a.warning("adapted")
log.removeHandler(l); print(log.hasHandlers(), log.isEnabledFor(10), log.getChild("x").name, log.parent.name, logging.getLogger("app.db") is log)
logging.disable(logging.INFO); log.info("no"); print(log.isEnabledFor(20)); logging.disable(logging.NOTSET)
logging.getLogger().handlers.clear(); x = logging.getLogger("other"); x.info("no"); print("end")
class E(logging.Formatter):
    def format(self, record): return "<" + super().format(record) + ">"
y = logging.StreamHandler(sys.stdout); y.setFormatter(E("%(levelname)s %(message)s")); x.addHandler(y); x.setLevel("DEBUG"); x.debug("own"); x.log(25, "lvl"); logging.addLevelName(25, "NOTE"); x.log(25, "lvl")
x.error("bad %d", "a") if False else None
x.info("extra", extra={"q": 1}); x.addFilter(lambda r: r.levelno > 20); x.info("gone"); x.error("stay")
