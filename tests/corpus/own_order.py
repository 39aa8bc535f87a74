from queue import PriorityQueue


class Job:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"Job({self.rank}, {self.name!r})"


jobs = [Job(3, "c"), Job(1, "a"), Job(2, "b"), Job(1, "z")]
print(sorted(jobs), min(jobs), max(jobs), sorted(jobs, reverse=True))
print(sorted([(1, Job(2, "x")), (1, Job(1, "y"))]), sorted(jobs, key=lambda job: (job, 1))[0])
print(jobs.sort(), jobs, jobs[0] < jobs[2], jobs[0] > jobs[2])
waiting = PriorityQueue()
for number, job in enumerate(reversed(jobs)):
    waiting.put((job.rank, number, job))
while not waiting.empty():
    print(waiting.get()[2], end=" ")
print()
