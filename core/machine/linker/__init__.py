"""From a program to handlers: each instruction is bound to a function that carries it out.

The handlers of single instructions are in `core.machine.handlers`; here are those that stand
for several at once, or for an instruction in a program that is searched in another way.
"""
