import logging, sys

logging.basicConfig(
    level=logging.INFO,
    format="%(levelname)-8s [%(threadName)s] %(name)s: %(message)s",
    stream=sys.stdout,
)
log = logging.getLogger("a.b")
log.info("hello %s %d", "x", 3)
log.debug("no")
logging.error("root")
log.setLevel("ERROR")
log.info("gone")
print(log, log.parent, logging.getLogger("a.b") is log, log.isEnabledFor(logging.INFO))
log.log(45, "odd")
