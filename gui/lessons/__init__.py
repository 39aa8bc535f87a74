"""The course: a lesson's parts beside the stage."""
