"""Room: catalogue."""
