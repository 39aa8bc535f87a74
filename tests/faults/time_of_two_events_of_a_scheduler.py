# expect: undecided
import sched
scheduler = sched.scheduler()
order = []
scheduler.enter(0.01, 2, order.append, ("entered first",))
scheduler.enter(0.01, 1, order.append, ("more urgent",))
scheduler.run()
assert order == ["more urgent", "entered first"], order
