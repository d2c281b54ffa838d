"""Second opinions on what a score means: the same definitions as SQL, as plain Python, and by trying everything."""
