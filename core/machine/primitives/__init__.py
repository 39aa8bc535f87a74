"""Locks, threads, queues and their like as data: what they hold, and what can be read of them.

What is done with them is in `core.machine.sync`.
"""
