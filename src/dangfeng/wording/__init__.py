"""Room: wording."""
