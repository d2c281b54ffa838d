"""Room: files."""
