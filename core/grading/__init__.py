"""Answers to tasks, marked by proof; nothing of an answer is executed."""
