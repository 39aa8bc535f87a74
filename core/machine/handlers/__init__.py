"""The functions that carry out instructions, a file per family.

A factory takes the `Place` of an instruction and its operands and gives the handler: a
function of the machine and the registers of the frame on top that returns the place to go
on at, `REST` or `SWITCH`.  A handler that returns `REST` or raises has changed nothing,
save that a visible operation that raises has happened.
"""
