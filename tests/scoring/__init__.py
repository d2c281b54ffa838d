"""What a score means, row by row, against two oracles, and as laws."""
