"""Lessons: their format, the machine's judgement of them, and a student's progress."""
