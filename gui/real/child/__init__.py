"""What runs in the process that executes the program: the standard library only.

It must work on every Python from 3.11 on, whichever one Interlock itself runs on.
"""
