"""What judges a student: how a program was broken, and whether it is mended."""
