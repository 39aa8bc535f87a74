"""The panels beside the stage: what happened, what was printed, what was found."""
