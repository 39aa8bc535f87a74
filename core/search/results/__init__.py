"""What a search found, as it is told: failures, outcomes, doubts and how likely they are."""
