"""Files the program ships with: sample programs, lessons, icons, fonts."""
